import type { BusyHours } from '../contract/busyHours.ts'
import type { Unit } from '../contract/catalogue.ts'
import type { Direction } from '../contract/entry.ts'
import type { Day } from '../contract/time.ts'
import { presenceOf } from './catalogue/presence.ts'
import { weekdayOf } from './moment.ts'

/**
 * What a half-hour of a weekday is: counted in, expected and empty, expected and still to come, or
 * one in which nobody is expected.
 */
export type BusyState = 'counted' | 'empty' | 'coming' | 'off'
export type BusyCell = { time: string; n: number; level: number; state: BusyState }
export type BusyRow = { weekday: number; cells: BusyCell[] }

/** The busy half-hours of one direction, as they are drawn and as they are read. */
export type BusyWeek = {
  times: string[]
  rows: BusyRow[]
  total: number
  /** The most that one of them has. */
  most: number
  /** The busiest, at most three. */
  busiest: { weekday: number; time: string; n: number }[]
}

/** How many shades there are above nothing. */
const busyLevels = 5
const officeDay = { from: '08:00', to: '15:30' }

type Half = 'am' | 'pm'
type Dated = Pick<Unit, 'expected' | 'firstDay' | 'lastDay' | 'retired'>

/**
 * Lays half-hours out by weekday. Weekdays on which nobody is expected and nothing came are left out,
 * and so are the half-hours before and after all others: but never any of an ordinary working day.
 *
 * @param days the count days that are meant
 */
export function busyWeekOf(
  { cells }: Pick<BusyHours, 'cells'>,
  direction: Direction,
  { units, days, today }: { units: readonly Dated[]; days: readonly Day[]; today: Day },
): BusyWeek {
  const own = cells.filter((cell) => cell.direction === direction)
  const found = new Map(own.map(({ weekday, time, n }) => [`${weekday} ${time}`, n]))
  const times = timesFrom(own.map(({ time }) => time))
  const most = own.reduce((max, { n }) => Math.max(max, n), 0)
  const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday): BusyRow[] => {
    const those = days.filter((day) => weekdayOf(day) === weekday)
    const open = halvesOpen(units, those)
    if (open.size === 0 && !own.some((cell) => cell.weekday === weekday)) return []
    const isComing = those.every((day) => day > today)
    const cellAt = (time: string): BusyCell => {
      const n = found.get(`${weekday} ${time}`) ?? 0
      const isOpen = open.has(time < '12:00' ? 'am' : 'pm') && isWorking(time)
      const state = n > 0 ? 'counted' : !isOpen ? 'off' : isComing ? 'coming' : 'empty'
      return { time, n, level: n > 0 ? Math.ceil((busyLevels * n) / most) : 0, state }
    }
    return [{ weekday, cells: times.map(cellAt) }]
  })
  return {
    ...{ times, rows, most },
    total: own.reduce((sum, { n }) => sum + n, 0),
    busiest: own
      .toSorted((a, b) => b.n - a.n || a.weekday - b.weekday || (a.time < b.time ? -1 : 1))
      .slice(0, 3)
      .map(({ weekday, time, n }) => ({ weekday, time, n })),
  }
}

/** The catalogue says in which half of a day a unit counts, and not from when to when. */
function halvesOpen(units: readonly Dated[], days: readonly Day[]): Set<Half> {
  const open = new Set<Half>()
  for (const unit of units) {
    for (const day of days) {
      const presence = presenceOf(unit, day)
      if (presence === 'day' || presence === 'am') open.add('am')
      if (presence === 'day' || presence === 'pm') open.add('pm')
    }
  }
  return open
}

const isWorking = (time: string): boolean => officeDay.from <= time && time <= officeDay.to

function timesFrom(counted: readonly string[]): string[] {
  const edges = [...counted, officeDay.from, officeDay.to].toSorted()
  const [first = officeDay.from, last = officeDay.to] = [edges[0], edges.at(-1)]
  const all = Array.from({ length: 48 }, (_, nth) => clockAt(nth))
  return all.filter((time) => first <= time && time <= last)
}

const clockAt = (nth: number): string =>
  `${String(Math.floor(nth / 2)).padStart(2, '0')}:${nth % 2 === 0 ? '00' : '30'}`
