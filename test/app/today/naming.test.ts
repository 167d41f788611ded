import { expect, test } from 'vitest'
import { da } from '../../../src/app/text/da.ts'
import { en } from '../../../src/app/text/en.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { laterEn } from '../../../src/app/text/laterEn.ts'
import { whenOf } from '../../../src/app/today/naming.ts'
import { Day, Time } from '../../../src/contract/time.ts'

test.each([
  ['2026-10-20', '2026-10-20T08:30Z', 'I dag 10.30–11', 'today 10:30–11'],
  ['2026-10-20', 'am', 'I formiddag', 'this morning'],
  ['2026-10-20', 'day', 'I dag, hele dagen', 'today, the whole day'],
  ['2026-10-19', 'pm', 'I går eftermiddag', 'yesterday afternoon'],
  ['2026-10-16', 'pm', 'fredag den 16. oktober eftermiddag', 'Friday 16 October afternoon'],
])('on 20 October, %s %s is “%s”, and amid English words “%s”', (day, time, danish, english) => {
  const when = { day: Day.parse(day), time: Time.parse(time) }
  const now = Day.parse('2026-10-20')

  expect(whenOf({ text: da, today: laterDa.today }, when, now)).toBe(danish)
  const { today } = laterEn
  expect(today.amid(whenOf({ text: en, today }, when, now))).toBe(english)
})
