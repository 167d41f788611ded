import type { EntryId } from '../../src/contract/id.ts'
import type {
  EntryRecord,
  Queued,
  StorageReader,
  StorageWriter,
} from '../../src/app/outbox/storage.ts'

export type Tables = {
  entries: Map<EntryId, EntryRecord>
  queue: Map<number, EntryId>
  counters: Map<string, number>
  slots: Map<string, unknown>
  lastOrder: number
}

export const empty = (): Tables => ({
  entries: new Map(),
  queue: new Map(),
  counters: new Map(),
  slots: new Map(),
  lastOrder: 0,
})

export const copyOf = ({ entries, queue, counters, slots, lastOrder }: Tables): Tables => ({
  entries: new Map(entries),
  queue: new Map(queue),
  counters: new Map(counters),
  slots: new Map(slots),
  lastOrder,
})

export type Changes = Omit<Tables, 'lastOrder'> & {
  gone: Set<number>
  forgotten: Set<EntryId>
  orders: number
}

/** Makes the changes of a transaction part of the tables. */
export function apply(
  tables: Tables,
  { entries, queue, counters, slots, gone, forgotten, orders }: Changes,
): void {
  for (const [id, record] of entries) tables.entries.set(id, record)
  for (const id of forgotten) tables.entries.delete(id)
  for (const [order, id] of queue) tables.queue.set(order, id)
  for (const order of gone) tables.queue.delete(order)
  for (const [key, n] of counters) tables.counters.set(key, n)
  for (const [name, value] of slots) tables.slots.set(name, value)
  tables.lastOrder += orders
}

/** One transaction over tables that nobody else changes meanwhile; its changes lie beside them. */
export function transaction(tables: Tables, turn: () => number) {
  const changes: Changes = { ...empty(), gone: new Set(), forgotten: new Set(), orders: 0 }
  const began = turn()
  const inTime = () => {
    if (turn() !== began)
      throw new DOMException('Awaited something else', 'TransactionInactiveError')
  }
  const entryOf = (id: EntryId) =>
    changes.forgotten.has(id) ? undefined : (changes.entries.get(id) ?? tables.entries.get(id))
  /** In the order of their ids, as a database gives them. */
  const all = (): EntryRecord[] =>
    [...new Map([...tables.entries, ...changes.entries]).values()]
      .filter(({ id }) => !changes.forgotten.has(id))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const slotOf = (name: string) =>
    (changes.slots.has(name) ? changes.slots : tables.slots).get(name)
  const counterOf = (key: string) => changes.counters.get(key) ?? tables.counters.get(key) ?? 0

  function* queued(): Generator<Queued> {
    for (const [order, id] of tables.queue) if (!changes.gone.has(order)) yield { order, id }
    for (const [order, id] of changes.queue) if (!changes.gone.has(order)) yield { order, id }
  }

  const reader: StorageReader = {
    async entry(id) {
      inTime()
      return entryOf(id)
    },
    async entries(ids) {
      inTime()
      return ids.map(entryOf)
    },
    async days() {
      inTime()
      return [...new Set(all().map(({ day }) => day))].toSorted()
    },
    async ofDay(day) {
      inTime()
      return all().filter((record) => record.day === day)
    },
    async oldest(limit) {
      inTime()
      return [...queued().take(limit)]
    },
    async counters(keys) {
      inTime()
      return keys.map(counterOf)
    },
    async slot(name) {
      inTime()
      return slotOf(name) as never
    },
    async slots(...names) {
      inTime()
      return Object.fromEntries(names.map((name) => [name, slotOf(name)])) as never
    },
  }
  const writer: StorageWriter = {
    ...reader,
    async putEntries(records) {
      inTime()
      for (const record of records) {
        changes.entries.set(record.id, frozen(record))
        changes.forgotten.delete(record.id)
      }
    },
    async forget(ids) {
      inTime()
      for (const id of ids) changes.forgotten.add(id)
    },
    async forgetDevice() {
      inTime()
      for (const { id } of all()) changes.forgotten.add(id)
      for (const key of [...tables.counters.keys(), ...changes.counters.keys()])
        changes.counters.set(key, 0)
      for (const name of [...tables.slots.keys(), ...changes.slots.keys()])
        changes.slots.set(name, undefined)
    },
    async enqueue(id) {
      inTime()
      if (queued().some((each) => each.id === id)) {
        throw new DOMException('It is in the queue already', 'ConstraintError')
      }
      changes.orders += 1
      const order = tables.lastOrder + changes.orders
      changes.queue.set(order, id)
      return order
    },
    async dequeue(orders) {
      inTime()
      for (const order of orders) changes.gone.add(order)
    },
    async addToCounters(added) {
      inTime()
      for (const [key, by] of added) changes.counters.set(key, counterOf(key) + by)
    },
    async putSlot(name, value) {
      inTime()
      changes.slots.set(name, frozen(value))
    },
  }
  return { reader, writer, changes }
}

/** A database gives copies. Here whoever changes what it was given is found out instead. */
function frozen<Thing>(thing: Thing): Thing {
  if (typeof thing !== 'object' || thing === null || Object.isFrozen(thing)) return thing
  for (const part of Object.values(thing)) frozen(part)
  return Object.freeze(thing)
}
