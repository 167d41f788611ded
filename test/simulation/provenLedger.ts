import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('ledger.csv', import.meta.url))
const plantedFile = fileURLToPath(new URL('planted/ledger.csv', import.meta.url))
const plantedHead = 'date,commit,bugs,found,seeds,seconds\n'
const head =
  'date,commit,from,seeds,events,ticks,indexeddb_seeds,seconds,faults_struck,pairs,failed,failed_seeds\n'

/** One run of the simulator, as the repository remembers it. */
export type ProvenRun = {
  from: number
  seeds: number
  events: number
  ticks: number
  onIndexedDb: number
  seconds: number
  faultsStruck: number
  pairs: number
  failed: readonly number[]
}

/** A run of all planted bugs, as the repository remembers it. */
export type PlantedRun = { bugs: number; found: number; seeds: number; seconds: number }

/** Writes a run down, with the commit it was made on: what is claimed elsewhere is added up from here. */
export function noteInLedger(run: ProvenRun): void {
  if (!existsSync(file)) writeFileSync(file, head)
  const { from, seeds, events, ticks, onIndexedDb, seconds, faultsStruck, pairs, failed } = run
  const numbers = [from, seeds, events, ticks, onIndexedDb, Math.round(seconds)]
  const line = [today(), presentCommit(), ...numbers, faultsStruck, pairs, failed.length]
  appendFileSync(file, `${[...line, failed.join(' ')].join()}\n`)
}

/** The same of the planted bugs: how many the simulator found, after how many seeds in all. */
export function notePlanted({ bugs, found, seeds, seconds }: PlantedRun): void {
  if (!existsSync(plantedFile)) writeFileSync(plantedFile, plantedHead)
  const line = [today(), presentCommit(), bugs, found, seeds, Math.round(seconds)]
  appendFileSync(plantedFile, `${line.join()}\n`)
}

const today = () => new Date().toISOString().slice(0, 10)

/** With a plus where the sources had been changed since. */
function presentCommit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'src', 'test') !== ''
  return git('rev-parse', '--short', 'HEAD') + (changed ? '+' : '')
}
