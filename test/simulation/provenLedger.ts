import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('ledger.csv', import.meta.url))
const head = 'date,commit,from,seeds,events,ticks,dexie_seeds,seconds,faults_struck,pairs,failed\n'

/** One run of the simulator, as the repository remembers it. */
export type ProvenRun = {
  from: number
  seeds: number
  events: number
  ticks: number
  onDexie: number
  seconds: number
  faultsStruck: number
  pairs: number
  failed: number
}

/** Writes a run down, with the commit it was made on: what is claimed elsewhere is added up from here. */
export function noteInLedger(run: ProvenRun): void {
  if (!existsSync(file)) writeFileSync(file, head)
  const { from, seeds, events, ticks, onDexie, seconds, faultsStruck, pairs, failed } = run
  const date = new Date().toISOString().slice(0, 10)
  const numbers = [from, seeds, events, ticks, onDexie, Math.round(seconds)]
  const line = [date, presentCommit(), ...numbers, faultsStruck, pairs, failed]
  appendFileSync(file, `${line.join()}\n`)
}

/** With a plus where the sources had been changed since. */
function presentCommit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'src', 'test') !== ''
  return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '')
}
