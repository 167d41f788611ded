import { expect, test } from 'vitest'
import { unitCalendar, whyNoCalendar } from '../../../src/app/reminders/unitCalendar.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { laterEn } from '../../../src/app/text/laterEn.ts'
import { CounterCampaign } from '../../../src/contract/campaign.ts'
import { Day, Instant } from '../../../src/contract/time.ts'
import { calendarFile } from '../../../src/domain/calendarFile.ts'
import { aCampaign } from '../../support/builders.ts'

const campaign = CounterCampaign.parse({
  ...aCampaign(),
  unit: { id: 'desk', name: 'Borgerservice' },
})
const changed = (changes: Record<string, unknown>) =>
  CounterCampaign.parse({ ...campaign, ...changes })
const of = (today: string, { remindAt = '15:30', words = laterDa.reminders, by = campaign } = {}) =>
  unitCalendar(by, 'Borgerservice', words, {
    today: Day.parse(today),
    remindAt,
    host: 'fjordby.example',
  })
const namesOf = (events: ReturnType<typeof of>) => events.map(({ uid }) => uid)

test('it has the trial day, every count day, and on each of those the question at its end', () => {
  const events = of('2026-10-01')

  expect(events.map(({ day, at, summary }) => [day, at, summary]).slice(0, 3)).toEqual([
    ['2026-10-15', undefined, 'Prøvedag: Borgerservice'],
    ['2026-10-19', undefined, 'Tælledag: Borgerservice'],
    ['2026-10-19', '15:30', 'Er dagens henvendelser talt? Borgerservice'],
  ])
  expect(events).toHaveLength(1 + 5 * 2)
})

test('what is over is left out', () => {
  expect(of('2026-10-22').map(({ day }) => day)).toEqual([
    '2026-10-22',
    '2026-10-22',
    '2026-10-23',
    '2026-10-23',
  ])
  expect(of('2026-10-24')).toEqual([])
})

test('the same event keeps its name, whenever, at whatever time and in whatever language', () => {
  const first = namesOf(of('2026-10-01'))

  expect(new Set(first).size).toBe(first.length)
  expect(namesOf(of('2026-10-01', { remindAt: '16:15', words: laterEn.reminders }))).toEqual(first)
  expect(namesOf(of('2026-10-22'))).toEqual(first.slice(-4))
})

test('a calendar that goes by names has the new days alone, when all of them have been moved', () => {
  const moved = changed({
    days: {
      trial: ['2026-10-29'],
      count: ['2026-11-06', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05'],
      closing: '2026-11-20',
    },
  })
  const calendar = new Map(
    [...of('2026-10-01'), ...of('2026-10-16', { by: moved })].map(({ uid, day }) => [uid, day]),
  )

  expect([...calendar.values()].toSorted().filter((day, nth, all) => day !== all[nth - 1])).toEqual(
    ['2026-10-29', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06'],
  )
})

test('days that were moved while they were being counted leave what has been counted alone', () => {
  const [monday, ...rest] = ['2026-10-19', '2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05']
  const moved = changed({
    days: { ...campaign.days, count: [...rest, monday], closing: '2026-11-20' },
  })
  const before = namesOf(of('2026-10-20'))

  expect(namesOf(of('2026-10-20', { by: moved }))).toEqual(before)
})

test.each([
  ['paused', '2026-10-20', 'paused'],
  ['cancelled', '2026-10-20', 'cancelled'],
  ['paused', '2026-10-24', 'none'],
  ['planned', '2026-10-24', 'none'],
  ['closed', '2026-10-20', 'none'],
  ['planned', '2026-10-20', undefined],
])('of a %s count there is on %s said why no file can be had: %s', (status, today, why) => {
  expect(whyNoCalendar(changed({ status }), Day.parse(today))).toBe(why)
})

test('nothing promises that old events are put right, and what is paused is not said to be over', () => {
  for (const { calendarHint, noCalendar } of [laterDa.reminders, laterEn.reminders]) {
    expect(calendarHint).toMatch(/slet selv|delete those/)
    expect(noCalendar.paused).toMatch(/pause/)
    expect(noCalendar.paused).not.toContain(noCalendar.none)
  }
})

test('no address stands in the file that anybody could join by', () => {
  const text = calendarFile(of('2026-10-01'), 'x', Instant.parse('2026-10-01T07:00:00.000Z'))

  expect(text).not.toMatch(/https?:|#k=|\/join|URL|ATTACH/i)
})
