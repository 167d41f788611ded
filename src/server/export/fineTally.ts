import type { Day } from '../../contract/time.ts'
import type { ShownGroup, ShownPart } from '../board/shownWeek.ts'
import { dayNumber, timeNumber } from '../store/calendar.ts'
import type { Value } from '../store/sql.ts'
import { boundsOf, type Period } from '../store/tallyQuestions.ts'

const kinds = 'direction, channel, task_area, contact_type, counterpart, marks, afterwards'

/**
 * The fine tally of a group of units as its files may show it: the days that are shown, and the task
 * areas that would give one of merged units away without a name, before anything is grouped by them.
 *
 * @param isCorrected whether anything of it was corrected: then `corrected` is a column beside `n`. Of most
 *   groups nothing was, and what was counted lies in the order in which it is asked for
 */
export function fineTally(
  period: Period,
  { units, guarded }: ShownGroup,
  {
    isWanted = () => true,
    isCorrected = false,
  }: { isWanted?: (part: ShownPart) => boolean; isCorrected?: boolean } = {},
): { from: string; where: string; parameters: Value[] } {
  const parameters: Value[] = [...boundsOf(period)]
  const listed = (things: Iterable<Value>) =>
    `(${Array.from(things, (thing) => `$${parameters.push(thing)}`).join()})`
  const parts = guarded?.parts.filter(isWanted)
  const days = parts?.flatMap((part): Day[] => part.days)
  const within = `municipality = $1 AND campaign = $2 AND day BETWEEN $3 AND $4
    AND unit IN ${listed(units)}`
  const shown =
    days && (days.length > 0 ? ` AND day IN ${listed(days.map(dayNumber))}` : ' AND 1 = 0')
  const where = `${within}${shown ?? ''}`
  const counted = `${where} AND trial = 0`
  const pools = (parts ?? [])
    .filter(({ pooled }) => pooled.size > 0)
    .map(
      (part) =>
        `WHEN day IN ${listed(part.days.map(dayNumber))} AND task_area IN ${listed(part.pooled)} THEN ''`,
    )
  if (pools.length === 0 && !isCorrected) return { from: 'tally_fine', where: counted, parameters }
  const areas = pools.length > 0 ? `CASE ${pools.join(' ')} ELSE task_area END` : 'task_area'
  const columns = kinds.replace('task_area', `${areas} AS task_area`)
  const tallied = `SELECT day, time, ${columns}, n, 0 AS corrected FROM tally_fine WHERE ${counted}`
  // A correction is of a whole day: its time is what is entered afterwards for one.
  const corrected = `SELECT day, ${timeNumber('day')} AS time, ${columns}, 0 AS n, n AS corrected
    FROM correction WHERE ${where}`
  const both = isCorrected ? `${tallied} UNION ALL ${corrected}` : tallied
  return { from: `(${both}) AS shown`, where: '1 = 1', parameters }
}
