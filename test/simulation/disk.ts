import type { EntryId } from '../../src/contract/id.ts'
import type { Handle } from '../../src/app/outbox/reopening.ts'
import { apply, type Changes, copyOf, empty, type Tables, transaction } from './diskTransaction.ts'

export type Disk = {
  open: () => Handle
  /** Whether an entry would survive the power going now. */
  isFlushed: (id: string) => boolean
  /** The power goes: what was not yet flushed has never been. */
  cutPower: () => void
  /** The browser throws everything away without telling anybody. */
  evict: () => void
  /** Another disk with the same content, as when a profile is copied. */
  copy: (ports: DiskPorts) => Disk
}
export type { Handle }

/** What the world does to a disk. Left out, it flushes at once and takes everything. */
export type DiskPorts = {
  /** Resolves when the operating system has flushed. */
  flush?: () => Promise<void>
  /** A number that changes when anything but the continuations of a transaction has run. */
  turn?: () => number
}

/**
 * The storage of a device in memory: transactions that happen whole or not at all and one after
 * another, handles that can be closed under whoever holds them, and a cache that is lost at a
 * power cut. A write resolves when it is flushed, as IndexedDB's strict durability has it.
 */
export function createDisk(
  { flush = async () => undefined, turn = () => 0 }: DiskPorts = {},
  content: Tables = empty(),
): Disk {
  let cached = copyOf(content)
  let flushed = copyOf(content)
  let unflushed: Changes[] = []
  let life = 0
  let last: Promise<unknown> = Promise.resolve()
  let reads: Promise<unknown>[] = []

  /** Writers wait for all before them, readers only for the writers. */
  function inTurn<Result>(writes: boolean, run: () => Promise<Result>): Promise<Result> {
    const before = writes ? Promise.all([last, ...reads]) : last
    const running = before.then(run)
    const over = running.catch(() => undefined)
    if (writes) [last, reads] = [over, []]
    else reads.push(over)
    return running
  }

  /** Flushing one change flushes everything before it: the log is written in order. */
  async function reachDisk(changes: Changes): Promise<void> {
    const mine = life
    await flush()
    if (mine !== life) return
    const upTo = unflushed.indexOf(changes) + 1
    for (const each of unflushed.splice(0, upTo)) apply(flushed, each)
  }

  function open(): Handle {
    let closed = false
    const refuse = () => {
      if (closed) throw new DOMException('The connection is closed', 'InvalidStateError')
    }
    return {
      async read(work) {
        refuse()
        return inTurn(false, async () => work(transaction(cached, turn).reader))
      },
      async write(work) {
        refuse()
        const { given, changes } = await inTurn(true, async () => {
          refuse()
          const mine = life
          const begun = transaction(cached, turn)
          const result = await work(begun.writer)
          // What was begun on a disk that has since been emptied is broken off with it.
          if (mine !== life) throw new DOMException('The disk was emptied', 'AbortError')
          apply(cached, begun.changes)
          unflushed.push(begun.changes)
          return { given: result, changes: begun.changes }
        })
        await reachDisk(changes)
        return given
      },
      close: () => (closed = true),
    }
  }

  return {
    open,
    isFlushed: (id) => flushed.entries.has(id as EntryId),
    cutPower() {
      life += 1
      cached = copyOf(flushed)
      unflushed = []
    },
    evict() {
      life += 1
      cached = empty()
      flushed = empty()
      unflushed = []
    },
    copy: (ports) => createDisk(ports, flushed),
  }
}
