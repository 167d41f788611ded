import { type Handle, reopening } from '../../src/app/outbox/reopening.ts'
import type { Storage, StorageWriter } from '../../src/app/outbox/storage.ts'
import type { Life } from './life.ts'
import type { Profile } from './profile.ts'
import type { World } from './world.ts'

/**
 * The storage as one page has it, opened anew where its handle dies: full at times, broken off at
 * times, and at times dead only after it has done what it was asked.
 */
export function fragileDisk(
  { faults, say, time, die }: World,
  profile: Pick<
    Profile,
    'name' | 'onIndexedDb' | 'open' | 'ambiguous' | 'listRemoved' | 'ticks' | 'leaves'
  >,
  life: Life,
): Storage & { die: () => void } {
  let present: { die: () => void } | undefined
  const outside = <Result>(work: Promise<Result>) =>
    profile.onIndexedDb ? time.outside(work) : work

  function connect(): Handle {
    const handle = profile.open()
    let dead = false
    const refuse = () => {
      if (!life.isAlive()) throw new DOMException('The page is gone', 'AbortError')
      if (dead) throw new DOMException('The database connection is closing', 'InvalidStateError')
    }
    present = { die: () => (dead = true) }
    return {
      async read(work) {
        refuse()
        return outside(handle.read(work))
      },
      async write(work) {
        refuse()
        const breaks = breakingAt()
        const result = await outside(
          handle.write((tx) => {
            refuse()
            return work(watched(breaks ? breaking(tx, breaks) : tx))
          }),
        )
        if (faults.strikes('dead_after_commit', 0.01)) {
          dead = true
          profile.ambiguous += 1
        }
        refuse()
        return result
      },
      close: handle.close,
    }
  }
  const storage = reopening(connect)
  return {
    die: () => present?.die(),
    read: (work) => life.hears(storage.read(work)),
    write: (work) => life.hears(storage.write(work)),
  }

  /** Whoever leaves its unit removes the list of what was ticked here: the ledger hears of it. */
  function watched(tx: StorageWriter): StorageWriter {
    return {
      ...tx,
      forgetDevice() {
        profile.listRemoved()
        return tx.forgetDevice()
      },
    }
  }

  function breakingAt() {
    const fault = faults.strikes('quota', 0.02)
      ? 'QuotaExceededError'
      : faults.strikes('transaction_aborts', 0.02)
        ? 'AbortError'
        : undefined
    if (!fault) return undefined
    say(`${profile.name}: a write breaks off (${fault})`)
    return { fault, after: die.upTo(8) }
  }
}

const writes = new Set(['putEntries', 'enqueue', 'dequeue', 'addToCounters', 'putSlot'])

/** A writer that fails at the nth thing written. */
function breaking(tx: StorageWriter, { fault, after }: { fault: string; after: number }) {
  let left = after
  const fragile = Object.entries(tx).map(([name, ask]) => [
    name,
    (...words: never[]) => {
      if (writes.has(name) && (left -= 1) < 0) throw new DOMException('broken', fault)
      return (ask as (...words: never[]) => unknown)(...words)
    },
  ])
  return Object.fromEntries(fragile) as StorageWriter
}
