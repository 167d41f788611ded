import type { UnitId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { addDays, daysBetween } from '../../domain/moment.ts'
import type { ShownGroup, ShownPart } from '../board/shownWeek.ts'
import type { Snapshot } from '../store/sql.ts'
import { type Extract, type ExtractWeek, extractWeeks, groupsIn } from './extract.ts'
import type { View } from './view.ts'

/** What is asked of the store at a time: some days of one group, those that are shown alike. */
export type Question = {
  group: ShownGroup
  from: Day
  to: Day
  isWanted: (part: ShownPart) => boolean
}

/** A part of a file: all of its rows that agree in when and of whom they are. */
export type Bucket = {
  week: ExtractWeek | undefined
  /** Days that are shown as one; undefined where each row has a day of its own, or none. */
  together: readonly Day[] | undefined
  /** Who stands in its rows: the units of a group, or of all the groups of some departments. */
  units: readonly UnitId[]
  /** Which days of a running week are not in its figures. */
  waiting: readonly Day[]
  own: ReadonlyMap<UnitId, number> | undefined
  questions: Question[]
}

/**
 * Divides what is shown of an extract into the parts of a file, each of which can be made by itself:
 * no more than one has to be kept in mind. Every shown day of every group is in exactly one question.
 */
export async function bucketsOf(sql: Snapshot, extract: Extract, view: View): Promise<Bucket[]> {
  const { departmentOfUnit } = extract.shelved
  const buckets = new Map<string, Bucket>()
  for (const week of extractWeeks(extract)) {
    for (const group of await groupsIn(sql, extract, week)) {
      const { units } = group
      const departments = new Set(units.map((unit) => departmentOfUnit.get(unit)))
      const who = view.who && (view.who === 'unit' ? units : [...departments]).join('+')
      for (const slice of slicesOf(view, week, group)) {
        // Days that are shown as one have no time: nothing of them is told by it.
        if (slice.together && extract.part?.choice.time !== undefined) continue
        const key = [view.period && slice.when, who].join(' ')
        const known = buckets.get(key)
        const waiting = group.guarded?.waiting ?? []
        buckets.set(key, {
          week: view.period && week,
          together: slice.together,
          units: view.who === 'department' ? [...(known?.units ?? []), ...units] : units,
          waiting: [...new Set([...(known?.waiting ?? []), ...waiting])].toSorted(),
          own: group.guarded?.own,
          questions: [...(known?.questions ?? []), { group, ...slice.question }],
        })
      }
    }
  }
  return [...buckets.values()]
}

type Slice = {
  when: string
  together: readonly Day[] | undefined
  question: Omit<Question, 'group'>
}

const anyPart = () => true
const apart = ({ together }: ShownPart) => !together
const inOne = ({ together }: ShownPart) => together

function slicesOf({ period, who }: View, week: ExtractWeek, { guarded }: ShownGroup): Slice[] {
  const whole = { from: week.from, to: week.to }
  if (period === undefined || period === 'week') {
    return [{ when: week.week, together: undefined, question: { ...whole, isWanted: anyPart } }]
  }
  const rest = guarded?.parts.find(inOne)
  // Of one group the days come in their order; those of several groups have to be added up day by day.
  const spans = who === 'unit' ? [whole] : daysOf(week).map((day) => ({ from: day, to: day }))
  const days = spans.map((span) => ({
    when: span.from === span.to ? span.from : week.week,
    together: undefined,
    question: { ...span, isWanted: apart },
  }))
  if (!rest) return days
  const together = {
    // Of one day alone, this is still another thing than the same day of other groups.
    when: `together ${rest.days.join('+')}`,
    together: rest.days,
    question: { ...whole, isWanted: inOne },
  }
  return [...days, together]
}

/** Of a week that is cut off, the days up to its last. */
const daysOf = ({ from, to }: ExtractWeek): Day[] =>
  Array.from({ length: daysBetween(from, to) + 1 }, (_, nth) => addDays(from, nth))
