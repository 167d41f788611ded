import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { da } from '../../../src/app/text/da.ts'
import { en } from '../../../src/app/text/en.ts'
import { laterDa } from '../../../src/app/text/laterDa.ts'
import { laterEn } from '../../../src/app/text/laterEn.ts'
import { staffDa } from '../../../src/app/text/staffDa.ts'
import { staffEn } from '../../../src/app/text/staffEn.ts'
import { Day } from '../../../src/contract/time.ts'

/** Every word of a catalogue by the path to it: what kind it is, and the words where they are fixed. */
function* wordsIn(catalogue: object, path = ''): Generator<[path: string, word: unknown]> {
  for (const [key, word] of Object.entries(catalogue)) {
    const at = path ? `${path}.${key}` : key
    if (word !== null && typeof word === 'object') yield* wordsIn(word, at)
    else yield [at, word]
  }
}
const shapeOf = (catalogue: object) =>
  [...wordsIn(catalogue)].map(([path, word]) => `${path}: ${typeof word}`).toSorted()

const pairs: [string, object, object][] = [
  ['counter', da, en],
  ['counter’s sheets', laterDa, laterEn],
  ['staff', staffDa, staffEn],
]

test.each(pairs)('the %s says the same things in English as in Danish', (_, danish, english) => {
  expect(shapeOf(danish).length).toBeGreaterThan(50)
  expect(shapeOf(english)).toEqual(shapeOf(danish))
})

test.each(pairs)(
  'nothing that the %s says is empty, nor Danish in English',
  (_, danish, english) => {
    const inDanish = new Map(wordsIn(danish))
    for (const [path, word] of wordsIn(english)) {
      // What is printed says to all what it says, in both languages.
      if (typeof word !== 'string' || /^invites\.(poster|paperSheet)\./.test(path)) continue
      expect(word.trim(), path).not.toBe('')
      // A whole sentence is never the same in both.
      if (word.length > 25 && /\s/.test(word)) expect(inDanish.get(path), path).not.toBe(word)
      expect(/[æøåÆØÅ]/.test(word.replaceAll(/Tælleværk|Sønderjylland/g, '')), path).toBe(false)
    }
  },
)

// The app waits for its words before it draws, so words that waited for the app would wait for ever.
test('the words of a language ask nothing of the app but other words', () => {
  const askedBy = (file: string) =>
    [
      ...readFileSync(`src/app/text/${file}`, 'utf8').matchAll(/^import (?!type ).*from '(.+)'/gm),
    ].map(([, from = '']) => from)
  const stations = askedBy('en.ts')
  const asked = stations.flatMap((station) => askedBy(station))

  expect(stations.length).toBeGreaterThan(8)
  expect([...stations, ...asked].filter((from) => !/^\.\/(en\/)?\w+\.ts$/.test(from))).toEqual([])
})

const day = Day.parse('2026-10-19')
test('days, weeks and numbers are in the form of the language', () => {
  expect(da.moment.longDay(day)).toBe('mandag den 19. oktober')
  expect(en.moment.longDay(day)).toMatch(/^Monday,? 19 October$/)
  expect(da.tap.week(43)).toBe('Uge 43')
  expect(en.tap.week(43)).toBe('Week 43')
  expect(da.sending.waiting(1234)).toBe('1.234 venter')
  expect(en.sending.waiting(1234)).toBe('1,234 waiting')
  expect(da.tap.key('Telefon', 1234)).toBe('Telefon, 1.234 i dag')
  expect(en.tap.key('Phone', 1234)).toBe('Phone, 1,234 today')
})
