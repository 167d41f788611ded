import { expect, test } from 'vitest'
import { Text } from '../../src/contract/text.ts'
import { csvLine } from '../../src/server/export/csv.ts'
import { payloads } from '../support/payloads.ts'
import { rowsOf } from '../support/files.ts'

test('there are three hundred names that would run, and each may be given', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(300)
  for (const payload of payloads) expect(Text.parse(payload)).toBe(payload)
})

test('each of them is one cell of a file, and none is a formula', () => {
  const startsFormula = /^[=+\-@＝＋－＠]/
  const file = payloads.map((payload) => csvLine([payload, 1])).join('')

  expect(payloads.filter((payload) => startsFormula.test(payload)).length).toBeGreaterThan(15)
  expect(rowsOf(file).map(([cell]) => cell)).toEqual(
    payloads.map((payload) => (startsFormula.test(payload) ? `'${payload}` : payload)),
  )
})
