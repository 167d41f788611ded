import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnitId } from '../../src/contract/id.ts'
import { figureGroupsOf } from '../../src/domain/smallUnits.ts'
import { aCampaign } from '../support/builders.ts'

/** Departments written as lists of units; a capital letter is a unit with enough people and devices. */
function groups(...departments: string[]) {
  const campaign = aCampaign({
    departments: departments.map((units, at) => ({
      id: `d${at}`,
      name: `Afdeling ${at}`,
      units: [...units].map((letter) => ({
        id: letter.toLowerCase(),
        name: letter,
        people: letter === letter.toUpperCase() ? 20 : 2,
      })),
    })),
  })
  const ids = departments.join('').toLowerCase()
  const devices = new Map([...ids].map((id) => [UnitId.parse(id), 9]))
  return figureGroupsOf(campaign, devices).map(({ units, withheld }) =>
    withheld ? `(${units.join('')})` : units.join(''),
  )
}

test('units that are not small are shown one by one', () => {
  expect(groups('AB', 'C')).toEqual(['a', 'b', 'c'])
})

test('the small units of a department are shown together', () => {
  expect(groups('aBcD')).toEqual(['b', 'd', 'ac'])
})

test('a department that holds one small unit takes a second with it', () => {
  expect(groups('AbCD')).toEqual(['a', 'd', 'bc'])
  expect(groups('ABc')).toEqual(['b', 'ca'])
})

test('a department that is one small unit is taken together with the next', () => {
  expect(groups('a', 'BC', 'D')).toEqual(['c', 'ab', 'd'])
  expect(groups('AB', 'c')).toEqual(['b', 'ca'])
  expect(groups('a', 'b', 'CD')).toEqual(['ab', 'c', 'd'])
})

test('a municipality of one small unit shows no figures yet', () => {
  expect(groups('a')).toEqual(['(a)'])
})

test('a unit is small until three devices have contributed', () => {
  const campaign = aCampaign()
  const devices = (n: number) => new Map([[UnitId.parse('desk'), n]])
  const shownAlone = (n: number) =>
    figureGroupsOf(campaign, devices(n)).some(({ units }) => units.join() === 'desk')

  expect([shownAlone(0), shownAlone(2)]).toEqual([false, false])
  // Its neighbour in the department is small still, and takes it along.
  expect(shownAlone(3)).toBe(false)
  const both = new Map(['desk', 'library'].map((id) => [UnitId.parse(id), 3]))
  expect(figureGroupsOf(campaign, both).some(({ units }) => units.join() === 'desk')).toBe(true)
})

test('every unit is in exactly one group, and no small unit is ever in a group of one', () => {
  const department = fc.string({ unit: fc.constantFrom('s', 'S'), minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(fc.array(department, { minLength: 1, maxLength: 8 }), (pattern) => {
      let made = 0
      const departments = pattern.map((units, at) => ({
        id: `d${at}`,
        name: `d${at}`,
        units: [...units].map((size) => {
          made += 1
          return { id: `u${made}`, name: `u${made}`, people: size === 's' ? 1 : 50 }
        }),
      }))
      const units = departments.flatMap((each) => each.units)
      const devices = new Map(units.map(({ id }) => [UnitId.parse(id), 5]))
      const shown = figureGroupsOf(aCampaign({ departments }), devices)
      const small = new Set(units.filter(({ people }) => people === 1).map(({ id }) => id))

      expect(shown.flatMap((group) => group.units).toSorted()).toEqual(
        units.map(({ id }) => id).toSorted(),
      )
      for (const {
        units: [first, ...rest],
        withheld,
      } of shown) {
        if (rest.length === 0 && !withheld) expect(small.has(String(first))).toBe(false)
      }
      if (units.length > 1) expect(shown.some(({ withheld }) => withheld)).toBe(false)
    }),
  )
})
