import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rollUp, totalOf } from '../../src/domain/rollup.ts'

const columns = ['unit', 'day', 'trial'] as const
const aPart = fc.record({
  unit: fc.constantFrom('desk', 'library', 'des', 'k'),
  day: fc.integer({ min: 8, max: 11 }),
  trial: fc.boolean(),
  noise: fc.string(),
  n: fc.integer({ min: -3, max: 5 }),
})

test('adds up what is alike in the columns, and forgets the others', () => {
  const parts = [
    { unit: 'desk', channel: 'phone', n: 2 },
    { unit: 'library', channel: 'phone', n: 1 },
    { unit: 'desk', channel: 'email', n: 3 },
  ]

  expect(rollUp(parts, ['unit'])).toEqual([
    { unit: 'desk', n: 5 },
    { unit: 'library', n: 1 },
  ])
  expect(rollUp(parts, [])).toEqual([{ n: 6 }])
})

test('of nothing comes nothing', () => {
  expect(rollUp([], ['unit'])).toEqual([])
})

test('what cancels leaves no cell behind', () => {
  const parts = [
    { unit: 'desk', n: 2 },
    { unit: 'desk', n: -2 },
    { unit: 'library', n: -1 },
  ]

  expect(rollUp(parts, ['unit'])).toEqual([{ unit: 'library', n: -1 }])
})

test('names that run together are still two names', () => {
  const parts = [
    { a: 'x', b: 'yz', n: 1 },
    { a: 'xy', b: 'z', n: 1 },
  ]

  expect(rollUp(parts, ['a', 'b'])).toHaveLength(2)
})

test('an order of arrival never matters', () => {
  const shuffledOnce = fc
    .array(aPart, { maxLength: 40 })
    .chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }),
      ),
    )
  fc.assert(
    fc.property(shuffledOnce, ([parts, shuffled]) => {
      expect(rollUp(shuffled, columns)).toEqual(rollUp(parts, columns))
    }),
  )
})

test('adding bit by bit equals adding at once, however the bits are cut', () => {
  const portions = fc.array(fc.array(aPart, { maxLength: 8 }), { maxLength: 8 })
  fc.assert(
    fc.property(portions, (bits) => {
      const bitByBit = bits.flatMap((bit) => rollUp(bit, columns))

      expect(rollUp(bitByBit, columns)).toEqual(rollUp(bits.flat(), columns))
    }),
  )
})

test('nothing is lost and nothing is made: cells come to what their parts come to', () => {
  fc.assert(
    fc.property(fc.array(aPart), (parts) => {
      const cells = rollUp(parts, columns)

      expect(totalOf(cells)).toBe(totalOf(parts))
      expect(cells.every(({ n }) => n !== 0)).toBe(true)
      for (const { n, ...cell } of cells) {
        const alike = parts.filter((part) => columns.every((name) => part[name] === cell[name]))

        expect(totalOf(alike)).toBe(n)
      }
    }),
  )
})

test('every cell stands where its columns put it, so that two writers never cross', () => {
  const order = (parts: { unit: string; n: number }[]) => rollUp(parts, ['unit']).map((c) => c.unit)

  expect(order(['c', 'a', 'b'].map((unit) => ({ unit, n: 1 })))).toEqual(['a', 'b', 'c'])
})
