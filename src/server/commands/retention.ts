import type { CommandFlags } from '../commandFlags.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { dryRun, type Gone, runRetention } from '../retention/runRetention.ts'
import { NoTurn } from '../retention/turn.ts'
import { withStore } from './withStore.ts'

/**
 * `npm run retention`: does now what the server does once a day with what has come due. With
 * `--dry-run` it only says what that would be.
 */
export async function retention(
  config: Config,
  words: readonly string[],
  { dryRun: isDry }: CommandFlags,
): Promise<void> {
  if (words.length > 0) throw new ConfigProblem('Usage: npm run retention [-- --dry-run]')
  const gone = await withStore(config, (parts, { id }) =>
    isDry ? dryRun(parts, id) : runRetention(parts, id, { by: 'console' }),
  ).catch((error: unknown) => {
    if (error instanceof NoTurn) throw new ConfigProblem(`Not now: ${error.message}.`)
    throw error
  })
  process.stdout.write(said(gone, isDry))
}

function said({ campaigns, besides }: Gone, isDry: boolean): string {
  const verb = isDry ? 'would be' : 'are'
  const lines = [...campaigns].flatMap(([id, { removed, held, anonymised }]) => [
    ...(removed > 0 ? [`${id}: ${removed} entries ${verb} deleted, ${held} of them held`] : []),
    ...(anonymised > 0 ? [`${id}: ${anonymised} entries ${verb} parted from their devices`] : []),
  ])
  const { unplaced, devices, access, log } = besides
  if (unplaced > 0) lines.push(`${unplaced} held entries of no campaign ${verb} deleted`)
  if (devices > 0) lines.push(`${devices} devices that nobody uses ${verb} deleted`)
  if (access > 0) lines.push(`${access} sign-ins, links and invites that are over ${verb} deleted`)
  if (log > 0) lines.push(`${log} rows of the log ${verb} deleted`)
  return lines.length > 0 ? `${lines.join('\n')}\n` : 'Nothing has come due.\n'
}
