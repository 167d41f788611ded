import { type ActKind, acts, type AuditAnswer, type AuditEntry } from '../../contract/audit.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import { instantOf } from '../../domain/moment.ts'
import type { Reader } from '../store/sql.ts'
import type { AuditRow } from './auditRow.ts'
import { headOf } from './chain.ts'

/** Which entries are asked for; the period in milliseconds since 1970, its end not in it. */
export type Wanted = {
  before?: number | undefined
  kind?: ActKind | undefined
  fromMs?: number | undefined
  toMs?: number | undefined
}

const perPage = 50

/** A page of the log, the newest first, with the end of the chain as of the same moment. */
export async function auditPage(
  sql: Reader,
  municipality: MunicipalityId,
  wanted: Wanted,
): Promise<AuditAnswer> {
  const { text, parameters } = questionOf(municipality, wanted, 'DESC')
  const rows = await sql.all<AuditRow>(`${text} LIMIT ${perPage + 1}`, parameters)
  const shown = rows.slice(0, perPage)
  const head = await headOf(sql, municipality)
  const next = rows.length > perPage ? shown.at(-1)?.number : undefined
  return {
    ...(head && { head }),
    entries: shown.map(entryOf),
    ...(next !== undefined && { next }),
  }
}

/** The statement that finds what is wanted, in the order of the numbers. */
export function questionOf(
  municipality: MunicipalityId,
  { before, kind, fromMs, toMs }: Wanted,
  order: 'ASC' | 'DESC',
) {
  const parameters: (string | number)[] = [municipality]
  const conditions = ['municipality = $1']
  const and = (condition: string, value: number) => {
    parameters.push(value)
    conditions.push(`${condition} $${parameters.length}`)
  }
  if (before !== undefined) and('number <', before)
  if (fromMs !== undefined) and('at >=', fromMs)
  if (toMs !== undefined) and('at <', toMs)
  if (kind) conditions.push(`act IN (${actsOf(kind)})`)
  const text = `SELECT * FROM audit_entry WHERE ${conditions.join(' AND ')} ORDER BY number ${order}`
  return { text, parameters }
}

/** The names are our own, of a closed list. */
const actsOf = (wanted: ActKind): string =>
  Object.entries(acts)
    .filter(([, kind]) => kind === wanted)
    .map(([act]) => `'${act}'`)
    .join()

const said = (text: string) => JSON.parse(text) as Record<string, unknown>

/** A stored row as the log tells of it. */
const entryOf = (row: AuditRow): AuditEntry => ({
  number: row.number,
  at: instantOf(row.at),
  act: row.act,
  by: { ...(row.account !== null && { account: row.account }), name: row.who, role: row.role },
  subject: row.subject,
  ...(row.was !== null && { before: said(row.was) }),
  ...(row.became !== null && { after: said(row.became) }),
  details: said(row.details),
  ...(row.request !== null && { request: row.request }),
  ...(row.imported === 1 && { imported: true as const }),
  hash: row.hash,
})
