import type { EntryId } from '../../contract/id.ts'
import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import { dayNumber } from '../store/calendar.ts'
import { toDecide } from '../store/decisionStep.ts'
import type { EntryRow } from '../store/entryRow.ts'
import { idOfBytes } from '../store/idOfBytes.ts'
import type { Reader, Value } from '../store/sql.ts'
import { type Asker, type Key, nameOf, openGroups, type Place } from './groupOf.ts'
import { type Matter, mattersOf } from './matters.ts'

/** An entry of a group, as it stands. */
export type Member = {
  id: EntryId
  bytes: Uint8Array
  row: EntryRow
  matter: Matter
  place: Place
}

/** The entries of a group, for whoever may decide on it; none where there is no such group for them. */
export async function membersOf(
  sql: Reader,
  shelf: CampaignShelf,
  asker: Asker,
  { campaign, why, units, day, week }: Key,
): Promise<Member[]> {
  const wanted = nameOf({ campaign, why, units, day, week })
  const groupOf = await openGroups(sql, shelf, asker)
  // Only what may be in it is read: in all of a campaign tens of thousands may wait.
  const parameters: Value[] = [asker.municipality]
  const marks = units.map((unit) => `$${parameters.push(unit)}`).join()
  const isIn = [
    campaign === undefined ? 'campaign IS NULL' : `campaign = $${parameters.push(campaign)}`,
    ...(marks === '' ? [] : [`unit IN (${marks})`]),
    ...(day === undefined ? [] : [`day = $${parameters.push(dayNumber(day))}`]),
  ]
  const rows = await sql.all<EntryRow>(
    `SELECT * FROM entry WHERE municipality = $1 AND ${toDecide} AND ${isIn.join(' AND ')}
     ORDER BY id`,
    parameters,
  )
  const members: Member[] = []
  for (const row of rows) {
    for (const matter of mattersOf(row).filter((each) => each.why === why)) {
      const place = await groupOf(row, matter)
      if (!place || nameOf(place.key) !== wanted) continue
      members.push({ id: idOfBytes(row.id), bytes: row.id, row, matter, place })
    }
  }
  return members
}
