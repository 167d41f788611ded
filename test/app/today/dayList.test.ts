import { expect, test } from 'vitest'
import type { EntryRecord } from '../../../src/app/outbox/storage.ts'
import { dayListOf, type Item } from '../../../src/app/today/dayList.ts'
import { isNotable, mayUndo, standingOf } from '../../../src/app/today/standing.ts'
import type { Receipt } from '../../../src/contract/delivery.ts'
import { Day } from '../../../src/contract/time.ts'
import { aContact, anUndoOf, aQuietDay } from '../../support/builders.ts'

const day = Day.parse('2026-10-20')
let order = 0
const aRecord = (
  changes: Record<string, unknown> = {},
  rest: Partial<EntryRecord> = {},
): EntryRecord => {
  const entry = aContact({ day, ...changes })
  order += 1
  return { id: entry.id, day, order, state: 'received', entry, standing: true, ...rest }
}
const anUndoRecord = (of: EntryRecord, rest: Partial<EntryRecord> = {}): EntryRecord => {
  const entry = anUndoOf(of.entry as never)
  order += 1
  return { id: entry.id, day, order, state: 'received', entry, standing: false, ...rest }
}
const receipt = (record: EntryRecord, said: Record<string, unknown>): EntryRecord => ({
  ...record,
  receipt: { id: record.id, repeat: false, ...said } as Receipt,
})
const itemsOf = (records: EntryRecord[]): Item[] =>
  dayListOf(day, records).alike.flatMap(({ items }) => items)
const quiet = { name: 'resting' } as const

test('half-hours come the latest first, half a day above its half-hours, the whole day above all', () => {
  const times = ['2026-10-20T06:00Z', 'am', '2026-10-20T11:00Z', 'day', 'pm', '2026-10-20T08:30Z']
  const { alike } = dayListOf(
    day,
    times.map((time) => aRecord({ time })),
  )

  expect(alike.map(({ time }) => time)).toEqual([
    'day',
    'pm',
    '2026-10-20T11:00Z',
    'am',
    '2026-10-20T08:30Z',
    '2026-10-20T06:00Z',
  ])
})

test('what is alike stands together, and each keeps its own way back; a batch stands alone', () => {
  const one = aRecord()
  const undone = aRecord({}, { standing: false })
  const batch = aRecord({ quantity: 8 })
  const other = aRecord({ channel: 'in_person' })
  const list = dayListOf(day, [one, undone, batch, other])

  expect(list.contacts).toBe(10)
  expect(list.alike.map(({ items, standing }) => [items.length, standing])).toEqual([
    [1, 1],
    [1, 8],
    [2, 1],
  ])
})

test('a contact that was changed on its way, undone and brought back is one thing, with one name', () => {
  const first = aRecord({}, { standing: false })
  const second = aRecord({ quantity: 3 }, { standing: false })
  const change = anUndoRecord(first, { partner: second.id })
  const undo = anUndoRecord(second)
  const third = aRecord({ quantity: 3 })
  const undone = itemsOf([first, second, change, undo])
  const back = itemsOf([first, { ...second, again: third.id }, change, undo, third])

  expect(undone).toMatchObject([
    { key: first.id, record: { id: second.id }, undo: { id: undo.id } },
  ])
  expect(back).toMatchObject([{ key: first.id, record: { id: third.id, standing: true } }])
})

test('a quiet half-day is listed, and is no contact', () => {
  const entry = aQuietDay({ day, time: 'am' })
  const said = { id: entry.id, day, order: 1, state: 'received', entry, standing: true } as const
  const list = dayListOf(day, [said])

  expect(list.contacts).toBe(0)
  expect(list.quiet).toHaveLength(1)
})

test('every state that a thing can have is told apart', () => {
  const record = aRecord()
  const undone = { ...record, standing: false }
  const told = (state: EntryRecord, undo?: EntryRecord, sync: object = quiet) =>
    standingOf(
      { key: state.id, order: 0, entry: state.entry as never, record: state, undo },
      sync as typeof quiet,
    ).is
  const states = [
    told({ ...record, state: 'free' }),
    told({ ...record, state: 'claimed' }),
    told({ ...record, state: 'claimed' }, undefined, { name: 'waiting', failures: 2 }),
    told({ ...record, state: 'claimed', asideUntilMs: 1 }),
    told(receipt(record, { state: 'counted' })),
    told(receipt(record, { state: 'late', counted: false })),
    told(receipt(record, { state: 'held', reason: 'rate' })),
    told(receipt(record, { state: 'undone' })),
    told(receipt(record, { state: 'declined' })),
    told(receipt(record, { state: 'gone' })),
    told({ ...undone, state: 'withdrawn' }),
    told(undone, anUndoRecord(record, { state: 'claimed' })),
    told(undone, anUndoRecord(record)),
    told(undone, receipt(anUndoRecord(record), { state: 'held', reason: 'after_lock' })),
    told(undone, receipt(anUndoRecord(record), { state: 'declined' })),
  ]

  expect(states).toEqual([
    ...['free', 'waiting', 'no_network', 'aside', 'counted', 'late', 'held', 'undone_there'],
    ...['declined', 'gone', 'withdrawn', 'undo_waiting', 'undone', 'undo_held', 'undo_declined'],
  ])
  expect(new Set(states).size).toBe(states.length)
})

test('what does not count any more cannot be taken back, what waits for somebody can', () => {
  const itemOf = (record: EntryRecord): Item => {
    const [item] = itemsOf([record])
    if (!item) throw new Error('it is in the list')
    return item
  }
  const held = itemOf(receipt(aRecord(), { state: 'held', reason: 'rate' }))

  expect(mayUndo(held)).toBe(true)
  expect(isNotable(standingOf(held, quiet))).toBe(true)
  expect(mayUndo(itemOf(receipt(aRecord(), { state: 'declined' })))).toBe(false)
  expect(mayUndo(itemOf(aRecord({}, { standing: false })))).toBe(false)
})
