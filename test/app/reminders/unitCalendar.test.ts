import { expect, test } from 'vitest'
import { unitCalendar } from '../../../src/app/reminders/unitCalendar.ts'
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
const of = (today: string, remindAt = '15:30', words = laterDa.reminders) =>
  unitCalendar(campaign, 'Borgerservice', words, {
    today: Day.parse(today),
    remindAt,
    host: 'fjordby.example',
  })

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
  const names = (events: ReturnType<typeof of>) => events.map(({ uid }) => uid)
  const first = names(of('2026-10-01'))

  expect(new Set(first).size).toBe(first.length)
  expect(names(of('2026-10-01', '16:15', laterEn.reminders))).toEqual(first)
  expect(names(of('2026-10-22'))).toEqual(first.slice(-4))
})

test('no address stands in the file that anybody could join by', () => {
  const text = calendarFile(of('2026-10-01'), 'x', Instant.parse('2026-10-01T07:00:00.000Z'))

  expect(text).not.toMatch(/https?:|#k=|\/join|URL|ATTACH/i)
})
