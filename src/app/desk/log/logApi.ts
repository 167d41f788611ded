import { AuditAnswer, type AuditQuestion } from '../../../contract/audit.ts'
import { routes } from '../../../contract/routes.ts'
import { ask } from '../../staff/api.ts'

/** To which acts and days the log is narrowed. */
export type LogFilter = Pick<AuditQuestion, 'kind' | 'from' | 'to'>

const queryOf = (question: AuditQuestion): string => {
  const said = Object.entries(question).filter(([, value]) => value !== undefined)
  const query = new URLSearchParams(said.map(([name, value]) => [name, String(value)]))
  return said.length > 0 ? `?${query}` : ''
}

/** A page of the log: the newest, or what is older than a number. */
export function fetchLog(
  filter: LogFilter,
  { before, signal }: { before: number | undefined; signal: AbortSignal },
) {
  const { method, path } = routes.auditLog
  return ask({ method, path: `${path}${queryOf({ ...filter, before })}` }, AuditAnswer, { signal })
}

/** Where the log is fetched as a file, narrowed as it is on the screen. */
export const logFileAddress = (filter: LogFilter): string =>
  `${routes.auditExport.path}${queryOf(filter)}`
