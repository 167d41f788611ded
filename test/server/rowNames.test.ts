import { expect, test } from 'vitest'
import { rowNames } from '../../src/server/export/rowNames.ts'

test('the number of a row reads as it is, over every thousand and up to the last row of a sheet', () => {
  const nameOf = rowNames()
  const numbers = [...Array(3002).keys(), 9_999, 10_000, 10_001, 999_999, 1_000_000, 1_048_576, 2]
  expect(numbers.map(nameOf)).toEqual(numbers.map(String))
})
