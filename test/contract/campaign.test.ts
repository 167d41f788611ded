import { expect, test } from 'vitest'
import { Campaign, CounterCampaign } from '../../src/contract/campaign.ts'
import {
  CampaignId,
  ChannelId,
  DeviceId,
  EntryId,
  MarkId,
  MunicipalityId,
  StoreId,
  UnitId,
} from '../../src/contract/id.ts'
import { Week } from '../../src/contract/time.ts'
import { aCampaign, anId } from '../support/builders.ts'

const accepts = (changes: object) => Campaign.safeParse({ ...aCampaign(), ...changes }).success
const house = aCampaign()
const [area] = house.taskAreas
const [channel] = house.channels
const [type] = house.contactTypes
const [department] = house.departments
const unit = { id: 'desk', name: 'Borgerservice', people: 9 }
const withUnit = (changes: object) => ({
  departments: [{ ...department, units: [{ ...unit, ...changes }] }],
})

test.each([
  ['without a trial', { days: { ...house.days, trial: [] } }],
  ['that is paused', { status: 'paused' }],
  ['that asks for counterparts', { counterparts: ['citizen', 'business', 'partner'] }],
  ['that expects a type of each contact', { typeExpected: true }],
  ['that says that it expects none', { typeExpected: false }],
  ['without types, counterparts and parameters', { contactTypes: [], parameters: [] }],
  ['with a KLE number', { taskAreas: [{ ...area, kle: '23.05.00' }] }],
  ['with a retired task area', { taskAreas: [{ ...area, retired: true }] }],
  ['whose unit counts some task areas only', withUnit({ taskAreas: ['moving'] })],
  ['whose late entries wait', { lateWhileClosing: 'waiting' }],
])('a campaign %s is one', (_, changes) => {
  expect(accepts(changes)).toBe(true)
})

test.each([
  ['of another format', { format: 'taellevaerk.campaign/2' }],
  ['without a name', { name: '' }],
  ['without a count day', { days: { ...house.days, count: [] } }],
  ['without a closing day', { days: { trial: [], count: house.days.count } }],
  ['on a day that is none', { days: { ...house.days, count: ['2026-02-29'] } }],
  ['of an unknown status', { status: 'open' }],
  ['of no departments', { departments: [] }],
  ['of a department without units', { departments: [{ ...department, units: [] }] }],
  ['of a unit of nobody', withUnit({ people: 0 })],
  ['of a unit of half a person', withUnit({ people: 1.5 })],
  ['of a unit without a name', withUnit({ name: ' ' })],
  ['of a unit that counts nothing', withUnit({ taskAreas: [] })],
  ['of a unit that says more than is known', withUnit({ manager: 'Fru Holm' })],
  ['without task areas', { taskAreas: [] }],
  ['with a KLE number of another form', { taskAreas: [{ ...area, kle: '23.5' }] }],
  ['of a task area neither obligatory nor local', { taskAreas: [{ ...area, obligation: 'no' }] }],
  ['without channels', { channels: [] }],
  ['of a channel without directions', { channels: [{ ...channel, directions: [] }] }],
  ['of a channel in an unknown colour', { channels: [{ ...channel, colour: 'pink' }] }],
  ['of a channel with an unknown picture', { channels: [{ ...channel, icon: 'fax' }] }],
  ['of a channel from nowhere', { channels: [{ ...channel, source: 'guessed' }] }],
  ['of an unknown interaction', { contactTypes: [{ ...type, interaction: 'chat' }] }],
  ['with a stranger among the counterparts', { counterparts: ['tourist'] }],
  ['that half expects a type', { typeExpected: 'maybe' }],
  ['that says nothing of late entries', { lateWhileClosing: undefined }],
  ['that says more than is known', { goal: 'fewer calls' }],
])('a campaign %s is none', (_, changes) => {
  expect(accepts(changes)).toBe(false)
})

const slugs = [MunicipalityId, CampaignId, UnitId, ChannelId, MarkId]

test.each(['desk', '2026', 'a', 'borger_service-2', 'x'.repeat(40)])('“%s” is an id', (id) => {
  expect(slugs.every((schema) => schema.safeParse(id).success)).toBe(true)
})

test.each([
  '',
  'Desk',
  'børn',
  'a b',
  '-a',
  '_a',
  'a.b',
  'a/b',
  'a+b',
  '=1',
  'x'.repeat(41),
  7,
  null,
])('“%s” is no id', (id) => {
  expect(slugs.some((schema) => schema.safeParse(id).success)).toBe(false)
})

test.each([
  ['device', DeviceId, 'ANNANNANNANN', ['ANNANNANNAN', 'annannannann', 'ANNANNANNANU', '']],
  ['store', StoreId, '5T0RE5T0RE5T0RE5', ['5T0RE', '5T0RE5T0RE5T0REI', 'ANNANNANNANN']],
  ['entry', EntryId, anId(), [anId().toUpperCase(), anId().replaceAll('-', ''), `${anId()}0`]],
  ['week', Week, '2026-W53', ['2026-W00', '2026-W54', '2026-43', '26-W43', '2026-W4']],
] as const)('the id of a %s has one form only', (_, schema, right, wrong) => {
  expect(schema.safeParse(right).success).toBe(true)
  expect(wrong.filter((id) => schema.safeParse(id).success)).toEqual([])
})

test('a device is told of its own unit and of no other', () => {
  const counter = CounterCampaign.parse({ ...house, unit })

  expect(counter.unit).toEqual({ id: 'desk', name: 'Borgerservice' })
  expect(Object.keys(counter)).not.toContain('departments')
  expect(JSON.stringify(counter)).not.toContain('library')
})
