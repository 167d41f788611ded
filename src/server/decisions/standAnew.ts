import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import { readEntry, verdictTakenIn } from '../../domain/admission.ts'
import { dayOfHalfHour } from '../../domain/moment.ts'
import { findDevice } from '../access/devices.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { delivererOf } from '../ingest/delivererOf.ts'
import { judge } from '../ingest/judge.ts'
import { dayNumber, dayOfNumber, timeNumber, timeOfNumber } from '../store/calendar.ts'
import { claimOfRow, claimWherePlaced } from '../store/claimOfRow.ts'
import { lockEntry, setStanding, undosOf } from '../store/entries.ts'
import { type EntryRow, hexOf } from '../store/entryRow.ts'
import { type At, placedAt } from '../store/placedAt.ts'
import type { Writer } from '../store/sql.ts'
import type { Change } from '../store/tallies.ts'
import { likelyOf } from './matters.ts'

/**
 * Puts an entry where a person has said that it counts; false, and nothing done, where it counts for
 * nobody there. Only the row as it was read is changed: whoever asks writes it.
 */
export function placeAt(row: EntryRow, shelved: Shelved, at: At | undefined): boolean {
  const reading = readEntry(claimOfRow(row))
  if (!('entry' in reading) || reading.entry.is === 'undo') return false
  const place = at && { day: dayOfNumber(at.day), time: timeOfNumber(at.time) }
  const entry = { ...reading.entry, ...place }
  const today = dayOfNumber(row.received ?? 0)
  const verdict = verdictTakenIn(entry, { campaign: shelved, today })
  if (verdict.state !== 'counted' && verdict.state !== 'late') return false
  const { state } = row.counted === 1 ? row : verdict
  Object.assign(row, { state, counted: 1, trial: verdict.trial ? 1 : 0 })
  if (at) Object.assign(row, { placed_day: at.day, placed_time: at.time })
  return true
}

/** The day and time that an entry whose clock was off more likely has, as they are stored. */
export function likelyAt(row: EntryRow): At | undefined {
  const half = likelyOf(row)
  return half && { day: dayNumber(dayOfHalfHour(half)), time: timeNumber(half) }
}

/**
 * An undo holds no more: what it had taken back stands as it did, unless another undo holds. What had not
 * counted then stands as somebody had decided, or is judged as on the day it came.
 */
export async function standAgain(
  sql: Writer,
  { municipality, shelved }: { municipality: MunicipalityId; shelved: Shelved },
  undo: EntryRow,
): Promise<EntryRow | undefined> {
  if (!undo.undoes) return undefined
  const named = await lockEntry(sql, municipality, undo.undoes)
  if (named?.state !== 'undone') return undefined
  const others = await undosOf(sql, municipality, named.id)
  const holds = ({ id, state }: EntryRow) => state === 'counted' && hexOf(id) !== hexOf(undo.id)
  if (others.some(holds)) return undefined

  if (named.stood) Object.assign(named, { state: named.stood, counted: 1, stood: null })
  else if (named.decided === 0) Object.assign(named, { state: 'declined' })
  else if (named.decided !== 1 || !placeAt(named, shelved, placedAt(named))) {
    const device = named.device as DeviceId
    const origin = { municipality, device, today: dayOfNumber(named.received ?? 0) }
    const row = await findDevice(sql, municipality, device)
    const deliverer = await delivererOf(sql, origin, row)
    const campaigns = new Map([[shelved.campaign.id, shelved]])
    const { row: judged } = judge(claimWherePlaced(named), deliverer, campaigns)
    const { state = null, reason = null, counted = 0, trial = 0 } = judged ?? {}
    Object.assign(named, { state, reason, counted, trial, decided: null })
  }
  await setStanding(sql, named)
  return named
}

/** An entry goes out of the tallies in which it is. */
export const goesOut = (row: EntryRow): Change[] =>
  row.counted === 1 ? [{ row: { ...row }, by: -1 }] : []
