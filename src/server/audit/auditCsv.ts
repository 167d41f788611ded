import type { MunicipalityId } from '../../contract/id.ts'
import { instantOf } from '../../domain/moment.ts'
import { byteOrderMark, csvLine } from '../export/csv.ts'
import type { Snapshot } from '../store/sql.ts'
import { questionOf, type Wanted } from './auditList.ts'
import type { AuditRow } from './auditRow.ts'

const columns = [
  ...['nummer', 'tid_utc', 'hvem', 'rolle', 'handling', 'hvad', 'før', 'efter', 'detaljer'],
  ...['forespørgsel', 'taget_ind', 'forrige_sha256', 'sha256'],
]

/** The log as a file to read in a spreadsheet, the oldest entry first. */
export const auditCsv = (municipality: MunicipalityId, wanted: Wanted, sums: { rows: number }) =>
  async function* (sql: Snapshot): AsyncGenerator<string> {
    yield byteOrderMark + csvLine(columns)
    const { text, parameters } = questionOf(municipality, wanted, 'ASC')
    for await (const rows of sql.stream<AuditRow>(text, parameters)) {
      sums.rows += rows.length
      yield rows.map((row) => csvLine(cellsOf(row))).join('')
    }
  }

const cellsOf = (row: AuditRow) => [
  ...[row.number, instantOf(row.at), row.who, row.role, row.act, row.subject],
  ...[row.was ?? undefined, row.became ?? undefined, row.details, row.request ?? undefined],
  ...[row.imported === 1 ? 'ja' : undefined, row.previous, row.hash],
]
