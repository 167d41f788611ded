import { expect, test } from 'vitest'
import { filterIn } from '../../../src/app/board/filter.ts'
import { boardAddress, periodIn, periodsAbout, stepsFrom } from '../../../src/app/board/period.ts'
import { weekTitle } from '../../../src/app/board/periodWords.ts'
import { staffDa } from '../../../src/app/text/staffDa.ts'
import { CampaignId } from '../../../src/contract/id.ts'
import { Day, Week } from '../../../src/contract/time.ts'
import { aCampaign } from '../../support/builders.ts'

const day = (words: string) => Day.parse(words)
const aDay = (words: string) => ({ is: 'day', day: day(words) }) as const
const aWeek = (words: string) => ({ is: 'week', week: Week.parse(words) }) as const

// Trial on Thursday 15 October; counting Monday 19 to Friday 23 and Monday 26 October.
const { days } = aCampaign({
  days: {
    trial: ['2026-10-15'],
    count: ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23', '2026-10-26'],
    closing: '2026-10-30',
  },
})
const asked = (query: string, today: string) =>
  periodIn(new URLSearchParams(query), days, day(today))

test.each([
  { query: '', today: '2026-10-20', period: aDay('2026-10-20'), why: 'today' },
  { query: '', today: '2026-10-24', period: aDay('2026-10-24'), why: 'today, counting or not' },
  {
    query: '',
    today: '2026-11-20',
    period: aDay('2026-10-26'),
    why: 'the last day once it is over',
  },
  {
    query: 'day=2026-10-19',
    today: '2026-10-20',
    period: aDay('2026-10-19'),
    why: 'the day named',
  },
  { query: 'day=nonsense', today: '2026-10-20', period: aDay('2026-10-20'), why: 'today' },
  { query: 'week=2026-W43', today: '2026-10-27', period: aWeek('2026-W43'), why: 'the week named' },
  { query: 'week=', today: '2026-10-20', period: aWeek('2026-W43'), why: 'the running week' },
  { query: 'week=', today: '2026-10-01', period: aWeek('2026-W43'), why: 'the first week to come' },
  { query: 'week=', today: '2026-12-01', period: aWeek('2026-W44'), why: 'the last week' },
])('“$query” on $today shows $why', ({ query, today, period }) => {
  expect(asked(query, today)).toEqual(period)
})

test('a period can be shared by its address', () => {
  const autumn = CampaignId.parse('autumn')

  expect(boardAddress(autumn, aDay('2026-10-20'))).toBe('/board?campaign=autumn&day=2026-10-20')
  expect(boardAddress(autumn, aWeek('2026-W43'))).toBe('/board?campaign=autumn&week=2026-W43')
  expect(boardAddress(autumn, 'week')).toBe('/board?campaign=autumn&week=')
  expect(boardAddress(undefined)).toBe('/board')
})

test('days are stepped over from trial day to count day, and not into the future', () => {
  const today = day('2026-10-23')

  expect(stepsFrom(aDay('2026-10-19'), days, today)).toEqual({
    earlier: aDay('2026-10-15'),
    later: aDay('2026-10-20'),
  })
  expect(stepsFrom(aDay('2026-10-23'), days, today).later).toBeUndefined()
  expect(stepsFrom(aDay('2026-10-15'), days, today).earlier).toBeUndefined()
  expect(stepsFrom(aDay('2026-10-24'), days, day('2026-10-24')).earlier).toEqual(aDay('2026-10-23'))
})

test('weeks are stepped over within the campaign, and not into the future', () => {
  expect(stepsFrom(aWeek('2026-W43'), days, day('2026-10-20'))).toEqual({})
  expect(stepsFrom(aWeek('2026-W43'), days, day('2026-10-26')).later).toEqual(aWeek('2026-W44'))
  expect(stepsFrom(aWeek('2026-W44'), days, day('2026-10-26')).earlier).toEqual(aWeek('2026-W43'))
})

test('the whole campaign is a period, and every period keeps what the board is narrowed to', () => {
  const query = new URLSearchParams('period=campaign&channel=phone&unit=desk&direction=sideways')
  const period = periodIn(query, days, day('2026-10-20'))

  expect(period).toEqual({ is: 'campaign' })
  expect(boardAddress(CampaignId.parse('autumn'), period, filterIn(query))).toBe(
    '/board?campaign=autumn&period=campaign&unit=desk&channel=phone',
  )
})

test('a board is turned from a day to its week, and from a week to its last day that has come', () => {
  const today = day('2026-10-21')

  expect(periodsAbout(aDay('2026-10-20'), days, today).week).toEqual(aWeek('2026-W43'))
  expect(periodsAbout(aWeek('2026-W43'), days, today).day).toEqual(aDay('2026-10-21'))
  expect(periodsAbout({ is: 'campaign' }, days, today).day).toBeUndefined()
})

test('a week is headed by its count days, and where it has none by its year', () => {
  expect(weekTitle(staffDa, Week.parse('2026-W43'), days)).toBe('uge 43, 19.–23. oktober')
  expect(weekTitle(staffDa, Week.parse('2025-W10'), days)).toBe('uge 10, 2025')
})
