import type { Storage, StorageWriter } from '../../src/app/outbox/storage.ts'
import type { Handle } from './disk.ts'
import type { Life } from './life.ts'
import type { Profile } from './profile.ts'
import type { World } from './world.ts'

/** The storage as one page has it: full at times, broken off at times, and dead until reopened. */
export function fragileDisk(
  { faults, say, time, die }: World,
  profile: Pick<Profile, 'name' | 'onDexie'>,
  handle: Handle,
  life: Life,
): Storage & { die: () => void } {
  let dead = false
  const refuse = () => {
    if (!life.isAlive()) throw new DOMException('The page is gone', 'AbortError')
    if (dead) throw new DOMException('The database connection is closing', 'InvalidStateError')
  }
  const outside = <Result>(work: Promise<Result>) => (profile.onDexie ? time.outside(work) : work)

  return {
    die() {
      dead = true
      handle.close()
    },
    read: (work) =>
      life.hears(
        outside(
          (async () => {
            refuse()
            return handle.read(work)
          })(),
        ),
      ),
    write: (work) =>
      life.hears(
        outside(
          (async () => {
            refuse()
            const breaks = breakingAt()
            return handle.write((tx) => {
              refuse()
              return work(breaks ? breaking(tx, breaks) : tx)
            })
          })(),
        ),
      ),
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

const writes = new Set(['putEntries', 'enqueue', 'dequeue', 'addToCounter', 'putSlot'])

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
