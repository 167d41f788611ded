import { isHalfHour } from '../../domain/admission.ts'
import { weekdayOf, weekOf, wordsOf } from '../../domain/moment.ts'
import { dayOfNumber, timeOfNumber } from '../store/calendar.ts'
import type { Snapshot } from '../store/sql.ts'
import { boundsOf } from '../store/tallyQuestions.ts'
import { byteOrderMark, type Cell, csvLine } from './csv.ts'
import { type Extract, extractWeeks, groupsIn } from './extract.ts'
import type { FilePart } from './files.ts'
import { labelsOf, type Labels } from './labels.ts'

const head = [
  'uge',
  'dag',
  'ugedag',
  'tid',
  'starttid_utc',
  'forvaltning',
  'enhed_id',
  'enhed',
  'opgaveområde_id',
  'opgaveområde',
  'kle',
  'kanal_id',
  'kanal',
  'retning',
  'henvendelsestype_id',
  'henvendelsestype',
  'modpart',
  'mærker',
  'efterregistreret',
  'antal',
]

type CellRow = {
  day: number
  time: number
  direction: string
  channel: string
  task_area: string
  contact_type: string
  counterpart: string
  marks: string
  afterwards: number
  n: number
}

const columns =
  'day, time, direction, channel, task_area, contact_type, counterpart, marks, afterwards'

/** Every cell by day and half-hour, as finely as anything is known. */
export async function* cells(sql: Snapshot, extract: Extract): AsyncGenerator<FilePart> {
  yield { text: byteOrderMark + csvLine(head), rows: 0, n: 0 }
  const labels = labelsOf(extract.shelved.campaign)
  const momentOf = remembered(momentCells)
  for (const { from, to } of extractWeeks(extract)) {
    for (const { units } of await groupsIn(sql, extract, false)) {
      const who = labels.group(units)
      const { municipality, shelved } = extract
      const period = { municipality, campaign: shelved.campaign.id, from, to }
      const marks = units.map((_, at) => `$${at + 5}`)
      const portions = sql.stream<CellRow>(
        `SELECT ${columns}, CAST(sum(n) AS BIGINT) AS n FROM tally_fine
         WHERE municipality = $1 AND campaign = $2 AND trial = 0 AND day BETWEEN $3 AND $4
           AND unit IN (${marks.join()})
         GROUP BY ${columns} HAVING sum(n) <> 0 ORDER BY ${columns}`,
        [...boundsOf(period), ...units],
      )
      for await (const rows of portions) {
        const lines = rows.map((row) => csvLine(lineOf(row, momentOf(row), who, labels)))
        const n = rows.reduce((sum, row) => sum + row.n, 0)
        yield { text: lines.join(''), rows: rows.length, n }
      }
    }
  }
}

const lineOf = (row: CellRow, moment: Cell[], who: Cell[], labels: Labels): Cell[] => [
  ...moment,
  ...who,
  ...labels.taskArea(row.task_area),
  ...labels.channel(row.channel),
  labels.direction(row.direction),
  ...labels.contactType(row.contact_type),
  labels.counterpart(row.counterpart),
  labels.marks(row.marks),
  row.afterwards ? 'ja' : 'nej',
  row.n,
]

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
