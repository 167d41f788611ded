import type { Arrival, Circumstance, Door } from './door.ts'
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
  const own = arrival.circumstances.flatMap((at) => verdictOn(truth, row, arrival, at, door))
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
  { device }: Arrival,
  { stolen, status, today, known }: Circumstance,
  door: Door,
): string[] {
  const unknown = known ? [] : ['held unknown_device']
  if (!known && !door.isUncertain()) return unknown
  if (stolen) return [...unknown, 'held stolen']
  if (held) return [...unknown, `held ${held}`]
  const enrolled = (door.enrolments.get(`${municipality} ${device}`) ?? []).some(
    ({ unit, from, to }) =>
      unit === row.unit &&
      (row.doubtful === 1 || (from <= row.day && (to === undefined || row.day <= to))),
  )
  if (!enrolled)
    return door.isUncertain()
      ? ['held unknown_device', 'held other_unit', ...byDay(row, status, today)]
      : ['held other_unit']
  return byDay(row, status, today)
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
  const mine = undos
    .map(([, undo]) => undo)
    .filter((undo) => door.names.areFamily(municipality, undo.device, device))
  return {
    sure: mine.some(({ circumstances }) => circumstances.every(stands)),
    possible: mine.some(({ circumstances }) => circumstances.some(stands)),
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
