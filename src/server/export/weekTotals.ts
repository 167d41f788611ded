import { byteOrderMark, csvLine } from './csv.ts'
import { type Extract, extractWeeks, groupsIn } from './extract.ts'
import { labelsOf } from './labels.ts'
import { boundsOf } from '../store/tallyQuestions.ts'
import type { Snapshot } from '../store/sql.ts'
import type { FilePart } from './files.ts'

const head = [
  'uge',
  'fra',
  'til',
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
  'mærker',
  'antal',
]

type TotalRow = {
  task_area: string
  channel: string
  direction: string
  contact_type: string
  marks: string
  n: number
}

/** One row per week × unit × task area × channel × direction × contact type × marks. */
export async function* weekTotals(sql: Snapshot, extract: Extract): AsyncGenerator<FilePart> {
  yield { text: byteOrderMark + csvLine(head), rows: 0, n: 0 }
  const labels = labelsOf(extract.shelved.campaign)
  for (const { week, from, to, over } of extractWeeks(extract)) {
    for (const { units } of await groupsIn(sql, extract, over)) {
      const who = labels.group(units)
      for await (const rows of totalsOf(sql, extract, { from, to }, units)) {
        const lines = rows.map((row) =>
          csvLine([
            week,
            from,
            to,
            ...who,
            ...labels.taskArea(row.task_area),
            ...labels.channel(row.channel),
            labels.direction(row.direction),
            ...labels.contactType(row.contact_type),
            labels.marks(row.marks),
            row.n,
          ]),
        )
        const n = rows.reduce((sum, row) => sum + row.n, 0)
        yield { text: lines.join(''), rows: rows.length, n }
      }
    }
  }
}

/** One group's week at a time: small questions, so that no other request waits for a large one. */
function totalsOf(
  sql: Snapshot,
  { municipality, shelved }: Extract,
  days: { from: Extract['shelved']['campaign']['days']['closing']; to: typeof days.from },
  units: readonly string[],
): AsyncIterable<TotalRow[]> {
  const period = { municipality, campaign: shelved.campaign.id, ...days }
  const marks = units.map((_, at) => `$${at + 5}`)
  return sql.stream<TotalRow>(
    `SELECT task_area, channel, direction, contact_type, marks, CAST(sum(n) AS BIGINT) AS n
     FROM tally_fine
     WHERE municipality = $1 AND campaign = $2 AND trial = 0 AND day BETWEEN $3 AND $4
       AND unit IN (${marks.join()})
     GROUP BY task_area, channel, direction, contact_type, marks HAVING sum(n) <> 0
     ORDER BY task_area, channel, direction, contact_type, marks`,
    [...boundsOf(period), ...units],
  )
}
