import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CampaignStatus } from '../../src/contract/campaign.ts'
import { CampaignId } from '../../src/contract/id.ts'
import { RetentionSetting } from '../../src/contract/retention.ts'
import { Day } from '../../src/contract/time.ts'
import { isFinished } from '../../src/domain/finished.ts'
import { addDays } from '../../src/domain/moment.ts'
import {
  addMonths,
  dueDaysOf,
  type KeptCampaign,
  retention,
  retentionPlan,
} from '../../src/domain/retentionPlan.ts'

const begin = Day.parse('2024-01-01')
const aDay = fc.integer({ min: 0, max: 2500 }).map((days) => addDays(begin, days))
const statuses: CampaignStatus[] = ['draft', 'planned', 'paused', 'cancelled', 'closed', 'locked']
const campaign = fc
  .record({
    first: aDay,
    lasts: fc.integer({ min: 0, max: 30 }),
    status: fc.constantFrom<CampaignStatus>(...statuses, 'purged'),
    lockedAfter: fc.option(fc.integer({ min: 0, max: 200 }), { nil: undefined }),
    months: fc.integer({ min: 12, max: 60 }),
  })
  .map(({ first, lasts, status, lockedAfter, months }): Omit<KeptCampaign, 'id'> => {
    const last = addDays(first, lasts)
    const lockedOn = lockedAfter === undefined ? undefined : addDays(last, lockedAfter)
    return { status, months, lockedOn, days: { trial: [], count: [first, last], closing: last } }
  })
const campaigns = fc
  .array(campaign, { maxLength: 5 })
  .map((list) => list.map((each, at) => ({ ...each, id: CampaignId.parse(`c${at}`) })))

const check = (holds: (kept: KeptCampaign[], today: Day) => void) =>
  fc.assert(fc.property(campaigns, aDay, holds))
const firstOf = ({ days }: KeptCampaign) => days.count[0] ?? begin
const lastOf = ({ days }: KeptCampaign) => days.count[1] ?? begin

describe('what goes when', () => {
  test('nothing goes sooner than its months say, but for what is purged already', () => {
    check((kept, today) => {
      const { purge } = retentionPlan(kept, today)
      for (const each of kept) {
        const isOver = each.status !== 'draft' && addMonths(lastOf(each), each.months) <= today
        expect(purge.includes(each.id)).toBe(isOver || each.status === 'purged')
      }
    })
  })

  test('devices are let go of exactly when they may let go of their own copies', () => {
    check((kept, today) => {
      const { anonymise, purge } = retentionPlan(kept, today)
      for (const each of kept) {
        const mayNot = each.status !== 'locked' || purge.includes(each.id)
        if (mayNot) expect(anonymise).not.toContain(each.id)
        // Without a sign-off devices stop comparing after 120 days, and the server keeps what it has.
        else if (anonymise.includes(each.id)) expect(isFinished(each, today)).toBe(true)
      }
    })
  })

  test('what was held goes after a sign-off alone, and no sooner than ninety days after it', () => {
    check((kept, today) => {
      for (const id of retentionPlan(kept, today).dropHeld) {
        const { status, lockedOn = today } = kept.find((each) => each.id === id) ?? {}
        expect(status).toBe('locked')
        expect(addDays(lockedOn, retention.daysOfHeld) <= today).toBe(true)
      }
    })
  })

  test('once due, always due: a day on which nothing ran loses nothing', () => {
    check((kept, today) => {
      const [now, later] = [today, addDays(today, 1)].map((day) => retentionPlan(kept, day))
      const all = [...(later?.purge ?? []), ...(later?.anonymise ?? [])]
      expect(all).toEqual(
        expect.arrayContaining([...(now?.purge ?? []), ...(now?.anonymise ?? [])]),
      )
    })
  })

  test('nothing of a day that an open campaign counts on is let go of', () => {
    check((kept, today) => {
      const { purge, anonymise, upTo, spentDays } = retentionPlan(kept, today)
      const open = kept.filter(
        ({ id, status }) => ![...purge, ...anonymise].includes(id) && status !== 'draft',
      )
      for (const each of open) {
        if (upTo !== undefined) expect(upTo < firstOf(each)).toBe(true)
        for (const day of each.days.count) expect(spentDays).not.toContain(day)
      }
    })
  })

  test('a draft is never touched, and has no day on which it would be', () => {
    check((kept, today) => {
      const { purge, anonymise, dropHeld } = retentionPlan(kept, today)
      for (const each of kept.filter(({ status }) => status === 'draft')) {
        expect([...purge, ...anonymise, ...dropHeld]).not.toContain(each.id)
        expect(dueDaysOf(each)).toEqual({})
      }
    })
  })
})

test('a month that is shorter ends on its last day', () => {
  const months = (day: string, n: number) => addMonths(Day.parse(day), n)
  expect(months('2024-02-29', 12)).toBe('2025-02-28')
  expect(months('2026-10-31', 1)).toBe('2026-11-30')
  expect(months('2026-01-15', -13)).toBe('2024-12-15')
  expect(months('2026-11-30', 24)).toBe('2028-11-30')
})

test('the months that a coordinator may choose are those of the contract', () => {
  const { least, most, usual } = retention.months
  for (const [months, allowed] of [
    [least - 1, false],
    [least, true],
    [usual, true],
    [most, true],
    [most + 1, false],
  ] as const) {
    expect(RetentionSetting.safeParse({ months }).success).toBe(allowed)
  }
})
