import { execFileSync } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { dayOf } from '../../src/domain/moment.ts'

import type { Sums } from './summary.ts'

/** The commit at hand; with a plus where the sources are no longer what it says. */
export function commitAtHand(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'src') === '' ? '' : '+'
  return `${git('rev-parse', '--short', 'HEAD')}${changed}`
}

/** Adds a line to the list of what has been run so far, so that it can be quoted. */
export function noteInLedger(commit: string, kind: string, sums: Sums): void {
  const { runs, ticks, kills, receipts, breaches } = sums
  const words = [dayOf(Date.now()), commit, kind, runs, ticks, kills, receipts, breaches]
  appendFileSync('test/long/ledger.csv', `${words.join()}\n`)
}
