import type { Arrival, Circumstance, Door } from './door.ts'
import type { Enrolled } from './enrolments.ts'
import type { Content, Truth } from './ledger.ts'
import { theCampaign } from './template.ts'

/** What a row says of itself, as far as its standing goes. */
export type Standing = { state: string; reason: string | null; counted: number }

const { days } = theCampaign()
const lastCountDay = '2026-10-26'

const word = ({ state, reason, counted }: Standing): string =>
  state === 'held' ? `held ${reason}` : state === 'late' ? `late ${counted}` : state

/** How a contact may stand at the end of a run, by what the simulation itself knows. */
export function mayStand(truth: Truth, row: RowSeen, door: Door): string[] {
  const arrival = door.arrivalOf(truth.municipality, truth.id)
  if (!arrival) return []
  const own =
    door.decisions.of(truth.municipality, truth.id)?.words ??
    arrival.circumstances.flatMap((at) => verdictOn(truth, row, arrival, at, door))
  const undos = undosOf(truth, arrival, door)
  if (undos.sure) return ['undone']
  return undos.possible ? [...own, 'undone'] : own
}

export type RowSeen = Standing & { day: string; unit: string; doubtful: number }

/** Whether a row stands as it may. */
export const standsRight = (truth: Truth, row: RowSeen, door: Door): boolean =>
  mayStand(truth, row, door).includes(word(row))

export { word }

function verdictOn(
  { held, municipality }: Truth,
  row: RowSeen,
  arrival: Arrival,
  { stolen, status, today, known }: Circumstance,
  { places }: Door,
): string[] {
  const unknown = known ? [] : ['held unknown_device']
  if (!known && !places.isUncertain()) return unknown
  if (stolen) return [...unknown, 'held stolen']
  if (held) return [...unknown, `held ${held}`]
  const its = places.of(municipality, arrival.device) ?? []
  const { letIn, wasElsewhere } = letInAt(row, arrival, its, status)
  const stands = letIn.flatMap((at) => byDay(row, at, today))
  if (wasElsewhere && letIn.length === 0 && places.isUncertain())
    return ['held unknown_device', 'held other_unit', ...byDay(row, status, today)]
  const moved = places.mayHaveMoved(municipality, arrival.device)
  return wasElsewhere || moved ? [...stands, 'held other_unit'] : stands
}

/**
 * An entry is let in by what its device was enrolled in when it came, with the campaign as it was
 * then; else by the first time it comes into that unit afterwards, as the campaign is by then. An
 * enrolment that was open at the time was open for every later day, and what is in stays in.
 */
function letInAt(
  { unit, day, doubtful }: RowSeen,
  { beganMs, ms }: Arrival,
  enrolments: readonly Enrolled[],
  status: string,
): { letIn: string[]; wasElsewhere: boolean } {
  const there = enrolments.filter(
    (each) => each.unit === unit && (doubtful === 1 || each.from <= day),
  )
  const covers = ({ to }: Enrolled) => doubtful === 1 || to === undefined || day <= to
  const surely = there.some(
    (each) => each.began.untilMs <= beganMs && (covers(each) || (each.ended?.afterMs ?? 0) >= ms),
  )
  if (surely) return { letIn: [status], wasElsewhere: false }
  const perhaps = there.some(
    (each) => each.began.afterMs <= ms && (covers(each) || (each.ended?.untilMs ?? 0) >= beganMs),
  )
  const later = there.find(({ began }) => began.untilMs > beganMs)?.began.statuses
  const letIn = [...(perhaps ? [status] : []), ...(later ?? [])]
  return { letIn, wasElsewhere: later === undefined }
}

function byDay({ day }: RowSeen, status: string, today: string): string[] {
  const known: readonly string[] = [...days.trial, ...days.count]
  if (!known.includes(day)) return ['held not_a_count_day']
  if (status === 'locked') return ['held after_lock']
  if (status === 'closed' || today > days.closing) return ['late 0']
  return today > lastCountDay ? ['late 1'] : ['counted']
}

/** Whether something has taken it back that may: an undo of the same device or its family, before the lock. */
function undosOf({ municipality, id }: Truth, { device }: Arrival, door: Door) {
  const undos = [...door.arrivals].filter(
    ([key, { undoes }]) => undoes === id && key.startsWith(`${municipality} `),
  )
  const stands = ({ stolen, status, known }: Circumstance) =>
    !stolen && known && status !== 'locked'
  // What somebody has decided of an undo holds, whoever's it is.
  const decidedOf = ([key]: [string, unknown]) => door.decisions.admissions.get(key)?.stands
  if (undos.some((undo) => decidedOf(undo) === 'taken')) return { sure: true, possible: true }
  const mine = undos
    .filter((undo) => decidedOf(undo) === undefined)
    .map(([, undo]) => undo)
    .filter((undo) => door.names.areFamily(municipality, undo.device, device))
  return {
    sure: mine.some(({ circumstances }) => circumstances.every(stands)),
    // A device of which nobody saw what became of it may be known to a store that was restored.
    possible: mine.some(({ circumstances, device: by }) =>
      circumstances.some((at) =>
        stands({ ...at, known: at.known || door.places.mayHaveMoved(municipality, by) }),
      ),
    ),
  }
}

/** The content that a row agrees with, if any is what was meant. */
export const contentOf = (truth: Truth, row: Record<string, unknown>): Content | undefined =>
  truth.contents.find((content) => agrees(content, row))

export const agrees = (content: Content, row: Record<string, unknown>): boolean =>
  row['campaign'] === content.campaign &&
  row['unit'] === content.unit &&
  row['task_area'] === content.taskArea &&
  row['channel'] === content.channel &&
  row['direction'] === content.direction &&
  row['quantity'] === content.quantity &&
  row['contact_type'] === content.contactType &&
  row['marks'] === content.marks &&
  content.times.includes(row['time'] as string)
