import type { BoardAnswer } from '../../contract/tally.ts'
import type { Direction } from '../../contract/entry.ts'
import type { ChannelId, ContactTypeId, TaskAreaId } from '../../contract/id.ts'
import { misdirected } from '../../contract/entry.ts'
import type { Day, Week } from '../../contract/time.ts'
import { addDays, clockOf, halfHoursOf, startOf, weekdayOf } from '../../domain/moment.ts'
import type { ShownGroup } from '../board/shownWeek.ts'
import { timeNumber } from '../store/calendar.ts'
import type { Value } from '../store/sql.ts'

/** What one number of a board is of, beside its units and days. Empty is what has no name. */
export type CellChoice = {
  direction?: Direction | undefined
  channel?: ChannelId | undefined
  area?: TaskAreaId | '' | undefined
  type?: ContactTypeId | '' | undefined
  only?: 'misdirected' | 'afterwards' | undefined
  weekday?: number | undefined
  time?: string | undefined
}

/** The part of the cells that one number of a board is made of. */
export type BoardPart = {
  /** What the board adds up in each week, as it is shown there. */
  groups: ReadonlyMap<Week, readonly ShownGroup[]>
  choice: CellChoice
}

/** A choice as conditions on the fine tally, whose parameters are added to those there are. */
export function conditionsOf(
  { direction, channel, area, type, only, weekday, time }: CellChoice,
  { from, to }: { from: Day; to: Day },
  parameters: Value[],
): string {
  const is = (column: string, value: Value | undefined) =>
    value === undefined ? [] : [`${column} = $${parameters.push(value)}`]
  const oneOf = (column: string, values: readonly Value[]) =>
    `${column} IN (${values.map((value) => `$${parameters.push(value)}`).join()})`
  const all = [
    ...is('direction', direction),
    ...is('channel', channel),
    ...is('task_area', area),
    ...is('contact_type', type),
    ...is('afterwards', only === 'afterwards' ? 1 : undefined),
    ...(only === 'misdirected'
      ? [`',' || marks || ',' LIKE $${parameters.push(`%,${misdirected},%`)}`]
      : []),
    ...(weekday === undefined || time === undefined
      ? []
      : [oneOf('time', momentsOf({ from, to }, weekday, time))]),
  ]
  return all.map((each) => ` AND ${each}`).join('')
}

/** The half-hours of the clock on a weekday: two of them on the night the clocks go back. */
function momentsOf({ from, to }: { from: Day; to: Day }, weekday: number, time: string): number[] {
  const found: number[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (weekdayOf(day) !== weekday) continue
    const those = halfHoursOf(day).filter((each) => clockOf(startOf(each)) === time)
    found.push(...those.map(timeNumber))
  }
  // PostgreSQL has no empty list, and nothing has this time.
  return found.length > 0 ? found : [-1]
}

/** Whether a part of a board's answer is what was chosen. */
export const isChosen = (
  { direction, channel, area, type, only }: CellChoice,
  cell: Partial<BoardAnswer['cells'][number] & BoardAnswer['kinds'][number]>,
): boolean =>
  (direction === undefined || cell.direction === direction) &&
  (channel === undefined || cell.channel === channel) &&
  (area === undefined || (cell.taskArea ?? '') === area) &&
  (type === undefined || (cell.contactType ?? '') === type) &&
  (only === undefined || cell[only] === true)
