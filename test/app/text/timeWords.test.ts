import { expect, test } from 'vitest'
import { da } from '../../../src/app/text/da.ts'
import { en } from '../../../src/app/text/en.ts'
import { timeWords, whenWords } from '../../../src/app/text/timeWords.ts'
import { Day, Time } from '../../../src/contract/time.ts'

test.each([
  ['2026-10-20T08:30Z', '10.30–11', '10:30–11'],
  ['2026-10-25T01:30Z', '2.30–3 (vintertid)', '2:30–3 (winter time)'],
  ['pm', 'eftermiddag', 'afternoon'],
])('%s is “%s”, and in English “%s”', (time, danish, english) => {
  expect(timeWords(da, Time.parse(time))).toBe(danish)
  expect(timeWords(en, Time.parse(time))).toBe(english)
})

test.each([
  ['2026-10-20', '10.30–11'],
  ['2026-10-19', 'i går 10.30–11'],
  ['2026-10-16', 'fredag den 16. oktober 10.30–11'],
])('on 20 October, half past ten of %s is “%s”', (day, words) => {
  const when = { day: Day.parse(day), time: Time.parse(`${day}T08:30Z`) }

  expect(whenWords(da, when, Day.parse('2026-10-20'))).toBe(words)
})
