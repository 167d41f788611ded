import { expect, test } from 'vitest'
import { questionOf, solves, tryNumber } from '../../src/domain/puzzle.ts'

test('a question is the seed, the place of the puzzle, and the number that is tried', () => {
  const question = questionOf(Uint8Array.of(9, 8), 7)
  tryNumber(question, 0x01020304)

  expect([...new Uint8Array(question.buffer)]).toEqual([9, 8, 7, 1, 2, 3, 4])
})

test.each([
  [[0xff, 0xff, 0xff, 0xff], 0],
  [[0x7f, 0xff, 0xff, 0xff], 1],
  [[0x00, 0x08, 0x00, 0x00], 12],
  [[0x00, 0x07, 0xff, 0xff], 13],
  [[0x00, 0x00, 0x00, 0x01], 31],
  [[0x00, 0x00, 0x00, 0x00], 32],
])('%j begins with %i zero bits and no more', (hash, zeros) => {
  const bytes = Uint8Array.from(hash)

  expect([solves(bytes, zeros), solves(bytes, zeros + 1)]).toEqual([true, false])
})
