import type { Receipt } from '../../contract/delivery.ts'
import type { CampaignId, DeviceId, EntryId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { dayNumber } from './calendar.ts'
import { findEntries } from './entries.ts'
import { bytesOfId, type EntryRow, hexOf, receiptOf } from './entryRow.ts'
import { idOfBytes } from './idOfBytes.ts'
import type { Reader } from './sql.ts'

/** Whose entries are asked about. */
type Asker = { municipality: MunicipalityId; device: DeviceId }
type Standing = Pick<EntryRow, 'id' | 'state' | 'reason' | 'counted'>

/** How everything stands that came from a device for a day of a campaign. */
export async function receiptsOfDay(
  sql: Reader,
  { municipality, device }: Asker,
  { campaign, day }: { campaign: CampaignId; day: Day },
): Promise<Receipt[]> {
  const rows = await sql.all<Standing>(
    `SELECT id, state, reason, counted FROM entry
     WHERE municipality = $1 AND device = $2 AND day = $3 AND campaign = $4`,
    [municipality, device, dayNumber(day), campaign],
  )
  return rows.map((row) => receiptOf(idOfBytes(row.id), row, true))
}

/**
 * How those of these entries stand that are here, from whatever device they came: one that had to
 * join anew has another name. A place that is kept for an entry is no entry.
 */
export async function receiptsOfIds(
  sql: Reader,
  { municipality, device }: Asker,
  ids: readonly EntryId[],
): Promise<Receipt[]> {
  const found = await findEntries(sql, municipality, ids.map(bytesOfId))
  const conflicts = await sql.all<{ id: Uint8Array }>(
    'SELECT id FROM conflict WHERE municipality = $1 AND device = $2',
    [municipality, device],
  )
  const contradicted = new Set(conflicts.map(({ id }) => hexOf(id)))
  return ids.flatMap((id): Receipt[] => {
    const key = hexOf(bytesOfId(id))
    if (contradicted.has(key)) return [{ id, state: 'held', reason: 'conflict', repeat: true }]
    const row = found.get(key)
    return row && row.kind !== null ? [receiptOf(id, row, true)] : []
  })
}
