import { ConfigProblem } from '../configProblem.ts'
import { StoreBusy } from '../store/sql.ts'

/** Says on the console what is wrong and ends the process: where it can be mended, without a stack. */
export function complain(error: unknown): never {
  process.stderr.write(`${wordsFor(error)}\n`)
  process.exit(1)
}

function wordsFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error instanceof ConfigProblem) return error.message
  const { code = '', port } = error as { code?: string; port?: number }
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Choose another with --port N.`
  }
  if (error instanceof StoreBusy) {
    return `${error.message}${whyBusy(error)}. Is it running, and does it have room? Try again then.`
  }
  if (refusedByPostgres.test(code)) return `TAEL_STORE: ${error.message}`
  return error.stack ?? error.message
}

/** Who asks is not let in, or there is no such database: what PostgreSQL says names no password. */
const refusedByPostgres = /^(28...|3D000)$/

const whyBusy = ({ cause }: StoreBusy): string =>
  cause instanceof Error ? `: ${cause.message}` : ''
