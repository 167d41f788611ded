import { expect, test } from 'vitest'
import type { CampaignStatus } from '../../src/contract/campaign.ts'
import { Day } from '../../src/contract/time.ts'
import {
  campaignFor,
  firstDayOf,
  kindOfDay,
  lastDayOf,
  nextDayAfter,
  phaseOn,
} from '../../src/domain/phase.ts'
import { aCampaign } from '../support/builders.ts'

const day = (text: string) => Day.parse(text)

test.each([
  ['2025-10-20', 'before'],
  ['2026-10-14', 'before'],
  ['2026-10-15', 'trial'],
  ['2026-10-16', 'between'],
  ['2026-10-18', 'between'],
  ['2026-10-19', 'count'],
  ['2026-10-23', 'count'],
  ['2026-10-24', 'closing'],
  ['2026-10-30', 'closing'],
  ['2026-10-31', 'closed'],
  ['2027-10-20', 'closed'],
])('on %s a planned campaign is: %s', (text, phase) => {
  expect(phaseOn(aCampaign(), day(text))).toBe(phase)
})

test.each([
  'draft',
  'paused',
  'cancelled',
  'closed',
  'locked',
  'purged',
] satisfies CampaignStatus[])(
  'a campaign that a person has set to %s is that on every day',
  (status) => {
    const campaign = aCampaign({ status })
    const days = ['2026-10-14', '2026-10-15', '2026-10-20', '2026-10-31'].map(day)

    expect(days.map((each) => phaseOn(campaign, each))).toEqual([status, status, status, status])
  },
)

const weekendBetween: Parameters<typeof phaseOn>[0] = {
  days: {
    trial: [day('2026-11-12'), day('2026-10-15')],
    count: [day('2026-10-26'), day('2026-10-23'), day('2026-10-27')],
    closing: day('2026-10-27'),
  },
  status: 'planned',
}

test('days are told apart by name, in whatever order they are listed', () => {
  const { days } = weekendBetween

  expect(firstDayOf(days)).toBe('2026-10-15')
  expect(lastDayOf(days)).toBe('2026-10-27')
  expect(phaseOn(weekendBetween, day('2026-10-25'))).toBe('between')
  expect(phaseOn(weekendBetween, day('2026-10-28'))).toBe('closed')
  expect(phaseOn(weekendBetween, day('2026-11-12'))).toBe('trial')
})

test.each([
  ['2026-10-01', '2026-10-15'],
  ['2026-10-15', '2026-10-23'],
  ['2026-10-24', '2026-10-26'],
  ['2026-10-27', '2026-11-12'],
  ['2026-11-12', undefined],
])('after %s it goes on %s', (text, next) => {
  expect(nextDayAfter(weekendBetween.days, day(text))).toBe(next)
})

test.each(['planned', 'paused', 'locked'] satisfies CampaignStatus[])(
  'what a day is for does not change while a campaign is %s',
  (status) => {
    const campaign = aCampaign({ status })
    const kinds = ['2026-10-15', '2026-10-17', '2026-10-19'].map((text) =>
      kindOfDay(campaign, day(text)),
    )

    expect(kinds).toEqual(['trial', 'none', 'count'])
  },
)

const dated = (id: string, count: string[], status: CampaignStatus = 'planned') => ({
  id,
  status,
  days: { trial: [], count: count.map(day), closing: day('2030-01-01') },
})
const spring = dated('spring', ['2026-04-20', '2026-04-24'])
const autumn = dated('autumn', ['2026-10-19', '2026-10-23'])
const winter = dated('winter', ['2026-12-07', '2026-12-11'])

test.each([
  ['2026-04-20', 'spring'],
  ['2026-04-21', 'spring'],
  ['2026-04-25', 'autumn'],
  ['2026-10-23', 'autumn'],
  ['2026-10-24', 'winter'],
  ['2026-12-12', 'winter'],
  ['2026-01-01', 'spring'],
])('on %s a counter works in %s', (text, id) => {
  const orders = [
    [spring, autumn, winter],
    [winter, spring, autumn],
    [autumn, winter, spring],
  ]

  expect(orders.map((campaigns) => campaignFor(campaigns, day(text))?.id)).toEqual([id, id, id])
})

test('a draft and a purged campaign are nobody’s, and without another there is none', () => {
  const hidden = [
    { ...autumn, status: 'draft' },
    { ...autumn, status: 'purged' },
  ] as const

  expect(campaignFor([...hidden], day('2026-10-19'))).toBeUndefined()
  expect(campaignFor([...hidden, spring], day('2026-10-19'))?.id).toBe('spring')
  expect(campaignFor([], day('2026-10-19'))).toBeUndefined()
})

test('what has been cancelled stands in nobody’s way, and is shown where there is nothing else', () => {
  const cancelled = dated('autumn', ['2026-10-19', '2026-10-20'], 'cancelled')
  const instead = dated('autumn_2', ['2026-10-20', '2026-10-21'])
  const on = (text: string, campaigns: (typeof cancelled)[]) =>
    campaignFor(campaigns, day(text))?.id

  expect(on('2026-10-20', [cancelled, instead])).toBe('autumn_2')
  expect(on('2026-10-12', [cancelled, instead])).toBe('autumn_2')
  expect(on('2026-10-19', [cancelled, winter])).toBe('autumn')
  expect(on('2026-10-12', [cancelled])).toBe('autumn')
})
