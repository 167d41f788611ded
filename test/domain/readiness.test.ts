import { expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import type { CampaignSurroundings } from '../../src/contract/desk.ts'
import { UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { advisedFor, missingIn } from '../../src/domain/readiness.ts'
import { aCampaign } from '../support/builders.ts'

const before = Day.parse('2026-10-01')
const all = ['desk', 'library', 'roads', 'building'].map((id) => UnitId.parse(id))
const around = (changes: Partial<CampaignSurroundings> = {}): CampaignSurroundings => ({
  coordinators: 2,
  led: all,
  invited: all,
  tried: [],
  ...changes,
})
/** As a draft may be, with gaps. */
const draft = (changes: Partial<Campaign>): Campaign => ({
  ...aCampaign({ status: 'draft' }),
  ...changes,
})
const closing = Day.parse('2026-10-30')

test('the campaign of the builders is ready', () => {
  expect(missingIn(aCampaign(), before)).toEqual([])
  expect(advisedFor(aCampaign(), around(), before)).toEqual([])
})

const { channels, taskAreas, departments, days } = aCampaign()
const unitsThatCount = (taskArea: string) =>
  aCampaign({
    departments: [
      {
        id: 'd',
        name: 'D',
        units: [{ id: 'desk', name: 'Desk', people: 5, taskAreas: [taskArea] }],
      },
    ],
  }).departments

test.each<[string, Partial<Campaign>, Day, object[]]>([
  ['no units', { departments: [] }, before, [{ lack: 'no_units' }]],
  [
    'all units retired',
    {
      departments: departments.map((each) => ({
        ...each,
        units: each.units.map((unit) => ({ ...unit, retired: true })),
      })),
    },
    before,
    [{ lack: 'no_units' }],
  ],
  [
    'no count day',
    { days: { trial: [], count: [], closing } },
    before,
    [{ lack: 'no_count_days' }],
  ],
  ['only days gone by', {}, Day.parse('2026-11-01'), [{ lack: 'days_past' }]],
  [
    'no channel with a key',
    { channels: channels.map((each) => ({ ...each, source: 'loaded' as const })) },
    before,
    [{ lack: 'no_tapped_channel' }],
  ],
  [
    'no task area in use',
    { taskAreas: taskAreas.map((each) => ({ ...each, retired: true })) },
    before,
    [{ lack: 'no_task_area' }],
  ],
  [
    'a unit whose only task area is retired',
    {
      departments: unitsThatCount('moving'),
      taskAreas: taskAreas.map((each) =>
        each.id === 'moving' ? { ...each, retired: true } : each,
      ),
    },
    before,
    [{ lack: 'units_without_task_area', units: ['Desk'] }],
  ],
])('%s keeps a campaign closed', (_, changes, today, expected) => {
  expect(missingIn(draft(changes), today)).toEqual(expected)
})

test.each<[string, Partial<Campaign>, Partial<CampaignSurroundings>, Day, object[]]>([
  ['no trial day', { days: { ...days, trial: [] } }, {}, before, [{ lack: 'no_trial_day' }]],
  [
    'some days gone by',
    {},
    {},
    Day.parse('2026-10-20'),
    [{ lack: 'some_days_past', days: ['2026-10-19'] }, { lack: 'no_trial_day' }],
  ],
  [
    'a holiday counted',
    {
      days: {
        ...days,
        count: [...days.count, Day.parse('2026-12-25')],
        closing: Day.parse('2027-01-05'),
      },
    },
    {},
    before,
    [{ lack: 'holidays_counted', days: ['2026-12-25'] }],
  ],
  [
    'no day for what comes late',
    { days: { ...days, closing: Day.parse('2026-10-23') } },
    {},
    before,
    [{ lack: 'no_days_for_late' }],
  ],
  ['no contact types', { contactTypes: [] }, {}, before, [{ lack: 'no_contact_types' }]],
  [
    'a unit without a lead',
    {},
    { led: all.slice(1) },
    before,
    [{ lack: 'units_without_lead', units: ['Borgerservice'] }],
  ],
  ['one coordinator alone', {}, { coordinators: 1 }, before, [{ lack: 'few_coordinators' }]],
])('%s is advised against', (_, changes, surroundings, today, expected) => {
  expect(advisedFor(draft(changes), around(surroundings), today)).toEqual(expected)
})

test('a campaign that is open is told nothing of days that have gone by', () => {
  expect(advisedFor(aCampaign(), around(), Day.parse('2026-10-21'))).toEqual([])
})

test('a unit without an invite is told of once the campaign is open, when one can be made', () => {
  const surroundings = around({ invited: all.slice(0, 3) })

  expect(advisedFor(draft({}), surroundings, before)).toEqual([])
  expect(advisedFor(aCampaign(), surroundings, before)).toEqual([
    { lack: 'units_without_invite', units: ['Byggesag'] },
  ])
})
