// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import type { CountScreenProps } from '../../../src/app/tap/CountScreenProps.ts'
import { aTapped, countScreenProps, moving, phone } from './countScreenProps.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** The screen, and everything that its live regions have said so far. */
function listenTo(first: Partial<CountScreenProps>) {
  const { rerender } = render(<CountScreen {...countScreenProps(first)} />)
  const heard: string[] = []
  const listen = () => {
    const said = screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .join('')
    if (said !== heard.at(-1)) heard.push(said)
  }
  listen()
  return {
    heard,
    show: (next: Partial<CountScreenProps>) => {
      rerender(<CountScreen {...countScreenProps(next)} />)
      listen()
    },
    wait: () => {
      act(() => {
        vi.advanceTimersByTime(1_000)
      })
      listen()
    },
  }
}

const tapPhone = () => fireEvent.click(screen.getByRole('button', { name: /Telefon, / }))

test('a tap is read aloud once, with its number, though that arrives a moment later', () => {
  const { heard, show, wait } = listenTo({ numbers: { [phone]: 14 } })
  const latest = aTapped()

  tapPhone()
  wait()
  show({ latest, numbers: { [phone]: 14 } })
  show({ latest, numbers: { [phone]: 15 } })
  wait()
  show({ latest: aTapped({ quantity: 8 }), numbers: { [phone]: 22 } })
  wait()

  expect(heard).toEqual(['', 'Telefon, 15 i dag'])
})

test('the same number after an undo is read aloud again', () => {
  const { heard, show, wait } = listenTo({ numbers: { [phone]: 14 } })

  for (const latest of [aTapped(), aTapped()]) {
    tapPhone()
    show({ latest, numbers: { [phone]: 15 } })
    wait()
    show({ numbers: { [phone]: 14 } })
  }

  expect(heard.filter(Boolean)).toEqual(['Telefon, 15 i dag', 'Telefon, 15 i dag'])
})

test('neither opening the page nor another direction is read aloud', () => {
  const latest = aTapped()
  const { heard, show, wait } = listenTo({ latest, numbers: { [phone]: 15 } })

  wait()
  show({ latest, numbers: { [phone]: 3 }, selection: { taskArea: moving, direction: 'outgoing' } })
  wait()

  expect(heard).toEqual([''])
})
