import type { EntryId } from '../../contract/id.ts'
import { dayOfNumber, timeOfNumber } from './calendar.ts'
import type { EntryRow } from './entryRow.ts'
import { idOfBytes } from './idOfBytes.ts'
import { placedAt } from './placedAt.ts'

type Claim = { id: EntryId; [field: string]: unknown }

/** What a device sent, out of the row that it became: to be judged once more, as if it came now. */
export function claimOfRow(row: EntryRow): Claim {
  const id = idOfBytes(row.id)
  const rest = row.rest === null ? {} : (JSON.parse(row.rest) as Record<string, unknown>)
  if (row.kind === 'unreadable') return { ...rest, id }
  return {
    id,
    v: row.version,
    is: row.kind,
    seq: row.seq,
    campaign: row.campaign,
    unit: row.unit,
    day: dayOfNumber(row.day ?? 0),
    time: timeOfNumber(row.time ?? 0),
    ...ownFields(row),
    ...rest,
  }
}

/** The same, on the day on which a person has placed it, where anybody has: there it stands or falls. */
export function claimWherePlaced(row: EntryRow): Claim {
  const at = placedAt(row)
  return {
    ...claimOfRow(row),
    ...(at && { day: dayOfNumber(at.day), time: timeOfNumber(at.time) }),
  }
}

function ownFields(row: EntryRow): Record<string, unknown> {
  const said = row.said === 1 ? 'trial' : 'count'
  const clock = row.doubtful === 1 && { clock: 'doubtful' }
  if (row.kind === 'undo') return row.undoes ? { undoes: idOfBytes(row.undoes) } : {}
  if (row.kind === 'quiet') return { said, ...clock }
  return {
    taskArea: row.task_area,
    channel: row.channel,
    direction: row.direction,
    ...(row.contact_type && { contactType: row.contact_type }),
    ...(row.counterpart && { counterpart: row.counterpart }),
    marks: row.marks ? row.marks.split(',') : [],
    quantity: row.quantity,
    said,
    entered: row.afterwards === 1 ? 'afterwards' : 'at_once',
    ...clock,
  }
}
