import { Dexie, type Table } from 'dexie'
import type { EntryId } from '../../src/contract/id.ts'
import type { EntryRecord, Queued, Slots } from '../../src/app/outbox/storage.ts'

type Counter = { key: string; n: number }
type Slot = { name: keyof Slots; value: Slots[keyof Slots] }

class OldDatabase extends Dexie {
  declare entries: Table<EntryRecord, EntryId>
  declare outbox: Table<Queued, number, Omit<Queued, 'order'>>
  declare counters: Table<Counter, string>
  declare slots: Table<Slot, keyof Slots>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.version(1).stores({
      entries: '&id, day',
      outbox: '++order, &id',
      counters: '&key',
      slots: '&name',
    })
  }
}

/**
 * The database as the app of before had it, on Dexie and in its words: what lies on devices was made
 * by it, and a tab from then may be open beside today's app.
 */
export function theOldApp(name: string) {
  const db = new OldDatabase(name)
  const { entries, outbox, counters, slots } = db
  const all = [entries, outbox, counters, slots]
  return {
    close: () => db.close(),
    /** A tap, as it was written then. */
    keep: (record: Omit<EntryRecord, 'order'>, key: string) =>
      db.transaction('rw', all, async () => {
        const order = await outbox.add({ id: record.id })
        await entries.put({ ...record, order })
        await counters.put({ key, n: ((await counters.get(key))?.n ?? 0) + 1 })
        const waiting = ((await slots.get('waiting'))?.value as number | undefined) ?? 0
        await slots.put({ name: 'waiting', value: waiting + 1 })
      }),
    /** What a tab from then shows, and would send. */
    seen: (day: string, key: string) =>
      db.transaction('r', all, async () => ({
        queue: await outbox.toArray(),
        ofDay: await entries.where({ day }).toArray(),
        days: await entries.orderBy('day').uniqueKeys(),
        number: (await counters.get(key))?.n,
        waiting: (await slots.get('waiting'))?.value,
      })),
  }
}
