import type { Day } from '../../contract/time.ts'
import type { Snapshot } from '../store/sql.ts'
import type { ShownGroup } from '../board/shownWeek.ts'
import { fineTally } from './fineTally.ts'
import { type Extract, extractWeeks, groupsIn } from './extract.ts'
import { type FilePart, headPart, rowsPart } from './filePart.ts'
import { type Kind, kindHead, labelsOf, unitHead } from './labels.ts'

const head = [
  ...['uge', 'fra', 'til', ...unitHead, ...kindHead, 'mærker'],
  ...['uden_dage', 'enhedernes_ugetal', 'antal'],
]

type TotalRow = Kind & { marks: string; n: number }

/**
 * One row per week × unit × task area × channel × direction × contact type × marks. Units that are
 * shown together have one for all of them, and beside it what each of them has in all, once that
 * may be told.
 */
export async function* weekTotals(sql: Snapshot, extract: Extract): AsyncGenerator<FilePart> {
  yield headPart(head)
  const labels = labelsOf(extract.shelved.campaign)
  for (const extracted of extractWeeks(extract)) {
    const { week, from, to } = extracted
    for (const group of await groupsIn(sql, extract, extracted)) {
      const where = [week, from, to, ...labels.group(group.units)]
      const { waiting, own } = group.guarded ?? {}
      const beside = [waiting?.join(' '), labels.own(own)]
      for await (const rows of totalsOf(sql, extract, { from, to }, group)) {
        yield rowsPart(rows, (row) => [
          ...where,
          ...labels.kind(row),
          labels.marks(row.marks),
          ...beside,
          row.n,
        ])
      }
    }
  }
}

/** One group's week at a time: small questions, so that no other request waits for a large one. */
function totalsOf(
  sql: Snapshot,
  { municipality, shelved }: Extract,
  days: { from: Day; to: Day },
  group: ShownGroup,
): AsyncIterable<TotalRow[]> {
  const period = { municipality, campaign: shelved.campaign.id, ...days }
  const { from, where, parameters } = fineTally(period, group)
  return sql.stream<TotalRow>(
    `SELECT task_area, channel, direction, contact_type, marks, CAST(sum(n) AS BIGINT) AS n
     FROM ${from} WHERE ${where}
     GROUP BY task_area, channel, direction, contact_type, marks HAVING sum(n) <> 0
     ORDER BY task_area, channel, direction, contact_type, marks`,
    parameters,
  )
}
