import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TaskAreaId } from '../../src/contract/id.ts'
import { mostUsed } from '../../src/domain/mostUsed.ts'

const area = (at: number) => TaskAreaId.parse(`area-${at}`)
const aUse = fc
  .array(fc.nat({ max: 40 }), { maxLength: 60 })
  .map((numbers) => numbers.map((n, at) => ({ area: area(at), n })))

test('the most used stand first, and of those used alike the first of the catalogue', () => {
  const use = [2, 9, 3, 9, 4, 0].map((n, at) => ({ area: area(at), n }))

  expect(mostUsed(use)).toEqual([1, 3, 4, 2].map(area))
  expect(mostUsed(use, [area(3)])).toEqual([1, 4, 2].map(area))
})

test('no more than six are moved, each is used at least thrice, and none that is left is used more', () => {
  fc.assert(
    fc.property(aUse, (use) => {
      const first = mostUsed(use)
      const of = (id: TaskAreaId) => use.find((each) => each.area === id)?.n ?? 0
      const left = use.filter((each) => !first.includes(each.area)).map(({ n }) => n)

      expect(first.length).toBeLessThanOrEqual(6)
      for (const id of first) expect(of(id)).toBeGreaterThanOrEqual(3)
      expect(first.map(of)).toEqual(first.map(of).toSorted((one, other) => other - one))
      if (first.length === 6) {
        expect(Math.max(0, ...left)).toBeLessThanOrEqual(Math.min(...first.map(of)))
      } else expect(Math.max(0, ...left)).toBeLessThan(3)
    }),
  )
})
