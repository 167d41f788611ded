import { Dexie, type Table } from 'dexie'
import type { EntryId } from '../contract/id.ts'
import type { Day } from '../contract/time.ts'
import { type Handle, reopening } from './outbox/reopening.ts'
import type {
  Counter,
  EntryRecord,
  Queued,
  Slots,
  StorageReader,
  StorageWriter,
} from './outbox/storage.ts'

type Slot = { name: keyof Slots; value: Slots[keyof Slots] }

/** The device's database. Versions only ever add: an old tab may still be writing to a new one. */
class CounterDatabase extends Dexie {
  declare entries: Table<EntryRecord, EntryId>
  declare outbox: Table<Queued, number, Omit<Queued, 'order'>>
  declare counters: Table<Counter, string>
  declare slots: Table<Slot, keyof Slots>

  constructor(name: string) {
    // Strict: the tick is shown only after the operating system was asked to flush. Chromium's
    // default has been relaxed since version 121.
    // Without Dexie's cache: it answers a live question with what another transaction is still
    // reading, whose own would meanwhile be over; and it tells of writes before they are on disk.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({
      entries: '&id, day',
      outbox: '++order, &id',
      counters: '&key',
      slots: '&name',
    })
  }
}

/** The storage of the outbox on IndexedDB. Page and service worker open the same one. */
export const openDb = (name = 'taellevaerk', closed?: () => void): Handle =>
  reopening(() => connect(name, closed))

function connect(name: string, closed?: () => void): Handle {
  const db = new CounterDatabase(name)
  // Whatever closes it may have emptied it: Dexie opens it anew at the next question, and says no word.
  if (closed) db.on('close', closed)
  const tables = [db.entries, db.outbox, db.counters, db.slots]
  const reader = readerOn(db)
  const writer = { ...reader, ...writerOn(db) }
  return {
    // Async functions, and not merely ones that return a promise: Dexie keeps a transaction open
    // across native awaits only where it sees beforehand that there will be some.
    read: (work) => db.transaction('r', tables, async () => work(reader)),
    write: (work) => onDisk(db, tables, () => work(writer)),
    close: () => db.close(),
  }
}

/**
 * A transaction that writes. Whoever waits for it hears of its end before anybody else does: Dexie
 * first has all live questions asked anew, for which the tick of a slow phone would have to wait. So
 * it is heard on the way down to the transaction, at the connection, where no listener of Dexie's is.
 */
const onDisk = <Result>(
  db: CounterDatabase,
  tables: Table[],
  work: () => Promise<Result>,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    let stop = () => {}
    db.transaction('rw', tables, async ({ idbtrans }) => {
      const result = await work()
      const hear = ({ target }: Event) => target === idbtrans && resolve(result)
      idbtrans.db.addEventListener('complete', hear, true)
      stop = () => idbtrans.db.removeEventListener('complete', hear, true)
      return result
    })
      .then(resolve, reject)
      .finally(() => stop())
  })

const readerOn = (db: CounterDatabase): StorageReader => ({
  entry: (id) => db.entries.get(id),
  entries: (ids) => db.entries.bulkGet([...ids]),
  days: async () => (await db.entries.orderBy('day').uniqueKeys()) as Day[],
  ofDay: (day) => db.entries.where({ day }).toArray(),
  oldest: (limit) => db.outbox.limit(limit).toArray(),
  counters: async (keys) => (await db.counters.bulkGet([...keys])).map((row) => row?.n ?? 0),
  slot: async <Name extends keyof Slots>(name: Name) =>
    (await db.slots.get(name))?.value as Slots[Name] | undefined,
  slots: async <Name extends keyof Slots>(...names: Name[]) => {
    const rows = await db.slots.bulkGet(names)
    return Object.fromEntries(names.map((name, at) => [name, rows[at]?.value])) as {
      [Each in Name]?: Slots[Each]
    }
  },
})

const writerOn = (db: CounterDatabase): Omit<StorageWriter, keyof StorageReader> => ({
  async putEntries(records) {
    await db.entries.bulkPut([...records])
  },
  forget: (ids) => db.entries.bulkDelete([...ids]),
  async forgetDevice() {
    await Promise.all([db.entries, db.counters, db.slots].map((table) => table.clear()))
  },
  enqueue: (id) => db.outbox.add({ id }),
  async dequeue(orders) {
    await db.outbox.bulkDelete([...orders])
  },
  async addToCounters(changes) {
    const rows = await db.counters.bulkGet([...changes.keys()])
    await db.counters.bulkPut(
      [...changes].map(([key, by], at) => ({ key, n: (rows[at]?.n ?? 0) + by })),
    )
  },
  async putSlot(name, value) {
    await db.slots.put({ name, value })
  },
})
