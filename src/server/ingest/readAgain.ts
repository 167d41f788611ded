import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import { readEntry } from '../../domain/admission.ts'
import { dayOf } from '../../domain/moment.ts'
import { noteAct } from '../access/audit.ts'
import { findDevice } from '../access/devices.ts'
import { awaitSignOff } from '../campaign/awaitSignOff.ts'
import { settleWeeks } from '../campaign/settleWeeks.ts'
import type { ServerParts } from '../http/parts.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { claimOfRow } from '../store/claimOfRow.ts'
import { toDecide } from '../store/decisionStep.ts'
import { fillUnread, lockEntry } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import { lockNumbers } from '../store/numbers.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { comeToStand } from './comeToStand.ts'
import { delivererOf } from './delivererOf.ts'
import { campaignsOf, judge } from './judge.ts'

type Parts = Pick<ServerParts, 'db' | 'shelf' | 'random' | 'nowMs'>

/** So many rows are a few milliseconds: deliveries come in between. */
const rowsPerStep = 200

/**
 * An older server has held whole what a newer app said and it did not understand. Where this one
 * understands it, it is read and judged as on the day on which it arrived, and nothing has to be sent
 * again. Done twice it is done once; what somebody has decided on is not held, and stays.
 *
 * @returns how many have been read
 */
export async function readAgain(
  parts: Parts,
  municipality: MunicipalityId,
  isStopping: () => boolean = () => false,
): Promise<number> {
  // A byte shorter than an id, and so before every one of them.
  let after: Uint8Array = new Uint8Array(15)
  for (let read = 0; ; ) {
    const page = await unreadAfter(parts.db, municipality, after)
    const last = page.at(-1)
    if (!last || isStopping()) return read
    // Mostly none: then nothing is written, and nobody waits.
    const ready = page.filter(isUnderstoodNow)
    if (ready.length > 0) {
      read += await parts.db.write((sql) => takeUp(sql, parts, municipality, ready))
    }
    after = new Uint8Array(last.id)
  }
}

const unreadAfter = (sql: Reader, municipality: MunicipalityId, after: Uint8Array) =>
  sql.all<EntryRow>(
    `SELECT * FROM entry WHERE municipality = $1 AND campaign IS NULL AND ${toDecide}
       AND state = 'held' AND reason IN ('newer_schema', 'unknown_kind')
       AND kind = 'unreadable' AND device IS NOT NULL AND id > $2
     ORDER BY id LIMIT ${rowsPerStep}`,
    [municipality, after],
  )

function isUnderstoodNow(row: EntryRow): boolean {
  const reading = readEntry(claimOfRow(row))
  return 'entry' in reading || reading.unreadable !== row.reason
}

async function takeUp(
  sql: Writer,
  { shelf, random, nowMs }: Parts,
  municipality: MunicipalityId,
  ready: readonly EntryRow[],
): Promise<number> {
  const today = dayOf(nowMs())
  // Devices before campaigns before entries, as a delivery locks them.
  const devices = new Set(ready.map(({ device }) => device as DeviceId))
  for (const device of [...devices].toSorted()) await lockNumbers(sql, { municipality, device })
  const campaigns = await campaignsOf(sql, shelf, { municipality }, ready.map(claimOfRow))
  for (const shelved of campaigns.values()) await settleWeeks(sql, municipality, shelved, today)
  for (const [id, shelved] of campaigns) {
    campaigns.set(id, await awaitSignOff(sql, shelf, municipality, shelved, today))
  }

  const read: EntryRow[] = []
  for (const { id, reason } of ready) {
    const there = await lockEntry(sql, municipality, id)
    // Another process, or a person, was here between the look and the lock.
    if (there?.state !== 'held' || there.reason !== reason || !there.device) continue
    const device = there.device as DeviceId
    const origin = { municipality, device, today: dayOfNumber(there.received ?? 0) }
    const deliverer = await delivererOf(sql, origin, await findDevice(sql, municipality, device))
    // What is gone with its campaign is not brought back, and not taken away here.
    const { row } = judge(claimOfRow(there), deliverer, campaigns)
    if (row && (await fillUnread(sql, row))) read.push(row)
  }
  if (read.length === 0) return 0
  await comeToStand(sql, municipality, read)
  // Not how many: of a small unit that would be a figure.
  const noted = { by: 'server', act: 'entries_read_again', subject: '' } as const
  await noteAct(sql, random, municipality, { ...noted, nowMs: nowMs() })
  return read.length
}
