import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Campaign } from '../../../src/contract/campaign.ts'
import { DepartmentId, TaskAreaId, UnitId } from '../../../src/contract/id.ts'
import { Day } from '../../../src/contract/time.ts'
import { unitsIn } from '../../../src/domain/campaignThings.ts'
import {
  changeUnit,
  departmentOf,
  movedBy,
  moveUnit,
  removeUnit,
  unitOf,
} from '../../../src/domain/catalogue/editUnits.ts'
import { presenceOf } from '../../../src/domain/catalogue/presence.ts'
import { bringBack, retire } from '../../../src/domain/catalogue/standing.ts'
import { mergeUnits, splitUnit, takeBackEnd } from '../../../src/domain/catalogue/succession.ts'
import { areasOf, removeArea, withAreas } from '../../../src/domain/catalogue/taskAreasOfUnit.ts'
import { wayOn } from '../../../src/domain/catalogue/wayOn.ts'
import { addDays, weekdayOf } from '../../../src/domain/moment.ts'
import { contradictionsIn } from '../../../src/server/campaign/contradictionsIn.ts'
import { aCampaign } from '../../support/builders.ts'

const unit = (id: string) => UnitId.parse(id)
const [desk, library, roads] = [unit('desk'), unit('library'), unit('roads')]
const technical = DepartmentId.parse('technical')
const day = (text: string) => Day.parse(text)
const tuesday = day('2026-10-20')

const aDay = fc.integer({ min: 0, max: 9 }).map((days) => addDays(day('2026-10-15'), days))
const presence = fc.constantFrom('day' as const, 'am' as const, 'pm' as const, 'none' as const)
const expected = fc.record({
  weekdays: fc.array(presence, { minLength: 7, maxLength: 7 }),
  exceptions: fc.array(fc.record({ day: aDay, presence }), { maxLength: 3 }),
})

test('a unit counts all of every day where nothing is said', () => {
  fc.assert(
    fc.property(aDay, (each) => {
      expect(presenceOf({}, each)).toBe('day')
    }),
  )
})

test('a day that differs wins over the weekday, and the weekday over nothing', () => {
  fc.assert(
    fc.property(expected, aDay, (said, each) => {
      const differs = said.exceptions.find((exception) => exception.day === each)?.presence
      const usual = said.weekdays[weekdayOf(each) - 1]

      expect(presenceOf({ expected: said }, each)).toBe(differs ?? usual)
    }),
  )
})

test('nobody expects a unit before its first day, after its last, or when it is retired', () => {
  fc.assert(
    fc.property(aDay, aDay, aDay, (firstDay, lastDay, each) => {
      const there = firstDay <= each && each <= lastDay

      expect(presenceOf({ firstDay, lastDay }, each)).toBe(there ? 'day' : 'none')
      expect(presenceOf({ retired: true }, each)).toBe('none')
    }),
  )
})

test('a merged unit has a last day, and one that there was goes on in its place', () => {
  const merged = mergeUnits(aCampaign(), [desk, library], library, tuesday)

  expect(unitOf(merged, desk)).toMatchObject({ lastDay: tuesday, successors: [library] })
  expect(unitOf(merged, library)).toEqual(unitOf(aCampaign(), library))
  expect(contradictionsIn(merged)).toEqual([])
})

test('units may be merged into a new one, which begins the day after with the habits of the first', () => {
  const house = changeUnit(aCampaign(), desk, (each) => ({
    ...each,
    favourites: [TaskAreaId.parse('passport')],
  }))
  const into = { id: unit('front'), name: 'Fronten', people: 21, department: technical }
  const merged = mergeUnits(house, [desk, library], into, tuesday)

  expect(departmentOf(merged, unit('front'))?.id).toBe('technical')
  expect(unitOf(merged, unit('front'))).toEqual({
    id: 'front',
    name: 'Fronten',
    people: 21,
    favourites: ['passport'],
    firstDay: '2026-10-21',
  })
  expect(unitOf(merged, library)).toMatchObject({ lastDay: tuesday, successors: ['front'] })
  expect(contradictionsIn(merged)).toEqual([])
})

const area = (id: string) => TaskAreaId.parse(id)
const three = ['moving', 'passport', 'bins'].map((id) => ({
  id,
  name: { da: id },
  obligation: 'local',
}))
/** The builders' campaign with three task areas, and what the desk and the library count of them. */
const counting = (ofDesk: string[] | undefined, ofLibrary: string[] | undefined) => {
  const house = aCampaign({ taskAreas: three })
  const of = (areas: string[] | undefined) => (areas ? { taskAreas: areas.map(area) } : {})
  const withDesk = changeUnit(house, desk, (each) => ({ ...each, ...of(ofDesk) }))
  return changeUnit(withDesk, library, (each) => ({ ...each, ...of(ofLibrary) }))
}
const someAreas = fc.option(
  fc.subarray(
    three.map(({ id }) => id),
    { minLength: 1 },
  ),
  { nil: undefined },
)

test('whoever is merged, into a new unit or an old one, loses no task area', () => {
  const into = { id: unit('front'), name: 'Fronten', people: 21, department: technical }
  fc.assert(
    fc.property(someAreas, someAreas, fc.boolean(), (ofDesk, ofLibrary, isFresh) => {
      const house = counting(ofDesk, ofLibrary)
      const merged = mergeUnits(house, [desk, library], isFresh ? into : library, tuesday)
      const all = new Set(three.map(({ id }) => id))
      const expected = ofDesk && ofLibrary ? new Set([...ofDesk, ...ofLibrary]) : all

      const after = unitOf(merged, isFresh ? into.id : library) ?? {}
      expect(areasOf(after, merged.taskAreas)).toEqual(expected)
      expect(contradictionsIn(merged)).toEqual([])
    }),
  )
})

test('a unit that was merged of a narrow one and one that counts all counts what is added later too', () => {
  const into = { id: unit('front'), name: 'Fronten', people: 21, department: technical }
  const merged = mergeUnits(counting(['moving'], undefined), [desk, library], into, tuesday)

  expect(unitOf(merged, into.id)).not.toHaveProperty('taskAreas')
})

test('on every day exactly the unit or its successors count, never both and never none', () => {
  const parts = [
    { id: unit('one'), name: 'Et', people: 5 },
    { id: unit('two'), name: 'To', people: 7 },
  ]
  fc.assert(
    fc.property(aDay, aDay, (lastDay, each) => {
      const split = splitUnit(aCampaign(), desk, parts, lastDay)
      const present = (id: string) => {
        const found = unitOf(split, unit(id))
        return found !== undefined && presenceOf(found, each) !== 'none'
      }

      expect(present('desk')).toBe(each <= lastDay)
      expect([present('one'), present('two')]).toEqual([each > lastDay, each > lastDay])
      expect(contradictionsIn(split)).toEqual([])
    }),
  )
})

test('a merge or split that is taken back leaves the house as it was', () => {
  const parts = [{ id: unit('one'), name: 'Et', people: 5 }]
  fc.assert(
    fc.property(aDay, (lastDay) => {
      const house = aCampaign()

      expect(takeBackEnd(splitUnit(house, desk, parts, lastDay), desk, [])).toEqual(house)
      expect(takeBackEnd(mergeUnits(house, [desk], library, lastDay), desk, [])).toEqual(house)
    }),
  )
})

test('a part that has been counted stays when its split is taken back', () => {
  const parts = [{ id: unit('one'), name: 'Et', people: 5 }]
  const back = takeBackEnd(splitUnit(aCampaign(), desk, parts, tuesday), desk, [unit('one')])

  expect(unitOf(back, unit('one'))).toBeDefined()
})

test('who counts in a merged unit’s place is found from the day after, through any number of merges', () => {
  const once = mergeUnits(aCampaign(), [desk], library, tuesday)
  const twice = mergeUnits(once, [library], roads, day('2026-10-22'))

  expect(wayOn(twice, desk, tuesday)).toEqual([])
  expect(wayOn(twice, desk, day('2026-10-22'))).toEqual([{ unit: library, from: '2026-10-21' }])
  expect(wayOn(twice, desk, day('2026-10-23'))).toEqual([
    { unit: library, from: '2026-10-21' },
    { unit: roads, from: '2026-10-23' },
  ])
})

test('where a unit was split the way stops, and in a circle too', () => {
  const parts = ['one', 'two'].map((id) => ({ id: unit(id), name: id, people: 5 }))
  const split = splitUnit(aCampaign(), desk, parts, tuesday)
  const circle = mergeUnits(
    mergeUnits(aCampaign(), [desk], library, tuesday),
    [library],
    desk,
    tuesday,
  )

  expect(wayOn(split, desk, day('2026-10-23'))).toEqual([])
  expect(wayOn(circle, desk, day('2026-10-23'))).toEqual([{ unit: library, from: '2026-10-21' }])
})

/** Every unit with its department, in the order of the house. */
const namesIn = (house: Campaign) =>
  unitsIn(house)
    .map(({ id }) => id)
    .toSorted()

test('moving a unit loses none, and it keeps all that it is', () => {
  fc.assert(
    fc.property(fc.nat(3), fc.nat(1), (which, where) => {
      const house = aCampaign()
      const id = unitsIn(house)[which]?.id ?? desk
      const to = house.departments[where]?.id ?? technical
      const moved = moveUnit(house, id, to)

      expect(departmentOf(moved, id)?.id).toBe(to)
      expect(unitOf(moved, id)).toEqual(unitOf(house, id))
      expect(namesIn(moved)).toEqual(namesIn(house))
    }),
  )
})

test('a thing that is moved and moved back stands where it stood', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.nat(), fc.integer(), (list, from, by) => {
      const at = from % list.length
      const to = Math.min(Math.max(at + by, 0), list.length - 1)

      expect(movedBy(movedBy(list, at, by), to, at - to)).toEqual(list)
    }),
  )
})

test('a unit that is removed is nobody’s successor', () => {
  const merged = mergeUnits(aCampaign(), [desk], library, tuesday)

  expect(unitOf(removeUnit(merged, library), desk)).not.toHaveProperty('successors')
})

test('what is retired and brought back is as it was', () => {
  const [area] = aCampaign().taskAreas
  if (!area) throw new Error('the built campaign has task areas')

  expect(bringBack(retire(area))).toEqual(area)
})

const five = ['a', 'b', 'c', 'd', 'e'].map((id, at) => ({
  id: TaskAreaId.parse(id),
  ...(at === 4 && { retired: true }),
}))

test('a unit counts just the task areas that were chosen, and naming all is naming none', () => {
  const [first] = unitsIn(aCampaign())
  if (!first) throw new Error('the built campaign has units')
  fc.assert(
    fc.property(fc.subarray(five.slice(0, 4), { minLength: 1 }), (chosen) => {
      const ids = new Set(chosen.map(({ id }) => id))
      const now = withAreas(first, five, ids)

      expect(areasOf(now, five)).toEqual(ids)
      expect(now.taskAreas === undefined).toBe(chosen.length === 4)
    }),
  )
})

test('a favourite that is not counted any more is none, and a removed task area is nobody’s', () => {
  const [moving, passport] = [TaskAreaId.parse('moving'), TaskAreaId.parse('passport')]
  const house = changeUnit(aCampaign(), desk, (each) => ({
    ...each,
    taskAreas: [passport],
    favourites: [passport],
  }))
  const [first] = unitsIn(house)

  expect(first && withAreas(first, house.taskAreas, new Set([moving]))).not.toHaveProperty(
    'favourites',
  )
  expect(contradictionsIn(removeArea(house, passport))).toEqual([])
  expect(unitOf(removeArea(house, passport), desk)).toEqual(unitOf(aCampaign(), desk))
})
