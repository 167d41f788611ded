import { expect, test } from 'vitest'
import type { BoardAnswer } from '../../src/contract/tally.ts'
import { Day } from '../../src/contract/time.ts'
import { totalOf } from '../../src/domain/rollup.ts'
import { sumOfWeeks } from '../../src/domain/sumOfWeeks.ts'
import { aBoard } from '../app/board/aBoard.ts'

const phone = (n: number) => [{ direction: 'incoming', channel: 'phone', n }]
const moving = (n: number) => [{ direction: 'incoming', channel: 'phone', taskArea: 'moving', n }]
const [monday, later] = [Day.parse('2026-10-19'), Day.parse('2026-10-26')]
const daysOf = ({ from }: { from: string }) => (from === monday ? [monday] : [later])

/** A week of two units: together in one group, or each by itself. */
const aWeek = (from: Day, groups: unknown[], n: number, changes = {}): BoardAnswer =>
  aBoard({
    ...{ from, to: from === monday ? '2026-10-25' : '2026-11-01', groups, cells: moving(n) },
    covers: { units: 2, of: 2 },
    units: [
      { unit: 'desk', department: 'citizens', activity: 'counted' },
      { unit: 'library', department: 'citizens', activity: 'silent' },
    ],
    ...changes,
  })

test('units that stood together in one week only have a figure for each way of standing', () => {
  const together = aWeek(monday, [{ units: ['desk', 'library'], figures: phone(5) }], 5)
  const apart = aWeek(
    later,
    [
      { units: ['library'], figures: phone(2) },
      { units: ['desk'], figures: phone(1) },
    ],
    3,
  )
  const sum = sumOfWeeks([together, apart], daysOf)

  expect(sum).toMatchObject({
    ...{ from: monday, to: '2026-11-01', covers: { units: 2, of: 2 } },
    groups: [
      { units: ['desk', 'library'], figures: phone(5), without: [later] },
      { units: ['library'], figures: phone(2), without: [monday] },
      { units: ['desk'], figures: phone(1), without: [monday] },
    ],
    cells: moving(8),
  })
  expect(totalOf(sum.cells)).toBe(totalOf(sum.groups.flatMap(({ figures = [] }) => figures)))
  expect(sum.units.map(({ activity }) => activity)).toEqual(['counted', 'silent'])
  expect(sum.units[0]?.coverage).toMatchObject({ expected: 4, counted: 4 })
})

test('the same units in the same group are added up', () => {
  const weeks = [monday, later].map((day) =>
    aWeek(day, [{ units: ['desk', 'library'], figures: phone(5) }], 5),
  ) as [BoardAnswer, BoardAnswer]

  expect(sumOfWeeks(weeks, daysOf).groups).toEqual([
    { units: ['desk', 'library'], figures: phone(10) },
  ])
})

test('a week whose figures are not shown is told as days that are not in it', () => {
  const hidden = aWeek(monday, [{ units: ['desk', 'library'] }], 0, { cells: [] })
  const shown = aWeek(later, [{ units: ['desk', 'library'], figures: phone(4) }], 4)

  const sum = sumOfWeeks([hidden, shown], daysOf)

  expect(sum.groups).toEqual([{ units: ['desk', 'library'], figures: phone(4), without: [monday] }])
  expect(sum.covers).toEqual({ units: 0, of: 2 })
  expect(sumOfWeeks([hidden], daysOf).groups).toEqual([{ units: ['desk', 'library'] }])
})
