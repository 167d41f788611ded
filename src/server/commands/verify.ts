import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { verifyFigures } from '../ops/verifyFigures.ts'
import { withStore } from './withStore.ts'

/**
 * `npm run verify`: whether board, files, API and a count of the entries come to the same, and to what was
 * signed off, on a store that may be in use. Says no figure where they do; ends with 1 where they do not.
 */
export async function verify(config: Config, [verb]: readonly string[]): Promise<void> {
  if (verb !== undefined) throw new ConfigProblem('Usage: npm run verify')
  const { campaigns, drifts, unbalanced } = await withStore(config, (parts, { id }) =>
    verifyFigures(parts, { municipality: id, nowMs: parts.nowMs() }),
  )
  for (const { campaign, ways, corrected, signed, agree } of campaigns) {
    const all = Object.entries({ ...ways, ...(signed !== undefined && { 'signed off': signed }) })
    const said = [
      ...all.map(([way, n]) => `${way} ${n}`),
      ...Object.entries(corrected).map(([way, n]) => `corrections by ${way} ${n}`),
    ]
    process.stdout.write(
      agree
        ? `${campaign}: board, tally, entries, files and API agree${signed === undefined ? '' : ', and with what is signed off'}.\n`
        : `${campaign}: they do NOT agree: ${said.join(', ')}.\n`,
    )
  }
  if (campaigns.length === 0) process.stdout.write('There is no campaign to verify.\n')
  process.stdout.write(
    drifts === 0
      ? 'Every tally equals its entries.\n'
      : `${drifts} cells of tallies differ from their entries: npm run recount shows them.\n`,
  )
  if (unbalanced > 0) {
    process.stdout.write(
      `${unbalanced} corrections differ from their lines: npm run recount shows them.\n`,
    )
  }
  if (drifts > 0 || unbalanced > 0 || campaigns.some(({ agree }) => !agree)) process.exitCode = 1
}
