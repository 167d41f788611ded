import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CampaignStatus, CounterCampaign } from '../../src/contract/campaign.ts'
import { UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { addingTo, daysToAddTo, type Standpoint } from '../../src/domain/addingTo.ts'
import { verdictOn } from '../../src/domain/admission.ts'
import { indexOf } from '../../src/domain/campaignIndex.ts'
import { counterCampaign } from '../../src/domain/counterCampaign.ts'
import { addDays } from '../../src/domain/moment.ts'
import { aCampaign, aContact, aQuietDay } from '../support/builders.ts'

const day = (text: string) => Day.parse(text)
const desk = UnitId.parse('desk')
const ofDesk = (changes: Record<string, unknown> = {}) =>
  CounterCampaign.parse(counterCampaign(aCampaign(changes), desk))
const on = (today: string, changes: Partial<Standpoint> = {}): Standpoint => ({
  campaign: ofDesk(),
  enrolledFrom: day('2026-10-01'),
  today: day(today),
  ...changes,
})

test('today, yesterday and every earlier count day can be added to, and trial days as trial', () => {
  const days = daysToAddTo(on('2026-10-21'))

  expect(days.map((each) => each.day)).toEqual(
    [21, 20, 19, 18, 17, 16, 15].map((nth) => `2026-10-${nth}`),
  )
  expect(days.filter(({ adding }) => adding.is === 'open').map((each) => each.day)).toEqual([
    '2026-10-21',
    '2026-10-20',
    '2026-10-19',
    '2026-10-15',
  ])
  expect(addingTo(day('2026-10-15'), on('2026-10-21'))).toMatchObject({ trial: true })
})

test('a day that is to come, is not counted, or lies before the device joined is refused', () => {
  const late = on('2026-10-21', { enrolledFrom: day('2026-10-20') })

  expect(addingTo(day('2026-10-22'), late)).toEqual({ is: 'shut', why: 'to_come' })
  expect(addingTo(day('2026-10-18'), late)).toEqual({ is: 'shut', why: 'not_a_count_day' })
  expect(addingTo(day('2026-10-19'), late)).toEqual({ is: 'shut', why: 'before_joining' })
  expect(addingTo(day('2026-10-20'), late)).toMatchObject({ is: 'open' })
})

test('while the campaign closes it is late, and afterwards or in a pause nothing can be added', () => {
  const counted = day('2026-10-23')

  expect(addingTo(counted, on('2026-10-28'))).toEqual({ is: 'open', trial: false, late: true })
  expect(addingTo(counted, on('2026-10-31'))).toEqual({ is: 'shut', why: 'over' })
  expect(addingTo(counted, on('2026-10-23', { campaign: ofDesk({ status: 'paused' }) }))).toEqual({
    is: 'shut',
    why: 'paused',
  })
  expect(addingTo(counted, on('2026-10-23', { campaign: undefined }))).toMatchObject({
    why: 'no_campaign',
  })
})

test('what a counter lets in the server counts, and what it calls late is late there', () => {
  const offset = fc.integer({ min: -15, max: 20 })
  const status = fc.constantFrom(...CampaignStatus.options)
  fc.assert(
    fc.property(offset, offset, offset, status, (of, joined, now, is) => {
      const base = day('2026-10-19')
      const today = addDays(base, now)
      const campaign = aCampaign({ status: is })
      const enrolledFrom = addDays(base, joined)
      const mine = ofDesk({ status: is })
      const adding = addingTo(addDays(base, of), { campaign: mine, enrolledFrom, today })
      if (adding.is === 'shut') return
      for (const entry of [aContact, aQuietDay]) {
        const verdict = verdictOn(entry({ day: addDays(base, of), time: 'day' }), {
          campaign: indexOf(campaign),
          enrolments: [{ unit: desk, from: enrolledFrom }],
          today,
        })
        expect(verdict).toMatchObject({
          state: adding.late ? 'late' : 'counted',
          trial: adding.trial,
        })
      }
    }),
    { numRuns: 2000 },
  )
})
