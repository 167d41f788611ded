import type { Day } from '../../contract/time.ts'
import { isHalfHour } from '../../domain/admission.ts'
import { weekdayOf, weekOf, wordsOf } from '../../domain/moment.ts'
import { dayOfNumber, timeOfNumber } from '../store/calendar.ts'
import type { Snapshot } from '../store/sql.ts'
import type { FigureGroup } from '../../domain/smallUnits.ts'
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

const columns =
  'day, time, direction, channel, task_area, contact_type, counterpart, marks, afterwards'

/** Every cell by day and half-hour, as finely as anything is known. */
export async function* cells(sql: Snapshot, extract: Extract): AsyncGenerator<FilePart> {
  yield headPart(head)
  const labels = labelsOf(extract.shelved.campaign)
  const momentOf = remembered(momentCells)
  for (const { from, to } of extractWeeks(extract)) {
    for (const group of await groupsIn(sql, extract, false)) {
      const who = labels.group(group.units)
      for await (const rows of cellsOf(sql, extract, { from, to }, group)) {
        yield rowsPart(rows, (row) => [
          ...momentOf(row),
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

function cellsOf(
  sql: Snapshot,
  { municipality, shelved }: Extract,
  days: { from: Day; to: Day },
  group: FigureGroup,
): AsyncIterable<CellRow[]> {
  const period = { municipality, campaign: shelved.campaign.id, ...days }
  const { from, where, parameters } = fineTally(period, group)
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
