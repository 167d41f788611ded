import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { findDevice } from '../access/devices.ts'
import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import { awaitSignOff } from '../campaign/awaitSignOff.ts'
import { settleWeeks } from '../campaign/settleWeeks.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { claimOfRow } from '../store/claimOfRow.ts'
import { lockEntry, setStanding } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import { lockNumbers } from '../store/numbers.ts'
import { settlePaceAgain } from '../store/pace.ts'
import type { Writer } from '../store/sql.ts'
import { addToTallies } from '../store/tallies.ts'
import { delivererOf } from './delivererOf.ts'
import { campaignsOf, judge } from './judge.ts'

type Came = { municipality: MunicipalityId; device: DeviceId; unit: UnitId; today: Day }

/**
 * A device has come into a unit: what is held there because it was not in it is judged once more, each
 * entry as on the day on which it arrived. So it does not matter which comes first: after a restore a
 * device may deliver before it has joined again where it counted, and after a lost answer before it
 * knows where it is. Its row is locked first, so no delivery under way passes by.
 */
export async function judgeAgain(
  sql: Writer,
  shelf: CampaignShelf,
  { municipality, device, unit, today }: Came,
): Promise<void> {
  await lockNumbers(sql, { municipality, device })
  const held = await sql.all<EntryRow>(
    `SELECT * FROM entry WHERE municipality = $1 AND device = $2 AND unit = $3
       AND state = 'held' AND reason = 'other_unit' ORDER BY id`,
    [municipality, device, unit],
  )
  if (held.length === 0) return
  const row = await findDevice(sql, municipality, device)
  const campaigns = await campaignsOf(sql, shelf, { municipality }, held.map(claimOfRow))
  for (const shelved of campaigns.values()) await settleWeeks(sql, municipality, shelved, today)
  for (const [id, shelved] of campaigns) {
    campaigns.set(id, await awaitSignOff(sql, shelf, municipality, shelved, today))
  }
  const standing: EntryRow[] = []
  for (const { id, received } of held) {
    const there = await lockEntry(sql, municipality, id)
    if (there?.state !== 'held' || there.reason !== 'other_unit') continue
    const arrived = dayOfNumber(received ?? 0)
    const deliverer = await delivererOf(sql, { municipality, device, today: arrived }, row)
    // What is gone with its campaign is not brought back, and not taken away here.
    const { row: judged } = judge(claimOfRow(there), deliverer, campaigns)
    if (!judged || judged.reason === 'other_unit') continue
    const { state, reason, counted, trial } = judged
    Object.assign(there, { state, reason, counted, trial })
    await setStanding(sql, there)
    standing.push(there)
  }
  const changes = await settlePaceAgain(sql, standing)
  for (const entry of standing) if (entry.counted === 1) changes.push({ row: { ...entry }, by: 1 })
  await addToTallies(sql, municipality, changes)
}
