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
export type BusyCell = {
  time: string
  n: number
  level: number
  state: BusyState
  /** What the like week of an earlier campaign had, where there is one: a forecast of what is to come. */
  before: number | undefined
}
export type BusyRow = { weekday: number; cells: BusyCell[] }

/** The busy half-hours of one direction, as they are drawn and as they are read. */
export type BusyWeek = {
  times: string[]
  rows: BusyRow[]
  total: number
  /** The most that one of them has. */
  most: number
  /** The busiest, at most three. */
  busiest: BusyTime[]
  /** Where most can be expected of what is still to come, at most three. */
  expected: BusyTime[]
  /** What the darkest shade stands for, of what was counted or can be expected. */
  darkest: number
}

export type BusyTime = { weekday: number; time: string; n: number }

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
  {
    units,
    days,
    today,
    clock,
    before,
  }: {
    units: readonly Dated[]
    days: readonly Day[]
    today: Day
    /** The time of day it is, as `14:05`: what begins later today is still to come. */
    clock: string
    /** The like week of an earlier campaign, of the same units and task areas. */
    before?: Pick<BusyHours, 'cells'> | undefined
  },
): BusyWeek {
  const ofDirection = (cell: BusyHours['cells'][number]) => cell.direction === direction
  const own = cells.filter(ofDirection)
  const past = before?.cells.filter(ofDirection) ?? []
  const [found, had] = [numbersAt(own), numbersAt(past)]
  const times = timesFrom([...own, ...past].map(({ time }) => time))
  const most = mostOf(own)
  const isToCome = (day: Day, time: string) => day > today || (day === today && time > clock)
  const isExpected = ({ weekday, time }: BusyTime) =>
    days.some((day) => weekdayOf(day) === weekday && isToCome(day, time))
  const darkest = Math.max(most, mostOf(past.filter(isExpected)))
  const rows = [1, 2, 3, 4, 5, 6, 7].flatMap((weekday): BusyRow[] => {
    const those = days.filter((day) => weekdayOf(day) === weekday)
    const open = halvesOpen(units, those)
    if (open.size === 0 && !own.some((cell) => cell.weekday === weekday)) return []
    const cellAt = (time: string): BusyCell => {
      const isComing = those.every((day) => isToCome(day, time))
      const n = found.get(`${weekday} ${time}`) ?? 0
      const isOpen = open.has(time < '12:00' ? 'am' : 'pm') && isWorking(time)
      const state = n > 0 ? 'counted' : !isOpen ? 'off' : isComing ? 'coming' : 'empty'
      const inPast = before && (had.get(`${weekday} ${time}`) ?? 0)
      const drawn = state === 'coming' ? (inPast ?? 0) : n
      return {
        time,
        n,
        level: drawn > 0 ? Math.ceil((busyLevels * drawn) / darkest) : 0,
        state,
        before: inPast,
      }
    }
    return [{ weekday, cells: times.map(cellAt) }]
  })
  return {
    ...{ times, rows, most, darkest },
    total: own.reduce((sum, { n }) => sum + n, 0),
    busiest: busiestOf(own),
    expected: busiestOf(
      rows.flatMap(({ weekday, cells: some }) =>
        some
          .filter(({ state }) => state === 'coming')
          .flatMap(({ time, before: n = 0 }) => (n > 0 ? [{ weekday, time, n }] : [])),
      ),
    ),
  }
}

const numbersAt = (cells: readonly BusyTime[]) =>
  new Map(cells.map(({ weekday, time, n }) => [`${weekday} ${time}`, n]))

const mostOf = (cells: readonly BusyTime[]): number =>
  cells.reduce((max, { n }) => Math.max(max, n), 0)

const busiestOf = (cells: readonly BusyTime[]): BusyTime[] =>
  cells
    .toSorted((a, b) => b.n - a.n || a.weekday - b.weekday || (a.time < b.time ? -1 : 1))
    .slice(0, 3)
    .map(({ weekday, time, n }) => ({ weekday, time, n }))

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
