import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { kinds, long, openGround, short } from './kinds.ts'
import { commitAtHand, noteInLedger } from './noteInLedger.ts'
import { brokenOff, type Outcome } from './outcome.ts'

/**
 * `npm run test:long`: the real thing under fire. The kinds take turns until `--minutes` are over, or
 * until each has had so many `--runs`; with 1 where anything was breached.
 *
 * `--only kills,disk` runs some kinds alone; `--note` adds the sums to test/long/ledger.csv; `--short`
 * is what `npm test` runs, one run of each kind.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    runs: { type: 'string' },
    actions: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    short: { type: 'boolean', default: false },
    note: { type: 'boolean', default: false },
    report: { type: 'string' },
  },
})
const wanted = values.only?.split(',') ?? Object.keys(kinds)
const strange = wanted.filter((name) => !(name in kinds))
if (strange.length > 0)
  throw new Error(`no such kind: ${strange.join()}; ${Object.keys(kinds).join()}`)
const extent = {
  ...(values.short ? short : long),
  ...(values.actions && { actions: Number(values.actions) }),
}
const mostRuns = Number(values.runs ?? (values.short ? 1 : Infinity))
const until = Date.now() + Number(values.minutes) * 60_000
const say = (line: string) => process.stdout.write(`${line}\n`)

// Before anything is run: what is run is what lies there now.
const commit = values.note ? commitAtHand() : ''
const ground = openGround()
const outcomes = new Map<string, Outcome[]>(wanted.map((name) => [name, []]))
for (
  let seed = Number(values.seed), nth = 0;
  nth < mostRuns && Date.now() < until;
  seed += 1, nth += 1
) {
  for (const [name, done] of outcomes) {
    const run = kinds[name]
    if (!run || done.at(-1)?.skipped !== undefined || (Date.now() >= until && !values.short))
      continue
    const begun = performance.now()
    const outcome = await run(seed, extent, ground).catch(brokenOff)
    done.push(outcome)
    const { ticks, kills, receipts, skipped, breaches } = outcome
    const seconds = Math.round((performance.now() - begun) / 1000)
    say(
      skipped === undefined
        ? `${name}, seed ${seed}: ${ticks} ticks, ${kills} kills, ${receipts} receipts, ${seconds} s`
        : `${name}: SKIPPED, ${skipped}`,
    )
    for (const breach of breaches) say(`  BREACH ${breach}`)
  }
}
await ground.discard()

say('')
let [passed, failed] = [0, 0]
for (const [name, all] of outcomes) {
  const done = all.filter(({ skipped }) => skipped === undefined)
  const total = (of: (outcome: Outcome) => number) => done.reduce((sum, each) => sum + of(each), 0)
  const sums = {
    runs: done.length,
    ticks: total(({ ticks }) => ticks),
    kills: total(({ kills }) => kills),
    receipts: total(({ receipts }) => receipts),
    breaches: total(({ breaches }) => breaches.length),
  }
  passed += total((outcome) => outcome.passed)
  failed += sums.breaches
  const what = Object.entries(sums).map(([word, n]) => `${n} ${word}`)
  const why = all.find(({ skipped }) => skipped !== undefined)?.skipped
  say(`${name}: ${why === undefined ? what.join(', ') : `skipped, ${why}`}`)
  const happened = new Map<string, number>()
  for (const { happened: each } of done)
    for (const [word, n] of each) happened.set(word, (happened.get(word) ?? 0) + n)
  const listed = [...happened].toSorted((a, b) => b[1] - a[1]).map(([word, n]) => `${word} ${n}`)
  if (listed.length > 0) say(`  ${listed.join(', ')}`)
  if (values.note && sums.runs > 0) noteInLedger(commit, name, sums)
}
say(`${passed} checks passed, ${failed} breaches`)
if (values.report) writeFileSync(values.report, JSON.stringify({ passed, failed }))
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
