import { expect, test } from 'vitest'
import { keyAlone } from '../../../src/app/shortcuts/keyOf.ts'

const pressed = (code: string, key: string, changes: Partial<KeyboardEvent> = {}) =>
  keyAlone({
    ...{ code, key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false },
    isComposing: false,
    getModifierState: () => false,
    ...changes,
  })

test.each([
  ['on a keypad', 'Numpad7', '7'],
  ['on a keypad without Num Lock', 'Numpad7', 'Home'],
  ['on the row of digits', 'Digit7', '7'],
  ['on a French row of digits, which needs Shift for them', 'Digit7', 'è'],
  ['on a keyboard of a screen, which knows no places', '', '7'],
])('a 7 is a 7 %s', (_where, code, key) => {
  expect(pressed(code, key)).toBe('7')
})

test('the other keys of a keypad are told by their place, whatever language it speaks', () => {
  expect(pressed('NumpadDecimal', ',')).toBe(',')
  expect(pressed('NumpadDecimal', '.')).toBe(',')
  expect(pressed('NumpadDecimal', 'Delete')).toBe(',')
  expect(pressed('NumpadAdd', '+')).toBe('+')
})

test('letters and signs are told by what they write', () => {
  expect(pressed('Minus', '+')).toBe('+')
  expect(pressed('Quote', 'Ø')).toBe('ø')
  expect(pressed('Minus', '?', { shiftKey: true })).toBe('?')
})

test('keys that move about, start something or are only held stand for nothing', () => {
  for (const key of ['Enter', ' ', 'Tab', 'Escape', 'ArrowLeft', 'F5', 'Shift', 'Dead']) {
    expect(pressed(key, key)).toBeUndefined()
  }
  expect(pressed('NumpadEnter', 'Enter')).toBeUndefined()
})

test('nothing is meant by a key that is pressed with another, or into an input method', () => {
  expect(pressed('Digit7', '7', { ctrlKey: true })).toBeUndefined()
  expect(pressed('Digit7', '7', { altKey: true })).toBeUndefined()
  expect(pressed('Digit7', '7', { metaKey: true })).toBeUndefined()
  expect(pressed('Digit7', '/', { shiftKey: true })).toBeUndefined()
  expect(pressed('Digit7', '{', { getModifierState: (key) => key === 'AltGraph' })).toBeUndefined()
  expect(pressed('Digit7', '7', { isComposing: true })).toBeUndefined()
  expect(pressed('Digit7', 'Process')).toBeUndefined()
})
