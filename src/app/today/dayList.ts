import type { Unclaimed, UnclaimedContact } from '../../contract/entry.ts'
import type { EntryId } from '../../contract/id.ts'
import type { Day, Time } from '../../contract/time.ts'
import { halfHoursOf, isBeforeNoon, startOf } from '../../domain/moment.ts'
import { isPartOfDay } from '../../domain/partOfDay.ts'
import type { EntryRecord } from '../outbox/storage.ts'

export type Said = UnclaimedContact | Extract<Unclaimed, { is: 'quiet' }>

/** One thing that was counted or said, as it stands now, however many entries that took. */
export type Item = {
  /** The first of its entries: it stays the same when the thing is changed, undone and brought back. */
  key: EntryId
  /** Its place among the others, which it keeps as well. */
  order: number
  entry: Said
  record: EntryRecord
  /** The entry that takes it back, where one had to travel. */
  undo: EntryRecord | undefined
}

/** What is alike and of one time: each can be undone on its own. */
export type Alike = { key: string; time: Time; items: Item[]; standing: number }

export type DayList = { day: Day; alike: Alike[]; contacts: number; quiet: Item[] }

/** A day's entries on this device as a person would tell them, the latest first. */
export function dayListOf(day: Day, records: readonly EntryRecord[]): DayList {
  const items = itemsOf(records)
  const groups = Map.groupBy(items, ({ entry }) => alikeKey(entry))
  const alike = [...groups].flatMap(([key, some]): Alike[] => {
    const [first] = some
    if (!first) return []
    const inOrder = some.toSorted((a, b) => b.order - a.order)
    return [{ key, time: first.entry.time, items: inOrder, standing: standingOf(some) }]
  })
  const newest = ({ items: [item] }: Alike) => item?.order ?? 0
  const placeOf = placesOf(day)
  return {
    day,
    alike: alike.toSorted((a, b) => placeOf(b.time) - placeOf(a.time) || newest(b) - newest(a)),
    contacts: standingOf(items),
    quiet: items.filter(({ entry, record }) => entry.is === 'quiet' && record.standing),
  }
}

/** How many contacts things are; a quiet day is none. */
export const quantityOf = (items: readonly Item[]): number =>
  items.reduce((sum, { entry }) => sum + (entry.is === 'contact' ? entry.quantity : 0), 0)

const standingOf = (items: readonly Item[]): number =>
  quantityOf(items.filter(({ record }) => record.standing))

/** Follows each thing from its first entry to the one that stands in its place now. */
function itemsOf(records: readonly EntryRecord[]): Item[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  const undoOf = new Map<EntryId, EntryRecord>()
  for (const record of records) {
    if (record.entry.is === 'undo') undoOf.set(record.entry.undoes, record)
  }
  const nextOf = ({ id, again }: EntryRecord) => byId.get(again ?? undoOf.get(id)?.partner ?? id)
  const said = records.filter(isSaid)
  const later = new Set(said.flatMap((record) => idOfNext(record, nextOf(record))))
  return said
    .filter(({ id }) => !later.has(id))
    .map((start): Item => {
      let record: EntryRecord = start
      const seen = new Set<EntryId>()
      for (;;) {
        seen.add(record.id)
        const next = nextOf(record)
        if (!next || seen.has(next.id)) break
        record = next
      }
      return {
        ...{ key: start.id, order: start.order, entry: record.entry as Said, record },
        undo: undoOf.get(record.id),
      }
    })
}

const isSaid = ({ entry }: EntryRecord): boolean => entry.is !== 'undo'

const idOfNext = ({ id }: EntryRecord, next: EntryRecord | undefined): EntryId[] =>
  next && next.id !== id ? [next.id] : []

/** A batch is a thing of its own; what was tapped one by one stands together. */
function alikeKey(entry: Said): string {
  if (entry.is === 'quiet') return ['quiet', entry.unit, entry.time].join(' ')
  const { time, campaign, unit, channel, direction, taskArea, quantity, entered } = entry
  const { contactType = '', counterpart = '', marks } = entry
  const single = quantity === 1 ? '' : entry.id
  const kind = [campaign, unit, channel, direction, taskArea, contactType, counterpart]
  return [time, ...kind, marks.toSorted().join('+'), entered, single].join(' ')
}

/** Half a day stands above its half-hours, and what is of the whole day above all. */
function placesOf(day: Day): (time: Time) => number {
  const noon = halfHoursOf(day).find((halfHour) => !isBeforeNoon(halfHour))
  const parts = {
    am: noon ? startOf(noon) - 1 : 0,
    pm: Number.MAX_SAFE_INTEGER - 1,
    day: Number.MAX_SAFE_INTEGER,
  }
  return (time) => (isPartOfDay(time) ? parts[time] : startOf(time))
}
