import { expect, test } from 'vitest'
import type { UnitId } from '../../src/contract/id.ts'
import { type PaperSheet, paperSheetOf } from '../../src/domain/paperSheet.ts'
import { aCampaign } from '../support/builders.ts'

const unit = (changes: object = {}) => ({
  id: 'desk',
  name: 'Borgerservice',
  people: 12,
  ...changes,
})
const withUnit = (changes: object, others: object = {}) =>
  aCampaign({
    departments: [{ id: 'citizens', name: 'Borger', units: [unit(changes)] }],
    ...others,
  })
const desk = 'desk' as UnitId
const areasOf = (sheet: PaperSheet | undefined) => sheet?.pages.flatMap(({ areas }) => areas) ?? []

test('a sheet has the unit’s task areas by the channels it taps, in each direction', () => {
  const sheet = paperSheetOf(aCampaign(), desk)

  expect(areasOf(sheet).map(({ id }) => id)).toEqual(['moving', 'passport'])
  expect(sheet?.columns.map(({ channel, direction }) => `${channel.id} ${direction}`)).toEqual([
    'phone incoming',
    'phone outgoing',
    'in_person incoming',
  ])
  expect(sheet?.pages.map(({ half }) => half)).toEqual([undefined])
})

test('favourites come first, and what the unit does not count is left out', () => {
  const favoured = paperSheetOf(withUnit({ favourites: ['passport'] }), desk)
  const some = paperSheetOf(withUnit({ taskAreas: ['passport'] }), desk)

  expect(areasOf(favoured).map(({ id }) => id)).toEqual(['passport', 'moving'])
  expect(areasOf(some).map(({ id }) => id)).toEqual(['passport'])
})

test('what is retired or loaded from a system has no place on paper', () => {
  const [phone, inPerson] = aCampaign().channels
  const channels = [
    phone,
    { ...inPerson, retired: true },
    { ...inPerson, id: 'post', source: 'loaded' },
  ]
  const sheet = paperSheetOf(aCampaign({ channels }), desk)

  expect(sheet?.columns.map(({ channel }) => channel.id)).toEqual(['phone', 'phone'])
  expect(paperSheetOf(withUnit({ retired: true }), desk)).toBeUndefined()
})

test('where the columns are many, each half of the day has a sheet of its own', () => {
  const [phone] = aCampaign().channels
  const channels = ['a', 'b', 'c'].map((id) => ({ ...phone, id }))

  const sheet = paperSheetOf(aCampaign({ channels }), desk)

  expect(sheet?.pages.map(({ half }) => half)).toEqual(['am', 'pm'])
})

test('as many task areas as fit stand on one page, and the rest on the next', () => {
  const [moving] = aCampaign().taskAreas
  const taskAreas = Array.from({ length: 32 }, (_, n) => ({ ...moving, id: `area-${n}` }))
  const sheet = paperSheetOf(aCampaign({ taskAreas }), desk)

  expect(sheet?.pages.map(({ areas }) => areas.length)).toEqual([15, 15, 2])
})
