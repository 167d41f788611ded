// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { LostNotice } from '../../../src/app/canary/LostNotice.tsx'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import { waitOf } from '../../../src/app/tap/sendingMood.ts'
import { Day, HalfHour } from '../../../src/contract/time.ts'
import { aSituation, countScreenProps } from './countScreenProps.ts'

afterEach(cleanup)

const now = Date.parse('2026-10-20T08:44:00Z')
const since = (day: string, time: string) => ({
  n: 3,
  oldest: { day: Day.parse(day), time: HalfHour.parse(`${day}T${time}Z`) },
})
const shown = (unsent: ReturnType<typeof since>, persisted?: boolean) =>
  render(
    <CountScreen
      {...countScreenProps({
        unsent,
        now,
        situation: aSituation('2026-10-20', { persisted }),
        rescue: <button type="button">Gem redningsfil</button>,
      })}
    />,
  )

test.each([
  ['2026-10-20', '08:30', 'short'],
  ['2026-10-20', '07:30', 'short'],
  ['2026-10-20', '07:00', 'an_hour'],
  ['2026-10-19', '08:30', 'an_hour'],
  ['2026-10-19', '08:00', 'a_day'],
] as const)('what was tapped on %s at %s has waited: %s', (day, time, wait) => {
  expect(waitOf(since(day, time), now)).toBe(wait)
  expect(waitOf({ ...since(day, time), n: 0 }, now)).toBe('short')
})

test('what has waited for an hour is said quietly, without a number', () => {
  shown(since('2026-10-20', '07:00'), false)
  const notice = screen.getByText(/ventet i over en time/)

  expect(notice.closest('.notice')?.getAttribute('data-tone')).toBe('calm')
  expect(notice.textContent).not.toMatch(/\d/)
  expect(screen.queryByRole('button', { name: 'Gem redningsfil' })).toBeNull()
})

test('what has waited for a day is said plainly, and the file offered where the browser may let it go', () => {
  shown(since('2026-10-19', '08:00'), true)
  expect(
    screen
      .getByText(/over et døgn/)
      .closest('.notice')
      ?.getAttribute('data-tone'),
  ).toBe('warn')
  expect(screen.queryByRole('button', { name: 'Gem redningsfil' })).toBeNull()
  cleanup()

  shown(since('2026-10-19', '08:00'), false)
  screen.getByText(/ikke lovet at beholde det/)
  screen.getByRole('button', { name: 'Gem redningsfil' })
})

test('a full storage is said in the place of the tick, with the file that carries away what waits', () => {
  render(
    <CountScreen
      {...countScreenProps({
        trouble: { of: 'tap', is: 'storage_full' },
        rescue: <button type="button">Gem redningsfil</button>,
      })}
    />,
  )
  const alarm = screen.getByRole('alert')

  expect(alarm.textContent).toMatch(/Ikke gemt.*Lageret er fuldt/)
  expect(alarm.contains(screen.getByRole('button', { name: 'Gem redningsfil' }))).toBe(true)
})

test.each([
  [undefined, /kan være tabt/],
  [0, /var alt sendt/],
  [1, /var 1 ikke sendt: den er tabt her/],
  [4, /var 4 ikke sendt: de er tabt her/],
])('of a loss of %s it says %s', (unsent, words) => {
  const lost = { unit: 'Borgerservice', ...(unsent !== undefined && { unsent }) }
  render(<LostNotice lost={lost} />)

  expect(screen.getByRole('alert').textContent).toMatch(words)
  expect(screen.getByRole('alert').textContent).toMatch(/Tilmeld igen/)
})

test('a loss is said until somebody has understood it', async () => {
  const seen = vi.fn()
  render(<LostNotice lost={{ unit: 'Borgerservice', unsent: 2 }} onSeen={seen} />)
  await userEvent.click(screen.getByRole('button', { name: 'Forstået' }))

  expect(seen).toHaveBeenCalledOnce()
})
