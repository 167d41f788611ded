import { noteAct } from '../access/audit.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { mendGaps } from '../store/mendGaps.ts'
import { unbalancedActs } from '../store/correctionQuestions.ts'
import { findDrift, rebuildTallies } from '../store/recount.ts'
import { withStore } from './withStore.ts'

/**
 * `npm run recount`: counts every tally anew from the entries and says where they differ; with
 * `rebuild` makes them equal. Moves must come to nought, and what was taken back as well; nothing
 * rebuilds corrections, since they are facts themselves. Ends with 1 where anything differed.
 */
export async function recount(config: Config, [verb]: readonly string[]): Promise<void> {
  if (verb !== undefined && verb !== 'rebuild') {
    throw new ConfigProblem('Usage: npm run recount [-- rebuild]')
  }
  const drifts = await withStore(config, ({ db, random, nowMs }, { id }) =>
    verb === 'rebuild'
      ? db.write(async (sql) => {
          const before = await findDrift(sql, id)
          await rebuildTallies(sql, id)
          await mendGaps(sql, id)
          const details = { cells: before.length }
          await noteAct(sql, random, id, {
            ...{ by: 'console', act: 'tallies_rebuilt', subject: '', details, nowMs: nowMs() },
          })
          return before
        })
      : findDrift(db, id),
  )
  const unbalanced = await withStore(config, ({ db }, { id }) => unbalancedActs(db, id))
  for (const { campaign, act } of unbalanced) {
    process.stdout.write(`correction ${act} of ${campaign}: its lines do not come to nought\n`)
  }
  for (const { table, cell, tallied, counted } of drifts.slice(0, 50)) {
    process.stdout.write(
      `${table} ${JSON.stringify(cell)}: tallied ${tallied}, entries ${counted}\n`,
    )
  }
  process.stdout.write(
    drifts.length === 0
      ? 'Every tally equals its entries.\n'
      : `${drifts.length} cells differed${verb === 'rebuild' ? '; they have been made anew' : ''}.\n`,
  )
  if (drifts.length > 0 || unbalanced.length > 0) process.exitCode = 1
}
