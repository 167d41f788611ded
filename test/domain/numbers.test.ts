import { expect, test } from 'vitest'
import { runsOf, widened, without } from '../../src/domain/numbers.ts'

test('numbers are runs, however they are ordered and repeated', () => {
  expect(runsOf([7, 3, 2, 3, 4])).toEqual([
    { from: 2, to: 4 },
    { from: 7, to: 7 },
  ])
  expect(runsOf([])).toEqual([])
})

test.each([
  ['nothing', { from: 1, to: 9 }, []],
  ['its end', { from: 1, to: 4 }, [{ from: 5, to: 8 }]],
  ['its beginning', { from: 7, to: 9 }, [{ from: 3, to: 6 }]],
  [
    'both ends',
    { from: 5, to: 6 },
    [
      { from: 3, to: 4 },
      { from: 7, to: 8 },
    ],
  ],
])('of a gap that is partly filled %s is left', (_, taken, left) => {
  expect(without({ from: 3, to: 8 }, taken)).toEqual(left)
})

test('what lies between a reach and a run beyond it is open, on either side', () => {
  const reach = { from: 5, to: 9 }
  expect(widened(undefined, reach)).toEqual({ reach, open: [] })
  expect(widened(reach, { from: 10, to: 12 })).toEqual({ reach: { from: 5, to: 12 }, open: [] })
  expect(widened(reach, { from: 12, to: 12 }).open).toEqual([{ from: 10, to: 11 }])
  expect(widened(reach, { from: 1, to: 2 }).open).toEqual([{ from: 3, to: 4 }])
  expect(widened(reach, { from: 6, to: 7 })).toEqual({ reach, open: [] })
})
