import { randomUUID } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where servers of a whole run write what they log, so that `test/run.ts` can search it in the end.
 * A single run of a test sets no folder, and its servers log as they always do.
 */
const folder = process.env['TEST_LOGS']

/** The file of a server that starts now, and the level that tells the most; none in a single run. */
export function aServerLog() {
  if (!folder) return undefined
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${randomUUID()}.log`)
  return { level: 'debug', write: (text: string) => appendFileSync(file, text) } as const
}
