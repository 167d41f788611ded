import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readEntry } from '../../src/domain/admission.ts'
import { halfHoursOf } from '../../src/domain/moment.ts'
import { Day } from '../../src/contract/time.ts'
import { aContact, anId, anUndoOf, aQuietDay } from '../support/builders.ts'

const own = anId()

test.each([
  ['a contact', aContact()],
  ['a quiet day', aQuietDay()],
  ['an undo', anUndoOf(aContact())],
  ['a contact of the older minor version', aContact({ v: '1.0' })],
  ['a contact of the afternoon', aContact({ time: 'pm', entered: 'afterwards' })],
  [
    'a contact of the winter’s half past two',
    aContact({ day: '2026-10-25', time: '2026-10-25T01:30Z' }),
  ],
])('%s is read as it is', (_, entry) => {
  expect(readEntry(entry)).toEqual({ entry })
})

test.each([
  ['of a newer major version', { ...aContact(), v: '2.0' }, 'newer_schema'],
  ['of a newer version and an unknown kind', { v: '10.3', is: 'hologram' }, 'newer_schema'],
  ['of an unknown kind', { ...aContact(), is: 'hologram' }, 'unknown_kind'],
  ['of no kind', { ...aContact(), is: undefined }, 'malformed'],
  ['whose kind is a number', { ...aContact(), is: 7 }, 'malformed'],
  ['of nobody', { ...aContact(), quantity: 0 }, 'malformed'],
  ['of no version', { ...aContact(), v: undefined }, 'malformed'],
  ['whose half-hour is the next day’s', { ...aContact(), time: '2026-10-20T22:00Z' }, 'malformed'],
  ['in a month there is not', { ...aContact(), time: '2026-13-20T08:00Z' }, 'malformed'],
  [
    'on a day there is not, which runs on as another',
    { ...aContact(), day: '2026-03-02', time: '2026-02-30T08:00Z' },
    'malformed',
  ],
  ['that takes itself back', anUndoOf(aContact(), { id: own, undoes: own }), 'malformed'],
])('a claim %s cannot be read', (_, claim, reason) => {
  expect(readEntry(claim)).toEqual({ unreadable: reason })
})

test('a newer minor version is read, and keeps what it says besides', () => {
  const newer = { ...aContact(), v: '1.42', mood: 'good', where: { floor: 2 } }

  expect(readEntry(newer)).toEqual({ entry: newer })
})

test('of the half-hours around, a day takes its own and no other', () => {
  const days = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26']
  const aDay = fc.constantFrom(...days.map((text) => Day.parse(text)))
  fc.assert(
    fc.property(aDay, aDay, (day, other) => {
      const halfHours = halfHoursOf(other)
      const read = halfHours.filter((time) => 'entry' in readEntry({ ...aContact(), day, time }))

      expect(read).toEqual(day === other ? halfHours : [])
    }),
  )
})

test('whatever claims to be an entry, reading it ends in one of two ways', () => {
  const anything = fc.dictionary(
    fc.constantFrom(...Object.keys(aContact()), 'undoes', 'x'),
    fc.anything({ withNullPrototype: true }),
  )
  const almost = anything.map((spoilt) => ({ ...aContact(), ...spoilt }))
  fc.assert(
    fc.property(fc.oneof(anything, almost), (claim) => {
      const reading = readEntry(claim)

      expect(Object.keys(reading)).toHaveLength(1)
    }),
    { numRuns: 400 },
  )
})
