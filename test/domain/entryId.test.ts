import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EntryId } from '../../src/contract/id.ts'
import { entryIdOf, writtenMs } from '../../src/domain/entryId.ts'
import { halfHourOf, startOf } from '../../src/domain/moment.ts'

const aHalfHour = fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) }).map(halfHourOf)
const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
const timeIn = (id: string) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

test('an id is a UUID of version 7 and of the standard’s variant', () => {
  fc.assert(
    fc.property(aHalfHour, bytes, (halfHour, random) => {
      const id = EntryId.parse(entryIdOf(halfHour, random))

      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    }),
  )
})

test('its time is the start of the half-hour, and tells nothing finer', () => {
  fc.assert(
    fc.property(aHalfHour, bytes, (halfHour, random) => {
      expect(timeIn(entryIdOf(halfHour, random))).toBe(startOf(halfHour))
      expect(writtenMs(entryIdOf(halfHour, random))).toBe(startOf(halfHour))
    }),
  )
})

test('ids of different half-hours stand in the order of time, as text and as bytes', () => {
  fc.assert(
    fc.property(aHalfHour, aHalfHour, bytes, bytes, (one, other, a, b) => {
      fc.pre(one !== other)

      expect(entryIdOf(one, a) < entryIdOf(other, b)).toBe(startOf(one) < startOf(other))
    }),
  )
})

test('what is left of chance, 74 bits, all comes to stand in the id', () => {
  const half = halfHourOf(Date.UTC(2026, 9, 20, 8))
  const zero = entryIdOf(half, new Uint8Array(16))
  const random = Array.from({ length: 128 }, (_, bit) => {
    const one = new Uint8Array(16)
    one[bit >> 3] = 0x80 >> (bit & 7)
    return entryIdOf(half, one)
  })

  expect(new Set(random.filter((id) => id !== zero)).size).toBe(74)
})

test('the bytes it is given stay as they were', () => {
  const random = new Uint8Array(16).fill(255)
  entryIdOf(halfHourOf(0), random)

  expect([...random]).toEqual(Array.from({ length: 16 }, () => 255))
})
