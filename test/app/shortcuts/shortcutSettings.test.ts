import { expect, test } from 'vitest'
import {
  keyOfAct,
  orders,
  type ShortcutSettings,
  withKey,
} from '../../../src/app/shortcuts/shortcutSettings.ts'

const keysOf = (settings: ShortcutSettings) =>
  ['1', '2', '3', '4', '5', '6', '7', '8', '9']
    .map((place) => keyOfAct(place as `${number}`, settings) ?? '-')
    .join('')

test('the keys of the screen lie as on a keypad, or in the order of the digits', () => {
  expect(keysOf({})).toBe('789456123')
  expect(keysOf({ keys: orders.row })).toBe('123456789')
})

test('switched off, no key does anything, and what was chosen is kept', () => {
  const settings = { ...withKey({}, '1', 't').settings, off: true }

  expect(keysOf(settings)).toBe('---------')
  expect(keyOfAct('1', { ...settings, off: false })).toBe('t')
})

test('whoever had the key that is given away gets the one that becomes free', () => {
  const { settings, before } = withKey({}, 'undo', '7')

  expect(before).toBe('1')
  expect(keyOfAct('undo', settings)).toBe('7')
  expect(keyOfAct('1', settings)).toBe('0')
})

test('the tenth key of a screen has none until it is given one', () => {
  expect(keyOfAct('10', {})).toBeUndefined()
  const { settings } = withKey({}, '10', '7')

  expect(keyOfAct('10', settings)).toBe('7')
  expect(keyOfAct('1', settings)).toBeUndefined()
})

test('a key that is given to what has it already changes nothing', () => {
  const { settings, before } = withKey({}, 'undo', '0')

  expect(before).toBeUndefined()
  expect(keysOf(settings)).toBe('789456123')
})
