import type { Day } from '../../contract/time.ts'
import type { ShownGroup, ShownPart } from '../board/shownWeek.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Value } from '../store/sql.ts'
import { boundsOf, type Period } from '../store/tallyQuestions.ts'

/**
 * The fine tally of a group of units as its files may show it: the days that are shown, and the task
 * areas that would give one of merged units away without a name, before anything is grouped by them.
 */
export function fineTally(
  period: Period,
  { units, guarded }: ShownGroup,
  isWanted: (part: ShownPart) => boolean = () => true,
): { from: string; where: string; parameters: Value[] } {
  const parameters: Value[] = [...boundsOf(period)]
  const listed = (things: Iterable<Value>) =>
    `(${Array.from(things, (thing) => `$${parameters.push(thing)}`).join()})`
  const within = `municipality = $1 AND campaign = $2 AND trial = 0 AND day BETWEEN $3 AND $4
    AND unit IN ${listed(units)}`
  if (!guarded) return { from: 'tally_fine', where: within, parameters }
  const parts = guarded.parts.filter(isWanted)
  const days = parts.flatMap((part): Day[] => part.days)
  if (days.length === 0) return { from: 'tally_fine', where: `${within} AND 1 = 0`, parameters }
  const where = `${within} AND day IN ${listed(days.map(dayNumber))}`
  const pools = parts
    .filter(({ pooled }) => pooled.size > 0)
    .map(
      (part) =>
        `WHEN day IN ${listed(part.days.map(dayNumber))} AND task_area IN ${listed(part.pooled)} THEN ''`,
    )
  if (pools.length === 0) return { from: 'tally_fine', where, parameters }
  const from = `(SELECT municipality, campaign, trial, unit, day, time, direction, channel,
      CASE ${pools.join(' ')} ELSE task_area END AS task_area,
      contact_type, counterpart, marks, afterwards, n
    FROM tally_fine WHERE ${where}) AS shown`
  return { from, where: '1 = 1', parameters }
}
