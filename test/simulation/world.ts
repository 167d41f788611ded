import { createHash } from 'node:crypto'
import { createDie } from './die.ts'
import { createFaults } from './faults.ts'
import { createLedger } from './ledger.ts'
import { createVirtualTime } from './virtualTime.ts'

export type World = ReturnType<typeof createWorld>

/** Something that must always hold did not. */
class Breach extends Error {
  override readonly name = 'Breach'
  readonly invariant: string

  constructor(invariant: string, message: string) {
    super(`${invariant}: ${message}`)
    this.invariant = invariant
  }
}

/** Where a run may begin: each is near something that happens by date. */
const beginnings = [
  '2026-10-15T07:50:00Z',
  '2026-10-19T07:10:00Z',
  '2026-10-20T21:20:00Z',
  '2026-10-21T08:10:00Z',
  '2026-10-23T19:40:00Z',
  '2026-10-24T23:40:00Z',
  '2026-10-25T00:05:00Z',
  '2026-10-26T14:00:00Z',
].map((instant) => Date.parse(instant))

/** What all that happens in one run shares: its time, its chance, its faults, its truth. */
export function createWorld(seed: number) {
  const die = createDie(seed)
  const time = createVirtualTime(die.one(beginnings) + die.upTo(20 * 60_000))
  const faults = createFaults(die, time.nowMs)
  const trace: string[] = []
  const hash = createHash('sha256')
  const breaches: Breach[] = []
  let restoredMs = Number.NEGATIVE_INFINITY

  return {
    seed,
    die,
    time,
    faults,
    ledger: createLedger(),
    trace,
    breaches,
    say(line: string) {
      const said = `${new Date(time.nowMs()).toISOString().slice(5, 23)} ${line}`
      trace.push(said)
      hash.update(said)
    },
    /** When a store was last restored. */
    restoredMs: () => restoredMs,
    restored: () => void (restoredMs = time.nowMs()),
    traceHash: () => hash.copy().digest('hex').slice(0, 16),
    /** Notes a breach; the run goes on, so that its trace shows what came of it. */
    breach(invariant: string, message: string) {
      breaches.push(new Breach(invariant, message))
    },
  }
}
