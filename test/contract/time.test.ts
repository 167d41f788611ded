import { expect, test } from 'vitest'
import { Week } from '../../src/contract/time.ts'

const isWeek = (text: string) => Week.safeParse(text).success

test.each([2020, 2026, 2032, 2037, 2043])('%i has a 53rd week', (year) => {
  expect(isWeek(`${year}-W53`)).toBe(true)
})

test.each([2021, 2024, 2025, 2027, 2028, 2030])('%i has none', (year) => {
  expect([isWeek(`${year}-W52`), isWeek(`${year}-W53`)]).toEqual([true, false])
})

test.each(['2026-W00', '2026-W54', '2026-43', '26-W43', '2026-W431'])('%s is no week', (text) => {
  expect(isWeek(text)).toBe(false)
})
