import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnitId } from '../../src/contract/id.ts'
import { figureSetsOf, setsInMidWeek } from '../../src/domain/figureSets.ts'
import { Day } from '../../src/contract/time.ts'
import { figureGroupsOf as groupsOf } from '../../src/domain/smallUnits.ts'
import { aCampaign } from '../support/builders.ts'

const figureGroupsOf = (campaign: ReturnType<typeof aCampaign>, devices: Map<UnitId, number>) =>
  groupsOf(campaign, figureSetsOf(campaign), devices).map(({ units, small }) => ({
    units,
    withheld: units.length === 1 && small.size > 0,
  }))

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

test('the units of a department with few people are shown together', () => {
  expect(groups('aBcD')).toEqual(['ac', 'b', 'd'])
})

test('one unit with few people takes a second with it', () => {
  expect(groups('AbCD')).toEqual(['ab', 'c', 'd'])
  expect(groups('ABc')).toEqual(['ac', 'b'])
})

test('a department that is one small unit is taken together with the next', () => {
  expect(groups('a', 'BC', 'D')).toEqual(['ab', 'c', 'd'])
  expect(groups('AB', 'c')).toEqual(['ac', 'b'])
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

test('as devices join, groups come apart and never change partners', () => {
  const people = fc.array(fc.constantFrom(2, 20), { minLength: 1, maxLength: 6 })
  const house = fc.array(people, { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(house, fc.array(fc.nat(), { maxLength: 60 }), (drawn, joining) => {
      let made = 0
      const departments = drawn.map((sizes, at) => ({
        id: `d${at}`,
        name: `d${at}`,
        units: sizes.map((size) => ({ id: `u${(made += 1)}`, name: 'u', people: size })),
      }))
      const campaign = aCampaign({ departments })
      const ids = departments.flatMap(({ units }) => units.map(({ id }) => UnitId.parse(id)))
      const devices = new Map<UnitId, number>()
      let before = figureGroupsOf(campaign, devices)
      for (const at of joining) {
        const unit = ids[at % ids.length]
        if (unit) devices.set(unit, (devices.get(unit) ?? 0) + 1)
        const now = figureGroupsOf(campaign, devices)
        for (const group of now) {
          expect(before.some(({ units }) => group.units.every((id) => units.includes(id)))).toBe(
            true,
          )
        }
        before = now
      }
    }),
  )
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

/** A catalogue of departments written as above, in which the letters are the ids. */
const catalogue = (...departments: string[]) => ({
  departments: aCampaign({
    departments: departments.map((units, at) => ({
      id: `d${at}`,
      name: `d${at}`,
      units: [...units].map((letter) => ({
        id: letter.toLowerCase(),
        name: letter,
        people: letter === letter.toUpperCase() ? 20 : 2,
      })),
    })),
  }).departments,
})
const written = (sets: ReturnType<typeof figureSetsOf>) =>
  sets.map(({ core, others }) => core.join('') + (others.length > 0 ? `(${others.join('')})` : ''))

test('a catalogue that is changed when the week has begun changes no partners till the next', () => {
  const before = figureSetsOf(catalogue('aBCD'))
  expect(written(before)).toEqual(['ab', 'cd'])

  expect(written(setsInMidWeek(before, catalogue('abCD')))).toEqual(['ab', 'cd'])
  expect(written(setsInMidWeek(before, catalogue('ABcD')))).toEqual(['ab', 'cd'])
  expect(written(setsInMidWeek(before, catalogue('AB', 'CD')))).toEqual(['ab', 'cd'])
  expect(written(figureSetsOf(catalogue('ABcD')))).toEqual(['ca', 'bd'])
})

test('units that come or go in mid-week move nobody else', () => {
  const before = figureSetsOf(catalogue('AB', 'CD'))

  expect(written(setsInMidWeek(before, catalogue('ABe', 'CD')))).toEqual(['ab', 'cd', 'e'])
  expect(written(setsInMidWeek(before, catalogue('ABeF', 'CD')))).toEqual(['ab', 'cd', 'ef'])
  expect(written(setsInMidWeek(before, catalogue('ABe', 'CDf')))).toEqual(['ab', 'cd', 'ef'])
  expect(written(setsInMidWeek(before, catalogue('A', 'CD')))).toEqual(['a', 'cd'])
})

test('a unit that does not count in a week is nobody’s cover in it', () => {
  const { departments } = catalogue('ABCD')
  const [department] = departments
  const units = department?.units.map((unit) => ({
    ...unit,
    ...(unit.id === 'b' && { lastDay: Day.parse('2026-10-25') }),
    ...(unit.id === 'd' && { firstDay: Day.parse('2026-11-02') }),
  }))
  const week = { from: Day.parse('2026-10-26'), to: Day.parse('2026-11-01') }
  const dated = { departments: departments.map((each) => ({ ...each, units: units ?? [] })) }

  expect(written(figureSetsOf(dated, week))).toEqual(['ac', 'b', 'd'])
  const before = { from: Day.parse('2026-10-19'), to: Day.parse('2026-10-25') }
  expect(written(figureSetsOf(dated, before))).toEqual(['abc', 'd'])
})
