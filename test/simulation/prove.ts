import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Fault, faults } from './faults.ts'
import { noteInLedger } from './provenLedger.ts'
import { provePlanted } from './planted.ts'
import { everyIndexedDbSeed } from './everyIndexedDbSeed.ts'
import type { Run } from './runSeed.ts'

/** What a worker tells of a run; the trace only of one that failed. */
export type Report = Omit<Run, 'trace'> & { events: number; trace?: string[] }

const { values: options } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    minutes: { type: 'string' },
    note: { type: 'boolean', default: false },
    report: { type: 'string' },
    seed: { type: 'string' },
    workers: { type: 'string', default: '2' },
    planted: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
})

const worker = fileURLToPath(new URL('proveWorker.ts', import.meta.url))

/** Every so many seeds a run is made twice, and has to leave the same trace. */
const twiceEvery = 50
const mostFailuresShown = 5
const mostPairsShown = 60

type Wanted = { from: number; seeds: number; minutes: number; workers: number }

/** Runs at least so many seeds, for at least so long; for twice that at most, and then it has failed. */
async function prove({ from, seeds, minutes, workers }: Wanted): Promise<boolean> {
  const began = performance.now()
  const minutesGone = () => (performance.now() - began) / 60_000
  const sums = { runs: 0, events: 0, ticks: 0, twice: 0, onIndexedDb: 0 }
  const struck = new Map<Fault, number>()
  const pairs = new Set<string>()
  const failed: Report[] = []
  let next = from

  const take = (): string | undefined => {
    if (next >= from + seeds && minutesGone() >= minutes) return undefined
    if (minutes > 0 && minutesGone() >= minutes * 2) return undefined
    if (failed.length >= mostFailuresShown) return undefined
    const seed = next
    next += 1
    return `${seed} ${seed % twiceEvery === 0 ? 'twice' : 'once'}\n`
  }
  const note = (report: Report, twice: boolean) => {
    sums.runs += 1
    sums.events += report.events
    sums.ticks += report.ticks
    if (twice) sums.twice += 1
    if (report.seed % everyIndexedDbSeed === 0) sums.onIndexedDb += 1
    for (const [fault, n] of report.struck) struck.set(fault, (struck.get(fault) ?? 0) + n)
    for (const pair of report.pairs) pairs.add(pair)
    if (report.breaches.length > 0) failed.push(report)
  }
  await Promise.all(Array.from({ length: workers }, () => runWorker(take, note)))

  const seconds = (performance.now() - began) / 1000
  for (const report of failed) showFailure(report)
  console.log(
    `${sums.runs} seeds from ${from} in ${seconds.toFixed(0)} s (${(sums.runs / seconds).toFixed(1)}/s), ` +
      `${Math.round(sums.events / Math.max(1, sums.runs))} events and ` +
      `${Math.round(sums.ticks / Math.max(1, sums.runs))} entries each, ${sums.onIndexedDb} on IndexedDB, ` +
      `${sums.twice} made twice`,
  )
  showFaults(struck, pairs)
  const { runs, events, ticks, onIndexedDb } = sums
  const failedSeeds = failed.map(({ seed }) => seed)
  const run = { from, seeds: runs, events, ticks, onIndexedDb, seconds, failed: failedSeeds }
  if (options.note) noteInLedger({ ...run, faultsStruck: struck.size, pairs: pairs.size })
  const tooFew = runs < seeds && failed.length < mostFailuresShown
  if (tooFew) console.log(`Only ${runs} of ${seeds} seeds in ${minutes * 2} minutes: too few.`)
  if (options.report) {
    const counted = { passed: runs - failed.length, failed: failed.length + (tooFew ? 1 : 0) }
    writeFileSync(options.report, JSON.stringify(counted))
  }
  console.log(
    failed.length === 0
      ? 'Nothing lost, nothing double, nothing misplaced.'
      : `${failed.length} seeds failed.`,
  )
  return failed.length === 0 && !tooFew
}

function runWorker(take: () => string | undefined, note: (report: Report, twice: boolean) => void) {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(process.execPath, [worker], { stdio: ['pipe', 'pipe', 'inherit'] })
    const give = () => {
      const order = take()
      if (order === undefined) child.stdin.end()
      else child.stdin.write(order)
    }
    createInterface({ input: child.stdout }).on('line', (line) => {
      const report = JSON.parse(line) as Report
      note(report, report.seed % twiceEvery === 0)
      give()
    })
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`worker: ${code}`))))
    give()
  })
}

function showFailure({ seed, breaches, trace = [] }: Report): void {
  console.log(
    `\nSeed ${seed} failed:\n${trace
      .slice(-60)
      .map((line) => `  ${line}`)
      .join('\n')}`,
  )
  for (const breach of breaches.slice(0, 8)) console.log(`  ! ${breach}`)
  console.log(`  The whole trace again: npm run prove -- --seed ${seed}\n`)
}

function showFaults(struck: ReadonlyMap<Fault, number>, pairs: ReadonlySet<string>): void {
  const all = Object.keys(faults) as Fault[]
  const lines = all.map((fault) => `${fault} ${struck.get(fault) ?? 0}`)
  console.log(`Faults that struck (${struck.size} of ${all.length}):\n  ${lines.join(', ')}`)
  const possible = all.flatMap((one, at) =>
    all.slice(at + 1).map((other) => [one, other].toSorted()),
  )
  const apart = possible.map((pair) => pair.join(' + ')).filter((pair) => !pairs.has(pair))
  const rest = apart.length > mostPairsShown ? `, and ${apart.length - mostPairsShown} more` : ''
  console.log(
    `${pairs.size} of ${possible.length} pairs of faults met within two minutes. These did not:\n` +
      `  ${apart.slice(0, mostPairsShown).join(', ')}${rest}`,
  )
}

async function replay(seed: number): Promise<boolean> {
  const { makeTemplate } = await import('./template.ts')
  const { runSeed } = await import('./runSeed.ts')
  const template = await makeTemplate()
  const { trace, breaches, hash } = await runSeed(seed, template)
  template.discard()
  console.log(trace.join('\n'))
  for (const breach of breaches) console.log(`! ${breach}`)
  console.log(`Seed ${seed}, trace ${hash}: ${breaches.length} breaches`)
  return breaches.length === 0
}

const passed = options.planted
  ? await provePlanted(Number(options.workers), options.only, options.note)
  : options.seed
    ? await replay(Number(options.seed))
    : await prove({
        from: Number(options.from),
        seeds: Number(options.seeds ?? (options.minutes ? 0 : 200)),
        minutes: Number(options.minutes ?? 0),
        workers: Number(options.workers),
      })
process.exit(passed ? 0 : 1)
