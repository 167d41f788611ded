import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Entry } from '../../src/contract/entry.ts'
import { aContact, anId, anUndoOf, aQuietDay } from '../support/builders.ts'

const accepts = (value: unknown) => Entry.safeParse(value).success
const without = (entry: Entry, field: string) =>
  Object.fromEntries(Object.entries(entry).filter(([name]) => name !== field))

test.each([
  ['a contact', aContact()],
  ['a quiet half-day', aQuietDay({ time: 'am' })],
  ['an undo', anUndoOf(aContact())],
])('%s is an entry', (_, entry) => {
  expect(accepts(entry)).toBe(true)
})

test.each([
  ['of a type', { contactType: 'advice' }],
  ['with a counterpart', { counterpart: 'business' }],
  ['that reached the wrong place', { marks: ['misdirected'] }],
  ['with twelve marks', { marks: Array.from({ length: 12 }, (_, at) => `mark_${at}`) }],
  ['that goes out', { direction: 'outgoing' }],
  ['of a trial', { said: 'trial' }],
  ['entered afterwards, of an afternoon', { entered: 'afterwards', time: 'pm' }],
  ['by a doubtful clock', { clock: 'doubtful' }],
  ['of the summer’s half past two', { day: '2026-10-25', time: '2026-10-25T00:30Z' }],
  ['of a leap day', { day: '2028-02-29', time: '2028-02-29T10:00Z' }],
])('a contact %s is an entry', (_, changes) => {
  expect(accepts({ ...aContact(), ...changes })).toBe(true)
})

test.each([
  ['of nobody', { quantity: 0 }],
  ['of fewer than nobody', { quantity: -1 }],
  ['of half a person', { quantity: 0.5 }],
  ['of a thousand', { quantity: 1000 }],
  ['of a word', { quantity: '1' }],
  ['of no number', { quantity: Number.NaN }],
  ['of infinitely many', { quantity: Number.POSITIVE_INFINITY }],
  ['of more than can be counted exactly', { quantity: 2 ** 53 }],
  ['at seventeen minutes past', { time: '2026-10-20T08:17Z' }],
  ['at a second', { time: '2026-10-20T08:00:01Z' }],
  ['at an instant', { time: '2026-10-20T08:00:00.000Z' }],
  ['at the local half-hour', { time: '2026-10-20T10:00+02:00' }],
  ['at a time without its day', { time: '10:00' }],
  ['at an hour that no day has', { time: '2026-10-20T24:00Z' }],
  ['in a month that no year has', { time: '2026-13-20T08:00Z' }],
  ['in the evening', { time: 'evening' }],
  ['on a day that no month has', { day: '2026-02-30', time: 'day' }],
  ['on a day in another writing', { day: '20-10-2026' }],
  ['in both directions', { direction: 'both' }],
  ['with a stranger as counterpart', { counterpart: 'tourist' }],
  ['with thirteen marks', { marks: Array.from({ length: 13 }, (_, at) => `mark_${at}`) }],
  ['with a mark that is a sentence', { marks: ['he was angry'] }],
  ['of a task area that is a name', { taskArea: 'Jens Jensen' }],
  ['of a clock that is only a little doubtful', { clock: 'maybe' }],
  ['with the first number of all being nought', { seq: 0 }],
  ['with a number between two', { seq: 1.5 }],
  ['of a version that is none', { v: 'newest' }],
  ['under an id in capitals', { id: anId().toUpperCase() }],
  ['under an id that is none', { id: '1' }],
])('a contact %s is none', (_, changes) => {
  expect(accepts({ ...aContact(), ...changes })).toBe(false)
})

const required = ['v', 'id', 'seq', 'campaign', 'unit', 'day', 'time', 'is']
test.each([
  ...[...required, 'taskArea', 'channel', 'direction', 'marks', 'quantity', 'said', 'entered'].map(
    (field) => ['contact', field, aContact()] as const,
  ),
  ...[...required, 'said'].map((field) => ['quiet day', field, aQuietDay()] as const),
  ...[...required, 'undoes'].map((field) => ['undo', field, anUndoOf(aContact())] as const),
])('a %s without its %s is no entry', (_, field, entry) => {
  expect(accepts(without(entry, field))).toBe(false)
})

test('a contact is of one person to 999, and of no other number', () => {
  fc.assert(
    fc.property(fc.oneof(fc.integer({ min: -5, max: 1200 }), fc.double()), (quantity) => {
      const whole = Number.isInteger(quantity) && quantity >= 1 && quantity <= 999

      expect(accepts({ ...aContact(), quantity })).toBe(whole)
    }),
  )
})

test('of all the minutes of an hour, a contact can be at two', () => {
  const minutes = Array.from({ length: 60 }, (_, at) => String(at).padStart(2, '0'))

  expect(
    minutes.filter((minute) => accepts({ ...aContact(), time: `2026-10-20T08:${minute}Z` })),
  ).toEqual(['00', '30'])
})

test('what a newer minor version says besides is kept, whatever kind of entry says it', () => {
  const news = { v: '1.9', mood: 'good', nested: { deep: [1] } }

  for (const entry of [aContact(), aQuietDay(), anUndoOf(aContact())]) {
    expect(Entry.parse({ ...entry, ...news })).toEqual({ ...entry, ...news })
  }
})
