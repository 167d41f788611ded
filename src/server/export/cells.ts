import type { Day } from '../../contract/time.ts'
import { isHalfHour } from '../../domain/admission.ts'
import { weekdayOf, weekOf, wordsOf } from '../../domain/moment.ts'
import { dayOfNumber, timeOfNumber } from '../store/calendar.ts'
import type { Snapshot } from '../store/sql.ts'
import type { ShownGroup } from '../board/shownWeek.ts'
import { fineTally } from './fineTally.ts'
import type { Cell } from './csv.ts'
import { type Extract, extractWeeks, groupsIn } from './extract.ts'
import { type FilePart, headPart, rowsPart } from './filePart.ts'
import { type Kind, kindHead, labelsOf, unitHead } from './labels.ts'

const momentHead = ['uge', 'dag', 'ugedag', 'tid', 'starttid_utc']
const head = [
  ...[...momentHead, ...unitHead, ...kindHead],
  ...['modpart', 'mærker', 'efterregistreret', 'antal'],
]

type CellRow = Kind & {
  day: number
  time: number
  counterpart: string
  marks: string
  afterwards: number
  n: number
}

const kinds = 'direction, channel, task_area, contact_type, counterpart, marks, afterwards'

/**
 * Every cell by day and half-hour, as finely as anything is known. Days on which a small unit would
 * stand alone are given together, once the week is over: from which day to which, and no time.
 */
export async function* cells(sql: Snapshot, extract: Extract): AsyncGenerator<FilePart> {
  yield headPart(head)
  const labels = labelsOf(extract.shelved.campaign)
  const momentOf = remembered(momentCells)
  for (const week of extractWeeks(extract)) {
    for (const group of await groupsIn(sql, extract, week)) {
      const who = labels.group(group.units)
      const rest = group.guarded?.parts.find(({ together }) => together)
      const span = [week.week, rest && spanOf(rest.days), '', '', '']
      for (const together of rest ? [false, true] : [false]) {
        for await (const rows of cellsOf(sql, extract, week, group, together)) {
          yield rowsPart(rows, (row) => [
            ...(together ? span : momentOf(row)),
            ...who,
            ...labels.kind(row),
            labels.counterpart(row.counterpart),
            labels.marks(row.marks),
            row.afterwards ? 'ja' : 'nej',
            row.n,
          ])
        }
      }
    }
  }
}

/** `2026-10-19+2026-10-21`: these days together. */
const spanOf = (days: readonly Day[]): string => days.join('+')

function cellsOf(
  sql: Snapshot,
  { municipality, shelved }: Extract,
  { from: first, to: last }: { from: Day; to: Day },
  group: ShownGroup,
  together: boolean,
): AsyncIterable<CellRow[]> {
  const period = { municipality, campaign: shelved.campaign.id, from: first, to: last }
  const { from, where, parameters } = fineTally(period, group, (part) => part.together === together)
  const columns = together ? kinds : `day, time, ${kinds}`
  return sql.stream<CellRow>(
    `SELECT ${columns}, CAST(sum(n) AS BIGINT) AS n
     FROM ${from} WHERE ${where}
     GROUP BY ${columns} HAVING sum(n) <> 0 ORDER BY ${columns}`,
    parameters,
  )
}

const weekdays = ['man', 'tir', 'ons', 'tor', 'fre', 'lør', 'søn']
const parts = { am: 'formiddag', pm: 'eftermiddag', day: 'hele dagen' }
const seasons = { summer: ' (sommertid)', winter: ' (vintertid)' }

function momentCells({ day, time }: Pick<CellRow, 'day' | 'time'>): Cell[] {
  const date = dayOfNumber(day)
  const when = timeOfNumber(time)
  const weekday = weekdays[weekdayOf(date) - 1]
  if (!isHalfHour(when)) return [weekOf(date), date, weekday, parts[when], '']
  const { span, season } = wordsOf(when)
  return [weekOf(date), date, weekday, span + (season ? seasons[season] : ''), when]
}

/** A day has fifty moments and a million cells: each is put into words once. */
function remembered(
  words: (at: Pick<CellRow, 'day' | 'time'>) => Cell[],
): (at: Pick<CellRow, 'day' | 'time'>) => Cell[] {
  const known = new Map<string, Cell[]>()
  return ({ day, time }) => {
    const key = `${day} ${time}`
    const found = known.get(key) ?? words({ day, time })
    known.set(key, found)
    return found
  }
}
