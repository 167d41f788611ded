import { expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import { changesBetween } from '../../src/domain/campaignChanges.ts'
import { unitsIn } from '../../src/domain/campaignThings.ts'
import { conflictsBetween, merged } from '../../src/domain/mergeCampaigns.ts'
import { aCampaign } from '../support/builders.ts'

const base = aCampaign()
const renamed = (id: string, name: string, campaign: Campaign = base): Campaign => ({
  ...campaign,
  departments: campaign.departments.map((department) => ({
    ...department,
    units: department.units.map((unit) => (unit.id === id ? { ...unit, name } : unit)),
  })),
})
const area = (id: string, da: string) =>
  aCampaign({ taskAreas: [{ id, name: { da }, obligation: 'local' }] }).taskAreas
const namesOf = (campaign: Campaign) => unitsIn(campaign).map(({ name }) => name)

test('what only one has changed is as that one has it', () => {
  const three = { base, mine: { ...base, name: 'Mit' }, theirs: renamed('desk', 'Deres') }

  expect(conflictsBetween(three)).toEqual([])
  expect(merged(three, [])).toEqual({ ...renamed('desk', 'Deres'), name: 'Mit' })
})

test('two units of one list are two things', () => {
  const three = { base, mine: renamed('desk', 'Mit'), theirs: renamed('roads', 'Deres') }

  expect(conflictsBetween(three)).toEqual([])
  expect(namesOf(merged(three, []))).toEqual(['Mit', 'Biblioteket', 'Deres', 'Byggesag'])
})

test('what both have added stands, each once', () => {
  const mine = { ...base, taskAreas: [...base.taskAreas, ...area('mine', 'Mit')] }
  const theirs = { ...base, taskAreas: [...base.taskAreas, ...area('theirs', 'Deres')] }

  expect(merged({ base, mine, theirs }, []).taskAreas.map(({ id }) => id)).toEqual([
    'moving',
    'passport',
    'theirs',
    'mine',
  ])
})

test('an order that only one has changed is kept', () => {
  const mine = { ...base, taskAreas: base.taskAreas.toReversed() }
  const theirs = { ...base, name: 'Deres' }

  expect(merged({ base, mine, theirs }, []).taskAreas.map(({ id }) => id)).toEqual([
    'passport',
    'moving',
  ])
})

test('the same thing in two ways is a conflict, and the choice decides for it alone', () => {
  const mine = renamed('desk', 'Mit', renamed('roads', 'Kun mit'))
  const theirs = renamed('desk', 'Deres', renamed('building', 'Kun deres'))
  const three = { base, mine, theirs }

  expect(conflictsBetween(three)).toEqual(['departments'])
  expect(namesOf(merged(three, ['departments']))).toEqual([
    'Mit',
    'Biblioteket',
    'Kun mit',
    'Kun deres',
  ])
  expect(namesOf(merged(three, []))).toEqual(['Deres', 'Biblioteket', 'Kun mit', 'Kun deres'])
})

test('removed by one and changed by the other is a conflict', () => {
  const mine = { ...base, parameters: [] }
  const theirs = aCampaign({ parameters: [{ id: 'self_service_help', name: { da: 'Hjælp' } }] })

  expect(conflictsBetween({ base, mine, theirs })).toEqual(['parameters'])
  expect(merged({ base, mine, theirs }, ['parameters']).parameters).toEqual([])
  expect(merged({ base, mine, theirs }, []).parameters).toHaveLength(1)
})

test('changes are told thing by thing, with before and after where they say something', () => {
  const after = aCampaign({
    name: 'Nyt',
    days: { ...base.days, count: base.days.count.slice(1) },
    taskAreas: [
      { ...base.taskAreas[1], help: { da: 'Hjælp' } },
      { ...base.taskAreas[0], retired: true },
    ],
  })

  expect(changesBetween(base, after)).toEqual([
    { is: 'set', field: 'name', before: 'Efterår 2026', after: 'Nyt' },
    { is: 'days', of: 'count', added: [], removed: ['2026-10-19'] },
    {
      is: 'changed',
      of: 'taskArea',
      id: 'passport',
      name: { da: 'Pas og kørekort' },
      fields: [{ field: 'help' }],
    },
    { is: 'retired', of: 'taskArea', id: 'moving', name: { da: 'Flytning', en: 'Moving' } },
    { is: 'reordered', of: 'taskArea' },
  ])
  expect(changesBetween(base, base)).toEqual([])
})

test('a unit that moves to another department says so', () => {
  const [citizens, technical] = base.departments
  if (!citizens || !technical) throw new Error('the builders have two')
  const [desk, library] = citizens.units
  if (!desk || !library) throw new Error('and two units in the first')
  const after: Campaign = {
    ...base,
    departments: [
      { ...citizens, units: [library] },
      { ...technical, units: [...technical.units, desk] },
    ],
  }

  expect(changesBetween(base, after)).toEqual([
    {
      is: 'changed',
      of: 'unit',
      id: 'desk',
      name: { da: 'Borgerservice' },
      fields: [{ field: 'department', before: 'citizens', after: 'technical' }],
    },
    { is: 'reordered', of: 'unit' },
  ])
})

test('that a type is expected is told both ways, and taken over from whoever decided it', () => {
  const expecting = aCampaign({ typeExpected: true })

  expect(changesBetween(base, expecting)).toEqual([
    { is: 'set', field: 'typeExpected', before: 'no', after: 'yes' },
  ])
  expect(changesBetween(expecting, base)).toEqual([
    { is: 'set', field: 'typeExpected', before: 'yes', after: 'no' },
  ])
  expect(changesBetween(base, aCampaign({ typeExpected: false }))).toEqual([])
  expect(merged({ base, mine: expecting, theirs: base }, [])).toEqual(expecting)
  expect(merged({ base: expecting, mine: expecting, theirs: base }, [])).toEqual(base)
})
