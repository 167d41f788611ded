// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { CountScreen } from '../../../src/app/tap/CountScreen.tsx'
import { countScreenProps } from '../tap/countScreenProps.ts'

afterEach(cleanup)

/** The count screen, what its keys have counted, and a keyboard whose presses bear the times they are given. */
function aKeyboard() {
  const tapped: string[] = []
  const shortcuts = { settings: {}, save: () => undefined }
  const onCount = ({ channel }: { channel: string }) => void tapped.push(channel)
  render(<CountScreen {...countScreenProps({ shortcuts, onCount })} />)
  const send = (type: string, digit: number, atMs: number) => {
    const key = { code: `Numpad${digit}`, key: String(digit) }
    const event = new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true })
    Object.defineProperty(event, 'timeStamp', { value: atMs })
    act(() => void document.body.dispatchEvent(event))
  }
  return {
    tapped,
    press(digit: number, atMs: number, forMs = 60) {
      send('keydown', digit, atMs)
      send('keyup', digit, atMs + forMs)
    },
  }
}

test('a key of the keypad that chatters counts once, and two presses that are meant count twice', () => {
  const { tapped, press } = aKeyboard()
  press(7, 1000)
  press(7, 1066)
  expect(tapped).toEqual(['phone'])
  press(7, 1200)
  expect(tapped).toEqual(['phone', 'phone'])
})

test('what was written for another window is told each time, and told no more when a press counts', () => {
  const { tapped, press } = aKeyboard()
  press(7, 1000)
  expect(screen.queryByRole('alert')).toBeNull()
  press(8, 1150)
  const first = screen.getByRole('alert')
  expect(first.textContent).toMatch(/Skrev du i et andet vindue/)
  press(8, 2500)
  expect(screen.queryByRole('alert')).toBeNull()
  press(7, 2650)
  expect(screen.getByRole('alert')).not.toBe(first)
  expect(tapped).toHaveLength(2)
})
