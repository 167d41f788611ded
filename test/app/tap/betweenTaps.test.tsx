// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CounterCampaign } from '../../../src/contract/campaign.ts'
import { TaskAreaId } from '../../../src/contract/id.ts'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import type { CountScreenProps } from '../../../src/app/tap/CountScreenProps.ts'
import { selectionIn } from '../../../src/app/tap/selectionIn.ts'
import { UpdateAnnouncement } from '../../../src/app/tap/UpdateAnnouncement.tsx'
import { useBetweenTaps } from '../../../src/app/tap/useBetweenTaps.ts'
import { aCounterCampaign, aSituation, countScreenProps } from './countScreenProps.ts'

type Situation = CountScreenProps['situation']

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

const chosen = { taskArea: TaskAreaId.parse('passport') }

/** The count screen as the station draws it: what it shows is taken over between taps. */
function Station({ situation }: { situation: Situation }) {
  const shown = useBetweenTaps(situation)
  return (
    <>
      <CountScreen
        {...countScreenProps({ situation: shown, selection: selectionIn(shown.campaign, chosen) })}
      />
      <UpdateAnnouncement shown={shown} chosen={chosen} />
    </>
  )
}
const campaign = aCounterCampaign()
const withoutCounter = (changes: Partial<CounterCampaign> = {}) =>
  aSituation('2026-10-20', {
    campaign: { ...campaign, channels: campaign.channels.slice(0, 1), ...changes },
  })
const keys = () => screen.getAllByRole('button', { name: /i dag$/ }).length
const pass = (ms: number): void =>
  act(() => {
    vi.advanceTimersByTime(ms)
  })
const said = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('')

describe('a change of the catalogue', () => {
  test('is taken over at once where nobody is tapping, and said', () => {
    const { rerender } = render(<Station situation={aSituation()} />)
    pass(10_000)
    rerender(<Station situation={withoutCounter()} />)

    expect(keys()).toBe(1)
    expect(said()).toContain('Tællingen er opdateret.')
    pass(11_000)
    expect(said()).not.toContain('opdateret')
  })

  test('moves no key while a pointer is down, nor within four seconds of a tap', () => {
    const { rerender } = render(<Station situation={aSituation()} />)
    fireEvent.pointerDown(window, { pointerId: 1 })
    rerender(<Station situation={withoutCounter()} />)
    pass(30_000)
    expect(keys()).toBe(2)
    fireEvent.pointerUp(window, { pointerId: 1 })
    pass(3900)
    expect(keys()).toBe(2)
    expect(said()).not.toContain('opdateret')
    pass(4200)

    expect(keys()).toBe(1)
    expect(said()).toContain('Tællingen er opdateret.')
  })

  test('puts task areas into the order of a new day between taps too', () => {
    const areas = () =>
      screen
        .getAllByRole<HTMLInputElement>('radio')
        .map(({ value }) => value)
        .filter((value) => ['moving', 'passport'].includes(value))
    const { rerender } = render(<Station situation={aSituation()} />)
    fireEvent.click(window)
    rerender(<Station situation={aSituation('2026-10-21', { learnt: [chosen.taskArea] })} />)
    expect(areas()).toEqual(['moving', 'passport'])
    pass(4100)

    expect(areas()).toEqual(['passport', 'moving'])
  })

  test('waits anew after each tap, and takes the latest that has come meanwhile', () => {
    const { rerender } = render(<Station situation={aSituation()} />)
    fireEvent.click(window)
    rerender(<Station situation={withoutCounter({ channels: [] })} />)
    for (let nth = 0; nth < 5; nth += 1) {
      pass(3000)
      fireEvent.click(window)
    }
    expect(keys()).toBe(2)
    rerender(<Station situation={withoutCounter()} />)
    pass(4100)

    expect(keys()).toBe(1)
  })

  test('comes within a minute to whoever taps on and on: in a break of a second', () => {
    const { rerender } = render(<Station situation={aSituation()} />)
    fireEvent.click(window)
    rerender(<Station situation={withoutCounter()} />)
    let secondsUntilTaken = 0
    while (keys() === 2 && secondsUntilTaken < 200) {
      pass(1500)
      secondsUntilTaken += 1.5
      fireEvent.click(window)
    }

    expect(secondsUntilTaken).toBeGreaterThan(50)
    expect(secondsUntilTaken).toBeLessThan(70)
  })

  test('that takes the chosen task area away falls back to the first, and says which', () => {
    const { rerender } = render(<Station situation={aSituation()} />)
    expect(screen.getByRole('radio', { name: 'Pas og kørekort', checked: true })).toBeTruthy()
    pass(10_000)
    rerender(<Station situation={withoutCounter({ taskAreas: campaign.taskAreas.slice(0, 1) })} />)

    expect(screen.getByRole('radio', { name: 'Flytning', checked: true })).toBeTruthy()
    expect(said()).toContain('Opgaveområdet er nu Flytning.')
  })

  test('is no matter of waiting where the unit is another: it was chosen here', () => {
    const unit = { id: 'library' as never, name: 'Biblioteket' }
    const { rerender } = render(<Station situation={{ ...aSituation(), otherUnits: [unit] }} />)
    fireEvent.pointerDown(window, { pointerId: 1 })
    rerender(<Station situation={{ ...withoutCounter(), unit }} />)

    expect(keys()).toBe(1)
    expect(said()).toContain('Du tæller nu for Biblioteket.')
  })

  test('waits where the unit is another because its own was merged: nobody here chose it', () => {
    const unit = { id: 'library' as never, name: 'Biblioteket' }
    const { rerender } = render(<Station situation={aSituation()} />)
    fireEvent.pointerDown(window, { pointerId: 1 })
    rerender(<Station situation={{ ...withoutCounter(), unit }} />)

    expect(keys()).toBe(2)
    expect(said()).not.toContain('Biblioteket')
  })

  test('that shows in nothing is not spoken of', () => {
    const { rerender } = render(<Station situation={aSituation()} />)
    rerender(<Station situation={aSituation('2026-10-20', { persisted: false })} />)
    pass(1000)

    expect(said()).not.toContain('opdateret')
  })
})
