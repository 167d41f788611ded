import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { DeviceRow } from '../access/devices.ts'
import { takeStranger } from '../access/strangers.ts'
import type { CampaignShelf } from '../campaign/campaignShelf.ts'
import { holdCampaign } from '../campaign/holdCampaign.ts'
import { dayNumber, dayOfNumber } from '../store/calendar.ts'
import { claimOfRow } from '../store/claimOfRow.ts'
import { keepPlace } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Database, Writer } from '../store/sql.ts'
import { delivererOf } from './delivererOf.ts'
import { ingestIn } from './ingest.ts'

type Admission = {
  municipality: MunicipalityId
  device: DeviceId
  today: Day
  /** As what it was revoked after the backup, if it was. */
  revoked?: DeviceRow['revoked']
}

/**
 * Knows a device again that an older backup did not know: in the units and from the days that its
 * held entries name. These are judged once more, each on the day on which it arrived, as if the
 * device had been known then.
 *
 * @returns the units, or undefined where no such device waits
 */
export const admitDevice = (
  db: Database,
  shelf: CampaignShelf,
  admission: Admission,
  /** Notes it in the same transaction. */
  note?: (sql: Writer, units: readonly UnitId[]) => Promise<void>,
): Promise<UnitId[] | undefined> =>
  db.write(async (sql) => {
    const units = await admitDeviceIn(sql, shelf, admission)
    if (units) await note?.(sql, units)
    return units
  })

/** The same as a part of somebody else's transaction. */
export async function admitDeviceIn(
  sql: Writer,
  shelf: CampaignShelf,
  { municipality, device, today, revoked = null }: Admission,
): Promise<UnitId[] | undefined> {
  const secretHash = await takeStranger(sql, municipality, device)
  if (!secretHash) return undefined
  const held = await sql.all<EntryRow>(
    `SELECT * FROM entry WHERE municipality = $1 AND device = $2
     AND state = 'held' AND reason = 'unknown_device' ORDER BY seq, id`,
    [municipality, device],
  )
  const day = dayNumber(today)
  const row = { id: device, secret_hash: secretHash, seen: day, revoked }
  await sql.insert('device', [{ municipality, ...row, enrolled: day }], '')
  const units = await enrolAsItCounted(sql, { municipality, device, today }, held)

  // What follows judges by the days on which the entries came, and those may be long ago.
  for (const { campaign } of await shelf.all(sql, municipality)) {
    await holdCampaign(sql, municipality, campaign.id)
  }
  await clearPlaces(sql, municipality, device, held)
  for (const [received, rows] of Map.groupBy(held, (each) => each.received ?? day)) {
    const origin = { municipality, device, today: dayOfNumber(received) }
    const deliverer = await delivererOf(sql, origin, row)
    await ingestIn(sql, shelf, deliverer, rows.map(claimOfRow))
  }
  return units
}

/** In each unit over the days it counted there; in the last of them it stays. */
async function enrolAsItCounted(
  sql: Writer,
  { municipality, device }: Admission,
  held: readonly EntryRow[],
): Promise<UnitId[]> {
  const readable = held.filter(({ unit, day }) => unit !== null && day !== null)
  const byUnit = Map.groupBy(readable, ({ unit }) => unit as UnitId)
  const present = readable.at(-1)?.unit
  const enrolments = [...byUnit].map(([unit, rows]) => {
    const days = rows.map(({ day }) => day ?? 0)
    const to_day = unit === present ? null : Math.max(...days)
    return { municipality, device, unit, from_day: Math.min(...days), to_day }
  })
  await sql.insert('enrolment', enrolments, '')
  return [...byUnit.keys()]
}

/**
 * An empty place is filled like one whose undo came first, so undos that stand already are met. The
 * entries of an unknown device are all that its pace was ever reckoned from: it begins anew.
 */
async function clearPlaces(
  sql: Writer,
  municipality: MunicipalityId,
  device: DeviceId,
  held: readonly EntryRow[],
): Promise<void> {
  for (const { id } of held) {
    await sql.all('DELETE FROM entry WHERE municipality = $1 AND id = $2', [municipality, id])
    await keepPlace(sql, municipality, id)
  }
  await sql.all('DELETE FROM device_pace WHERE municipality = $1 AND device = $2', [
    municipality,
    device,
  ])
}
