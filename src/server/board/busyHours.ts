import type { BusyHours } from '../../contract/busyHours.ts'
import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { isHalfHour } from '../../domain/admission.ts'
import { clockOf, dayOf, instantOf, startOf, weekdayOf } from '../../domain/moment.ts'
import { rollUp, totalOf } from '../../domain/rollup.ts'
import { dayOfNumber, timeOfNumber } from '../store/calendar.ts'
import { figuresOfTimes, totalOfUnits, type Wanted } from '../store/kindQuestions.ts'
import type { Reader } from '../store/sql.ts'
import { figuresOfUnitDays, type Period } from '../store/tallyQuestions.ts'
import { type BoardQuestion, isGiven, wholeGroups } from './board.ts'
import { weeksSoFar } from './campaignSoFar.ts'
import type { ShownGroup } from './shownWeek.ts'
import { wantedOf } from './wantedOf.ts'

type Asked = Omit<BoardQuestion, 'from' | 'to'> & {
  /** A week by its Monday and Sunday; the campaign so far where none is given. */
  week?: { from: Day; to: Day } | undefined
}
type Found = Awaited<ReturnType<typeof figuresOfTimes>>
type Untimed = BusyHours['untimed']

/**
 * When in a week the contacts came: by weekday and half-hour of the Danish clock. Each week is asked
 * for in its own groups, and of each group the days are taken whose time may be told.
 */
export async function busyHoursOf(sql: Reader, { week, ...asked }: Asked): Promise<BusyHours> {
  const today = dayOf(asked.nowMs)
  const { campaign } = asked.shelved
  const begun = week ? [week] : weeksSoFar(campaign.days, today)
  const cells: BusyHours['cells'] = []
  const untimed: Untimed = []
  const all = new Set<UnitId>()
  const uncovered = new Set<UnitId>()
  for (const period of begun) {
    const question = { ...asked, ...period }
    const { groups, whole } = await wholeGroups(sql, question)
    const placed = await hoursOf(sql, question, whole)
    cells.push(...placed.cells)
    untimed.push(...placed.untimed, ...(await togetherOf(sql, question, whole)))
    const covered = whole.filter(({ guarded }) => !guarded?.waiting.length)
    for (const group of groups) {
      for (const unit of group.units.filter((each) => isGiven(asked.given, each))) {
        all.add(unit)
        if (!covered.includes(group)) uncovered.add(unit)
      }
    }
  }
  return {
    campaign: campaign.id,
    from: begun[0]?.from ?? today,
    to: begun.at(-1)?.to ?? today,
    at: instantOf(asked.nowMs),
    covers: { units: all.size - uncovered.size, of: all.size },
    cells: rollUp(cells, ['weekday', 'time', 'direction']),
    untimed: rollUp(untimed, ['direction']),
  }
}

/** What groups have in a week by weekday and half-hour, of the days whose time may be told. */
export const hoursOf = async (
  sql: Reader,
  question: BoardQuestion,
  whole: readonly ShownGroup[],
): Promise<Pick<BusyHours, 'cells' | 'untimed'>> => placedIn(await timesOf(sql, question, whole))

/** Days that had to stand together are told without time. */
async function timesOf(
  sql: Reader,
  question: BoardQuestion,
  whole: readonly ShownGroup[],
): Promise<Found> {
  const found: Found = []
  for (const wanted of wantedOf(question, whole, ({ together }) => !together)) {
    found.push(...(await checked(sql, question, wanted)))
  }
  return found
}

/** While versions change, a server of the one before adds nothing to this tally: the fine one knows. */
async function checked(sql: Reader, period: Period, wanted: Wanted): Promise<Found> {
  const times = await figuresOfTimes(sql, period, wanted)
  const total = await totalOfUnits(sql, period, wanted)
  return totalOf(times) === total ? times : figuresOfTimes(sql, period, wanted, 'tally_fine')
}

async function togetherOf(
  sql: Reader,
  period: Period,
  whole: readonly ShownGroup[],
): Promise<Untimed> {
  const untimed: Untimed = []
  for (const { units, guarded } of whole) {
    const parts = guarded?.parts.filter(({ together }) => together) ?? []
    const days = new Set(parts.flatMap((part) => part.days))
    if (days.size === 0) continue
    const figures = await figuresOfUnitDays(sql, period, units)
    untimed.push(...figures.filter(({ day }) => days.has(day)))
  }
  return untimed
}

/** On the night the clocks go back the two halves past two stand as one. */
function placedIn(found: Found): Pick<BusyHours, 'cells' | 'untimed'> {
  const cells: BusyHours['cells'] = []
  const untimed: Untimed = []
  const clocks = new Map<number, string>()
  for (const { day, time, direction, n } of found) {
    const when = timeOfNumber(time)
    if (!isHalfHour(when)) untimed.push({ direction, n })
    else {
      const weekday = weekdayOf(dayOfNumber(day))
      // The calendar takes its time, and the other direction asks the same.
      const clock = clocks.get(time) ?? clockOf(startOf(when))
      clocks.set(time, clock)
      cells.push({ weekday, time: clock, direction, n })
    }
  }
  return { cells, untimed }
}
