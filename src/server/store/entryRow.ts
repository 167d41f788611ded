import type { HeldReason, Receipt } from '../../contract/delivery.ts'
import type { Contact, Entry, Quiet, Undo } from '../../contract/entry.ts'
import type { DeviceId, EntryId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { Verdict } from '../../domain/admission.ts'
import { dayNumber, timeNumber } from './calendar.ts'

/**
 * A row of `entry`. `kind` is NULL in a place that is kept for an entry whose undo came first.
 * Contact type and counterpart are empty, not NULL, where a contact has none: they are keys of tallies.
 */
export type EntryRow = {
  municipality: string
  id: Uint8Array
  kind: Entry['is'] | 'unreadable' | null
  device: string | null
  seq: number | null
  campaign: string | null
  unit: string | null
  day: number | null
  time: number | null
  task_area: string | null
  channel: string | null
  direction: string | null
  contact_type: string | null
  counterpart: string | null
  marks: string | null
  quantity: number | null
  said: number | null
  afterwards: number | null
  doubtful: number | null
  version: string | null
  undoes: Uint8Array | null
  rest: string | null
  state: Exclude<Receipt['state'], 'gone'> | null
  reason: HeldReason | null
  counted: number | null
  trial: number | null
  received: number | null
  /** 1 where a person has taken it in, 0 where one has declined it; NULL, as it comes, where nobody has. */
  decided?: number | null
  /** Where a person has placed it whose clock was off; its own day and time stay what they are. */
  placed_day?: number | null
  placed_time?: number | null
  /** How it counted before a person let the undo of another device take it back. */
  stood?: 'counted' | 'late' | null
}

/** Where an entry comes from and when it came. */
export type Origin = { municipality: MunicipalityId; device: DeviceId; today: Day }

type Stored = Exclude<Verdict, { state: 'gone' }>

/** The row of an entry that could be read, with the verdict on it. */
export function rowOf(origin: Origin, entry: Entry, verdict: Stored): EntryRow {
  return {
    ...emptyRow(origin, entry.id),
    kind: entry.is,
    seq: entry.seq,
    campaign: entry.campaign,
    unit: entry.unit,
    day: dayNumber(entry.day),
    time: timeNumber(entry.time),
    version: entry.v,
    ...ownColumns(entry),
    ...standingOf(entry, verdict),
  }
}

/** The row of a claim that could not be read: kept whole, as it came. */
export const unreadableRow = (
  origin: Origin,
  claim: { id: EntryId },
  reason: HeldReason,
): EntryRow => ({
  ...emptyRow(origin, claim.id),
  kind: 'unreadable',
  rest: JSON.stringify(claim),
  state: 'held',
  reason,
})

function ownColumns(entry: Entry): Partial<EntryRow> {
  const rest = restOf(entry)
  switch (entry.is) {
    case 'undo':
      return { undoes: bytesOfId(entry.undoes), rest }
    case 'quiet':
      return { ...sharedColumns(entry), rest }
    case 'contact':
      return {
        ...sharedColumns(entry),
        task_area: entry.taskArea,
        channel: entry.channel,
        direction: entry.direction,
        contact_type: entry.contactType ?? '',
        counterpart: entry.counterpart ?? '',
        marks: [...new Set(entry.marks)].toSorted().join(),
        quantity: entry.quantity,
        afterwards: entry.entered === 'afterwards' ? 1 : 0,
        rest,
      }
  }
}

const sharedColumns = ({ said, clock }: Contact | Quiet) => ({
  said: said === 'trial' ? 1 : 0,
  doubtful: clock === 'doubtful' ? 1 : 0,
})

const common = ['v', 'id', 'is', 'seq', 'campaign', 'unit', 'day', 'time']
const known: Record<Entry['is'], Set<string>> = {
  contact: new Set([
    ...common,
    ...([
      'taskArea',
      'channel',
      'direction',
      'contactType',
      'counterpart',
      'marks',
    ] satisfies (keyof Contact)[]),
    ...(['quantity', 'said', 'entered', 'clock'] satisfies (keyof Contact)[]),
  ]),
  quiet: new Set([...common, ...(['said', 'clock'] satisfies (keyof Quiet)[])]),
  undo: new Set([...common, ...(['undoes'] satisfies (keyof Undo)[])]),
}

/** What a newer minor version said besides, in a fixed order; NULL where it said nothing. */
function restOf(entry: Entry): string | null {
  const keys = Object.keys(entry).filter((key) => !known[entry.is].has(key))
  if (keys.length === 0) return null
  return JSON.stringify(Object.fromEntries(keys.toSorted().map((key) => [key, entry[key]])))
}

function standingOf(entry: Entry, verdict: Stored): Partial<EntryRow> {
  if (verdict.state === 'held') return { state: 'held', reason: verdict.reason }
  const inTallies = entry.is !== 'undo' && (verdict.state === 'counted' || verdict.counted)
  return { state: verdict.state, trial: verdict.trial ? 1 : 0, counted: inTallies ? 1 : 0 }
}

const emptyRow = ({ municipality, device, today }: Origin, id: EntryId): EntryRow => ({
  municipality,
  id: bytesOfId(id),
  kind: null,
  device,
  seq: null,
  campaign: null,
  unit: null,
  day: null,
  time: null,
  task_area: null,
  channel: null,
  direction: null,
  contact_type: null,
  counterpart: null,
  marks: null,
  quantity: null,
  said: null,
  afterwards: null,
  doubtful: null,
  version: null,
  undoes: null,
  rest: null,
  state: null,
  reason: null,
  counted: 0,
  trial: 0,
  received: dayNumber(today),
})

/** The receipt for a row as it stands now. */
export function receiptOf(
  id: EntryId,
  row: Pick<EntryRow, 'state' | 'reason' | 'counted'>,
  repeat: boolean,
): Receipt {
  const { state, reason, counted } = row
  if (state === null) throw new Error('a kept place has no receipt of its own')
  if (state === 'held') return { id, state, reason: reason ?? 'malformed', repeat }
  if (state === 'late') return { id, state, counted: counted === 1, repeat }
  return { id, state, repeat }
}

/** An id as it is stored: sixteen bytes. */
export const bytesOfId = (id: EntryId): Uint8Array => Buffer.from(id.replaceAll('-', ''), 'hex')

/** Stored bytes as a key to look up by. */
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
