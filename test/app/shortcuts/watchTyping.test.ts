import { expect, test } from 'vitest'
import { watchTyping } from '../../../src/app/shortcuts/watchTyping.ts'

/** Which of the keys were taken for counting, each so many milliseconds after the one before. */
function counted(...presses: [key: string, afterMs: number][]): string {
  const isTyping = watchTyping()
  let atMs = 0
  return presses.map(([key, afterMs]) => (isTyping(key, (atMs += afterMs)) ? '' : key)).join('')
}

test('a number that was meant for another window is not counted, but for its first digit', () => {
  const number = [...'0102031234'].map((digit): [string, number] => [digit, 160])

  expect(counted(...number)).toBe('0')
})

test('a word before it takes the first digit along', () => {
  expect(counted(['n', 900], ['r', 150], ['4', 180], ['2', 180])).toBe('n')
})

test('the same key counts as fast as a finger can press it, and others at the pace of a hand', () => {
  expect(counted(['7', 0], ['7', 120], ['7', 110], ['8', 500], ['0', 400])).toBe('77780')
})

test('the direction may be changed and counted in as fast as two fingers can', () => {
  const isTyping = watchTyping()

  expect(isTyping(',', 0, true)).toBe(false)
  expect(isTyping('7', 90)).toBe(false)
  expect(isTyping('8', 190)).toBe(true)
  expect(isTyping(',', 290, true)).toBe(true)
})

test('counting goes on when the writing has stopped, at the pace of a hand', () => {
  expect(counted(['1', 0], ['2', 150], ['3', 600], ['7', 800], ['8', 500])).toBe('178')
})

test('after two slips of the finger the same key at an ordinary pace is contacts again', () => {
  expect(counted(['7', 0], ['8', 250], ['8', 500], ['8', 500], ['8', 150])).toBe('7888')
})
