import { ConfigProblem } from '../configProblem.ts'

/** Says on the console what is wrong and ends the process: for settings and files, without a stack. */
export function complain(error: unknown): never {
  const own = error instanceof ConfigProblem
  const { code, port } = error as { code?: string; port?: number }
  const message =
    code === 'EADDRINUSE'
      ? `Port ${port} is taken by another program. Choose another with --port N.`
      : own
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error)
  process.stderr.write(`${message}\n`)
  process.exit(1)
}
