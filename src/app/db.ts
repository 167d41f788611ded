import type { EntryId } from '../contract/id.ts'
import type { Day } from '../contract/time.ts'
import { openDatabase } from './database/openDatabase.ts'
import { rowsOf } from './database/rowsOf.ts'
import { answer, type Stores, transact } from './database/transact.ts'
import { type Handle, reopening } from './outbox/reopening.ts'
import type { EntryRecord, Queued, Slots, StorageReader, StorageWriter } from './outbox/storage.ts'

/** The longest that a write waits for another tab that lets the database grow, before it has failed. */
const opensWithinMs = 10_000

type Slot = { name: keyof Slots; value: Slots[keyof Slots] }

/**
 * All running numbers of a day by their keys, and in another row those that are of no day: what a tap
 * adds to lies in these two, because each request takes its part of a slow phone's milliseconds.
 */
type Tally = { key: string; of: Record<string, number> }

/** A row of an app from before, one for each number. A tab from then may add to it still. */
type Counter = { key: string; n: number }

/** The day in a number's key, with the space before it: no row of an app from before begins so. */
const dayIn = / \d{4}-\d\d-\d\d/
const tallyKey = (key: string) => dayIn.exec(key)?.[0] ?? ' '

/**
 * The storage of the outbox on IndexedDB. Page and service worker open the same one.
 *
 * @param closed told whenever a connection has ended: whatever ended it may have emptied the database
 */
export const openDb = (name = 'taellevaerk', closed?: () => void): Handle =>
  reopening(() => connect(name, closed))

function connect(name: string, closed: () => void = () => {}): Handle {
  let opening: Promise<IDBDatabase> | undefined
  let present: IDBDatabase | undefined
  let isOver = false
  const gone = () => {
    if (!isOver) closed()
    isOver = true
  }
  const opened = async () => {
    if (isOver) throw new DOMException('Closed', 'InvalidStateError')
    const mine = (opening ??= openDatabase(name, gone))
    try {
      return (present = await mine)
    } catch (error) {
      // Whoever asks next tries again.
      if (opening === mine) opening = undefined
      throw error
    }
  }
  return {
    read: async (work) =>
      transact(present ?? (await opened()), 'readonly', (stores) => work(readerOn(stores))),
    write: async (work) =>
      transact(present ?? (await inTime(opened())), 'readwrite', (stores) =>
        work({ ...readerOn(stores), ...writerOn(stores) }),
      ),
    close() {
      gone()
      present?.close()
      void opening?.then(
        (database) => database.close(),
        () => undefined,
      )
    },
  }
}

/** A tap whose database cannot be opened has not counted, and somebody is waiting to hear so. */
async function inTime(opening: Promise<IDBDatabase>): Promise<IDBDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_resolve, reject) => {
    const refuse = () => reject(new DOMException('Not opened', 'TimeoutError'))
    timer = setTimeout(refuse, opensWithinMs)
  })
  return Promise.race([opening, late]).finally(() => clearTimeout(timer))
}

function readerOn({ entries, outbox, counters, slots }: Stores): StorageReader {
  const entry = (id: EntryId): Promise<EntryRecord | undefined> => answer(entries.get(id))
  const slot = async <Name extends keyof Slots>(name: Name) =>
    ((await answer(slots.get(name))) as Slot | undefined)?.value as Slots[Name] | undefined
  return {
    entry,
    entries: (ids) => Promise.all(ids.map(entry)),
    days: () => daysIn(entries.index('day')),
    ofDay: (day) => answer<EntryRecord[]>(entries.index('day').getAll(day)),
    oldest: (limit) => answer<Queued[]>(outbox.getAll(undefined, limit)),
    async counters(keys) {
      const [rows, before] = await Promise.all([
        rowsOf<Tally>(counters, [...new Set(keys.map(tallyKey))]),
        rowsOf<Counter>(counters, keys),
      ])
      return keys.map((key) => (rows.get(tallyKey(key))?.of[key] ?? 0) + (before.get(key)?.n ?? 0))
    },
    slot,
    async slots<Name extends keyof Slots>(...names: Name[]) {
      const rows = await rowsOf<Slot>(slots, names)
      return Object.fromEntries(names.map((name) => [name, rows.get(name)?.value])) as {
        [Each in Name]?: Slots[Each]
      }
    },
  }
}

/** Nobody waits for what is put to have been put: what cannot be takes the transaction with it. */
const writerOn = ({
  entries,
  outbox,
  counters,
  slots,
}: Stores): Omit<StorageWriter, keyof StorageReader> => ({
  async putEntries(records) {
    for (const record of records) entries.put(record)
  },
  async forget(ids) {
    for (const id of ids) entries.delete(id)
  },
  async forgetDevice() {
    for (const store of [entries, counters, slots]) store.clear()
  },
  enqueue: async (id) => Number(await answer(outbox.add({ id }))),
  async dequeue(orders) {
    for (const order of orders) outbox.delete(order)
  },
  async addToCounters(changes) {
    const add = async (key: string) => {
      const { of = {} }: Partial<Tally> = (await answer(counters.get(key))) ?? {}
      for (const [each, by] of changes) if (tallyKey(each) === key) of[each] = (of[each] ?? 0) + by
      counters.put({ key, of })
    }
    await Promise.all([...new Set([...changes.keys()].map(tallyKey))].map(add))
  },
  async putSlot(name, value) {
    slots.put({ name, value })
  },
})

/** Each day once, however much there is of it. */
async function daysIn(index: IDBIndex): Promise<Day[]> {
  const days: Day[] = []
  for (;;) {
    const last = days.at(-1)
    const next = await answer(index.openKeyCursor(last && IDBKeyRange.lowerBound(last, true)))
    if (!next) return days
    days.push(next.key as Day)
  }
}
