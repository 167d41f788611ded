import { expect, test } from 'vitest'
import { Day } from '../../src/contract/time.ts'
import { busyWeekOf } from '../../src/domain/busyWeek.ts'

const days = ['2026-10-19', '2026-10-20', '2026-10-21'].map((day) => Day.parse(day))
const today = Day.parse('2026-10-20')
const clock = '10:35'
const cell = (weekday: number, time: string, n: number) => ({
  ...{ weekday, time, n, direction: 'incoming' as const },
})
const mornings = {
  expected: {
    weekdays: ['am', 'am', 'am', 'am', 'am', 'none', 'none'] as ('am' | 'none')[],
    exceptions: [],
  },
}

test('the busiest has the darkest shade, and whatever has anything has one', () => {
  const cells = [cell(1, '10:00', 50), cell(1, '10:30', 1), cell(2, '09:00', 30)]
  const { rows, most, total, busiest } = busyWeekOf({ cells }, 'incoming', {
    ...{ units: [{}], days, today, clock },
  })
  const at = (weekday: number, time: string) =>
    rows.find((row) => row.weekday === weekday)?.cells.find((each) => each.time === time)

  expect([most, total]).toEqual([50, 81])
  expect(at(1, '10:00')).toMatchObject({ level: 5, state: 'counted' })
  expect(at(1, '10:30')).toMatchObject({ level: 1, state: 'counted' })
  expect(at(2, '09:00')).toMatchObject({ level: 3 })
  expect(busiest.map(({ weekday, time }) => `${weekday} ${time}`)).toEqual([
    '1 10:00',
    '2 09:00',
    '1 10:30',
  ])
})

test('what is expected and empty is told from what is still to come and from what nobody is expected in', () => {
  const { rows } = busyWeekOf({ cells: [] }, 'incoming', { units: [mornings], days, today, clock })
  const states = rows.map(({ weekday, cells }) => [
    weekday,
    cells.find(({ time }) => time === '09:00')?.state,
    cells.find(({ time }) => time === '14:00')?.state,
  ])

  expect(states).toEqual([
    [1, 'empty', 'off'],
    [2, 'empty', 'off'],
    [3, 'coming', 'off'],
  ])
})

test('the half-hours are those of a working day, and as many more as something came in', () => {
  const asked = { units: [{}], days, today, clock }
  const plain = busyWeekOf({ cells: [] }, 'incoming', asked).times
  const late = busyWeekOf({ cells: [cell(6, '18:30', 2)] }, 'incoming', asked)

  expect([plain[0], plain.at(-1), plain.length]).toEqual(['08:00', '15:30', 16])
  expect(late.times.at(-1)).toBe('18:30')
  expect(late.rows.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 6])
  expect(busyWeekOf({ cells: [cell(1, '10:00', 1)] }, 'outgoing', asked).total).toBe(0)
})

test('what is left of today is still to come, with what it had before, and what has begun is not', () => {
  const before = { cells: [cell(2, '15:00', 40), cell(2, '10:30', 90)] }
  const { rows, expected, darkest } = busyWeekOf({ cells: [cell(2, '08:30', 10)] }, 'incoming', {
    ...{ units: [{}], days, today, clock, before },
  })
  const tuesday = rows.find(({ weekday }) => weekday === 2)?.cells
  const at = (time: string) => tuesday?.find((each) => each.time === time)

  expect(['08:30', '10:30', '11:00', '15:00'].map((time) => at(time)?.state)).toEqual([
    ...['counted', 'empty', 'coming', 'coming'],
  ])
  expect(at('15:00')).toMatchObject({ before: 40, level: 5 })
  expect(expected).toEqual([{ weekday: 2, time: '15:00', n: 40 }])
  // What the morning had before says nothing of what is left.
  expect(darkest).toBe(40)
})
