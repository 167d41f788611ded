import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TaskAreaId } from '../../src/contract/id.ts'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { type Comparison, comparisonOf } from '../../src/domain/comparison.ts'
import { totalOf } from '../../src/domain/rollup.ts'
import { aBoard } from '../app/board/aBoard.ts'
import { aCampaign } from '../support/builders.ts'

type Group = [units: string[], n: number | undefined]

/** A board of groups, each with so many incoming calls of one area, or without figures. */
const board = (groups: Group[], changes: object = {}): BoardAnswer =>
  aBoard({
    groups: groups.map(([units, n]) => ({
      units,
      ...(n !== undefined && { figures: [{ direction: 'incoming', channel: 'phone', n }] }),
    })),
    cells: [{ ...call, taskArea: 'moving', n: totalOf(groups.map(([, n = 0]) => ({ n }))) }],
    ...changes,
  })
const call = { direction: 'incoming', channel: 'phone' } as const
const areas = (...ids: string[]) =>
  aCampaign({ taskAreas: ids.map((id) => ({ ...aCampaign().taskAreas[0], id })) })
const side = (answer: BoardAnswer, campaign = areas('moving', 'passport')) => ({ campaign, answer })
const seen = (found: ReturnType<typeof comparisonOf>) =>
  typeof found === 'string' ? found : { ...found.at('incoming'), units: found.units }

test('the same groups of the same areas are compared as they are', () => {
  const now = side(
    board([
      [['desk'], 5],
      [['roads', 'building'], 9],
    ]),
  )
  const then = side(
    board([
      [['desk'], 4],
      [['building', 'roads'], 7],
    ]),
  )

  expect(seen(comparisonOf(now, then))).toEqual({ now: 14, before: 11, units: { n: 3, of: 3 } })
})

test('a unit that stands with others then is compared only with all of them', () => {
  const now = side(
    board([
      [['desk'], 5],
      [['library'], 2],
      [['roads'], 3],
      [['new'], 100],
    ]),
  )
  const then = side(
    board([
      [['desk', 'library'], 6],
      [['roads', 'gone'], 50],
    ]),
  )

  // Roads stood with one that is no more, and nobody knows which part of the fifty is its.
  expect(seen(comparisonOf(now, then))).toEqual({ now: 7, before: 6, units: { n: 2, of: 4 } })
})

test('units whose figures are not shown on one side are compared on neither', () => {
  const now = side(
    board([
      [['desk'], 5],
      [['roads', 'building'], undefined],
    ]),
  )
  const then = side(
    board([
      [['desk'], 4],
      [['roads'], 7],
      [['building'], 1],
    ]),
  )

  expect(seen(comparisonOf(now, then))).toMatchObject({ now: 5, before: 4 })
  expect(comparisonOf(side(board([[['new'], 1]])), then)).toBe('units')
})

test('only areas that both campaigns have are compared', () => {
  const now = side(
    board([[['desk'], 12]], {
      cells: [
        { ...call, taskArea: 'moving', n: 5 },
        { ...call, taskArea: 'tax', n: 7 },
      ],
    }),
    areas('moving', 'tax'),
  )
  const then = side(board([[['desk'], 4]]))

  const found = comparisonOf(now, then) as Comparison

  expect(found.at('incoming', aCampaign().channels[0]?.id)).toEqual({ now: 5, before: 4 })
  expect(found.areas).toEqual({ n: 1, of: 2 })
  // Of other units too, no board has the figure of these units and these areas.
  expect(
    comparisonOf(
      now,
      side(
        board([
          [['desk'], 4],
          [['gone'], 1],
        ]),
      ),
    ),
  ).toBe('units_and_areas')
})

test('an area that stands with others on either side is not compared by itself', () => {
  const then = side(board([[['desk'], 4]], { pooled: ['moving'] }))

  expect(comparisonOf(side(board([[['desk'], 5]])), then, TaskAreaId.parse('moving'))).toBe(
    'units_and_areas',
  )
  expect(seen(comparisonOf(side(board([[['desk'], 5]])), then))).toMatchObject({
    now: 5,
    before: 4,
  })
})

test('whatever the groups, what is compared is whole groups of both sides', () => {
  const units = ['a', 'b', 'c', 'd', 'e']
  const aSide = fc
    .tuple(
      fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
      fc.array(fc.option(fc.nat(9), { nil: undefined }), { minLength: 4, maxLength: 4 }),
    )
    .map(([places, sums]) =>
      sums
        .map((n, place): Group => [units.filter((_, nth) => places[nth] === place), n])
        .filter(([own]) => own.length > 0),
    )
  fc.assert(
    fc.property(aSide, aSide, (mine, theirs) => {
      const found = comparisonOf(side(board(mine)), side(board(theirs)))
      if (typeof found === 'string') return
      const { now, before } = found.at('incoming')
      // Every set of groups that is made of the same units on both sides, and the largest of them.
      const sets = subsets(mine.filter(([, n]) => n !== undefined)).flatMap((some) =>
        subsets(theirs.filter(([, n]) => n !== undefined))
          .filter((others) => unitsOf(some) === unitsOf(others))
          .map((others) => ({
            now: sumOf(some),
            before: sumOf(others),
            size: unitsOf(some).length,
          })),
      )
      const largest = sets.reduce((best, each) => (each.size > best.size ? each : best))
      expect({ now, before }).toEqual({ now: largest.now, before: largest.before })
    }),
  )
})

const subsets = (groups: readonly Group[]): Group[][] =>
  groups.reduce<Group[][]>((all, group) => [...all, ...all.map((some) => [...some, group])], [[]])
const unitsOf = (groups: readonly Group[]) =>
  groups
    .flatMap(([units]) => units)
    .toSorted()
    .join('')
const sumOf = (groups: readonly Group[]) => totalOf(groups.map(([, n = 0]) => ({ n })))
