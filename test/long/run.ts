import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { kinds, long, openGround, short } from './kinds.ts'
import { commitAtHand, noteInLedger } from './noteInLedger.ts'
import { brokenOff, type Outcome } from './outcome.ts'
import { summaryOf } from './summary.ts'

/**
 * `npm run test:long`: the real thing under fire. The kinds take turns until `--minutes` are over, or
 * until each has had so many `--runs`; with 1 where anything was breached.
 *
 * `--only kills,disk` runs some kinds alone, `--without fuzz` all but some; `--note` adds the sums to
 * test/long/ledger.csv; `--short` is what `npm test` runs, each kind once.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    runs: { type: 'string' },
    actions: { type: 'string' },
    only: { type: 'string' },
    without: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    short: { type: 'boolean', default: false },
    note: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
})
const left = values.without?.split(',') ?? []
const named = values.only?.split(',') ?? Object.keys(kinds)
const wanted = named.filter((name) => !left.includes(name))
const strange = [...named, ...left].filter((name) => !(name in kinds))
if (strange.length > 0)
  throw new Error(`no such kind: ${strange.join()}; there are ${Object.keys(kinds).join()}`)
const extent = { ...(values.short ? short : long) }
if (values.actions !== undefined) extent.actions = Number(values.actions)
const mostRuns = Number(values.runs ?? (values.short ? 1 : Infinity))
const until = Date.now() + Number(values.minutes) * 60_000
const say = (line: string) => process.stdout.write(`${line}\n`)

// Before anything is run: what is run is what lies there now.
const commit = values.note ? commitAtHand() : ''
const ground = openGround()
const outcomes = new Map<string, Outcome[]>(wanted.map((name) => [name, []]))
for (let nth = 0; nth < mostRuns && Date.now() < until; nth += 1) {
  for (const [name, done] of outcomes) {
    const isOver = Date.now() >= until && nth > 0
    if (!isOver && done.at(-1)?.skipped === undefined) {
      done.push(await runOnce(name, Number(values.seed) + nth))
    }
  }
}
await ground.discard()

say('')
let [passed, failed] = [0, 0]
for (const [name, done] of outcomes) {
  const summary = summaryOf(name, done)
  passed += summary.passed
  failed += summary.sums.breaches
  for (const line of summary.lines) say(line)
  if (values.note && summary.sums.runs > 0) noteInLedger(commit, name, summary.sums)
}
say(`${passed} checks passed, ${failed} breaches`)
if (values.report !== undefined) writeFileSync(values.report, JSON.stringify({ passed, failed }))
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

async function runOnce(name: string, seed: number): Promise<Outcome> {
  const begun = performance.now()
  const outcome = (await kinds[name]?.(seed, extent, ground).catch(brokenOff)) ?? brokenOff(name)
  const { ticks, kills, receipts, skipped, breaches } = outcome
  const seconds = Math.round((performance.now() - begun) / 1000)
  const numbers = `${ticks} ticks, ${kills} kills, ${receipts} receipts, ${seconds} s`
  say(skipped === undefined ? `${name}, seed ${seed}: ${numbers}` : `${name}: SKIPPED, ${skipped}`)
  for (const breach of breaches) say(`  BREACH ${breach}`)
  return outcome
}
