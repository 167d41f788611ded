import type { MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { addDays } from '../../domain/moment.ts'
import { signableFrom } from '../../domain/signable.ts'
import type { Writer } from '../store/sql.ts'
import type { CampaignShelf, Shelved } from './campaignShelf.ts'

/**
 * Whoever changes what is counted asks this before they judge by the campaign's status: a sign-off under
 * way is waited for, and the next one waits until their transaction has ended. Else a delivery that began
 * before figures were signed would enter them afterwards. Deliveries do not wait for each other. While
 * nobody can sign yet, nothing is asked; a day of it is left for clocks that differ.
 *
 * @returns the campaign as it is from now on
 */
export async function awaitSignOff(
  sql: Writer,
  shelf: CampaignShelf,
  municipality: MunicipalityId,
  shelved: Shelved,
  today: Day,
): Promise<Shelved> {
  const { id, status, days } = shelved.campaign
  // What is locked stays so, and what is purged is gone.
  if (status === 'locked' || status === 'purged') return shelved
  if (addDays(today, 1) < signableFrom(days)) return shelved
  await sql.all('SELECT id FROM campaign WHERE municipality = $1 AND id = $2 FOR SHARE', [
    municipality,
    id,
  ])
  return (await shelf.find(sql, municipality, id)) ?? shelved
}
