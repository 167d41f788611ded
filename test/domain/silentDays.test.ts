import { expect, test } from 'vitest'
import { UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { silentDaysOf } from '../../src/domain/silentDays.ts'
import { aCampaign } from '../support/builders.ts'

const day = (text: string) => Day.parse(text)
const desk = UnitId.parse('desk')

test('a unit is silent on days on which it was expected and has said nothing', () => {
  const spoken = new Map([[desk, new Set([day('2026-10-19'), day('2026-10-21')])]])
  const silent = silentDaysOf(aCampaign(), spoken, day('2026-10-22'))

  expect(silent.find(({ unit }) => unit === desk)?.days).toEqual(['2026-10-20', '2026-10-22'])
})

test('nobody is silent on a day on which nothing is expected, and who always spoke is left out', () => {
  const campaign = aCampaign()
  const department = campaign.departments[0]
  const [unit] = department?.units ?? []
  if (!department || !unit) throw new Error('the built campaign has units')
  const weekdays = ['day', 'none', 'am', 'none', 'none', 'none', 'none'] as const
  const expected = { weekdays: [...weekdays], exceptions: [] }
  const departments = [{ ...department, units: [{ ...unit, expected }] }]

  expect(silentDaysOf({ ...campaign, departments }, new Map(), day('2026-10-23'))).toEqual([
    { unit: desk, days: ['2026-10-19', '2026-10-21'] },
  ])
  const spoken = new Map([[desk, new Set([day('2026-10-19'), day('2026-10-21')])]])
  expect(silentDaysOf({ ...campaign, departments }, spoken, day('2026-10-23'))).toEqual([])
})
