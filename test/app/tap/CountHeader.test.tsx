// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import { type SyncNow, sendingMood } from '../../../src/app/tap/sendingMood.ts'
import { Day, HalfHour } from '../../../src/contract/time.ts'
import { aSituation, countScreenProps } from './countScreenProps.ts'

afterEach(cleanup)

const now = Date.parse('2026-10-20T08:44:00Z')
const since = (day: string, time: string, n = 3) => ({
  n,
  oldest: { day: Day.parse(day), time: HalfHour.parse(`${day}T${time}Z`) },
})

test.each([
  ['2026-10-15', 'Uge 42 · torsdag, prøvedag 1 af 1'],
  ['2026-10-20', 'Uge 43 · tirsdag, dag 2 af 5'],
  ['2026-10-24', 'Uge 43 · lørdag'],
])('on %s the header says “%s”', (day, words) => {
  render(<CountScreen {...countScreenProps({ situation: aSituation(day) })} />)

  screen.getByRole('heading', { name: 'Borgerservice' })
  screen.getByText(words)
})

test('a trial is unmistakable', () => {
  render(<CountScreen {...countScreenProps({ situation: aSituation('2026-10-15') })} />)

  screen.getByText('Prøvetælling – tæller ikke med')
})

test.each<[string, ReturnType<typeof since>, SyncNow, ReturnType<typeof sendingMood>]>([
  ['nothing waits', { ...since('2026-10-20', '07:30'), n: 0 }, { name: 'blocked' }, 'sent'],
  ['it is on its way', since('2026-10-20', '08:30'), { name: 'sending' }, 'young'],
  ['sending has failed', since('2026-10-20', '08:30'), { name: 'waiting', failures: 1 }, 'late'],
  ['sending is blocked', since('2026-10-20', '08:30'), { name: 'blocked' }, 'late'],
  ['it is of an earlier half-hour', since('2026-10-20', '08:00'), { name: 'sending' }, 'late'],
  ['it is of an earlier day', since('2026-10-19', '08:30'), { name: 'resting' }, 'late'],
])('when %s, %j with %j is %s', (_, unsent, sync, mood) => {
  expect(sendingMood(unsent, sync, now)).toBe(mood)
})

test('the turn of the half-hour makes nothing old at once', () => {
  const atEleven = Date.parse('2026-10-20T09:00:00Z')

  expect(sendingMood(since('2026-10-20', '08:30'), { name: 'sending' }, atEleven)).toBe('young')
})

test.each([
  [since('2026-10-20', '07:30'), '3 venter', 'ældste fra 9.30–10'],
  [since('2026-10-19', '07:30', 1), '1 venter', 'ældste fra i går 9.30–10'],
  [since('2026-10-16', '07:30', 12), '12 venter', 'ældste fra fredag den 16. oktober 9.30–10'],
])('what waits is told with its age: %j', (unsent, number, age) => {
  render(<CountScreen {...countScreenProps({ unsent })} />)

  screen.getByText(number)
  screen.getByText(age)
  expect(screen.queryByText('Alt sendt')).toBeNull()
})

test('nothing is called sent before it is known', () => {
  render(<CountScreen {...countScreenProps({ unsent: undefined })} />)

  expect(screen.queryByText('Alt sendt')).toBeNull()
})

test.each([
  ['device_revoked', /Her kan der ikke tælles mere/],
  ['other_store', /Kan ikke sende/],
])('what blocks sending is told: %s', (by, words) => {
  const sync = { name: 'blocked', by } as const
  render(<CountScreen {...countScreenProps({ unsent: since('2026-10-20', '08:30'), sync })} />)

  screen.getByText(words)
})

test('what has arrived and waits for a person is not told as all there is to it', () => {
  const unsent = { n: 0, oldest: undefined, undecided: 100 }
  render(<CountScreen {...countScreenProps({ unsent })} />)

  screen.getByText('Sendt, 100 skal afgøres')
  expect(screen.queryByText('Alt sendt')).toBeNull()
})
