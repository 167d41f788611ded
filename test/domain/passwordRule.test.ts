import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordFault } from '../../src/domain/passwordRule.ts'

const common = new Set(['password', 'dragon', 'qwertyuiop', 'correcthorse'])
const isCommon = (text: string) => common.has(text)
const words = ['Fjordby Kommune', 'Tælleværk', 'Søren Åge Ærø', 'saa']
const faultOf = (password: string) => passwordFault(password, { isCommon, words })

test.each([
  ['Fjordby2026!!', 'guessable'],
  ['september2026', 'guessable'],
  ['uge38uge38uge', 'guessable'],
  ['Taellevaerk!1', 'guessable'],
  ['tallevark-2026', 'guessable'],
  ['SørenÆrø202611', 'guessable'],
  ['soren.aero.1234', 'guessable'],
  ['Efterår-mandag-42', 'guessable'],
  ['aaaaaaaaaaaaaa', 'guessable'],
  ['ab1ab1ab1ab1', 'guessable'],
  ['123456789012345', 'guessable'],
  ['abcdefghijklmnop', 'guessable'],
  ['password2026!!', 'common'],
  ['dragondragon', 'common'],
  ['QWERTYUIOP123456789', 'common'],
  ['elleve tegn', 'too_short'],
] as const)('%s is refused as %s', (password, fault) => {
  expect(faultOf(password)).toBe(fault)
})

test.each([
  'fire kolde æbler på rad',
  'ko-tag-bil-sol-hat',
  'septemberkatten spiser ost',
  'mandag kom naboens grønne traktor',
  '4x9!kW2#pQ7z',
  '482759103846',
  '正しい馬電池ホチキスはここだよね',
])('%s is taken', (password) => {
  expect(faultOf(password)).toBeUndefined()
})

const character = fc.constantFrom(...'bcdfghjklmnpqrstvwxz23456789')

test('nothing shorter than twelve characters is taken, whatever they are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
      fc.pre([...text.normalize('NFC')].length < 12)
      return faultOf(text) === 'too_short'
    }),
  )
})

test('twenty characters drawn by chance are taken, of whatever kind they are', () => {
  fc.assert(
    fc.property(fc.array(character, { minLength: 20, maxLength: 128 }), (drawn) => {
      fc.pre(new Set(drawn).size > 8)
      return faultOf(drawn.join('')) === undefined
    }),
  )
})

const known = fc.constantFrom(
  'fjordby',
  'tælleværk',
  'søren',
  'september',
  'uge',
  'sommer',
  'fredag',
)
const frill = fc.stringMatching(/^[0-9!?.-]{0,4}$/)

test('known words with digits and marks around them are never taken', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(known, fc.boolean()), { minLength: 2, maxLength: 4 }),
      frill,
      (parts, end) => {
        const text = parts.map(([word, upper]) => (upper ? word.toUpperCase() : word)).join('')
        const fault = faultOf(text + end)
        return fault !== undefined
      },
    ),
  )
})

test('the same password in two normal forms is judged the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(faultOf(text.normalize('NFD'))).toBe(faultOf(text.normalize('NFC')))
    }),
  )
})

test('no text, however strange, makes it fail or take long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 1024 }), (text) => {
      faultOf(text)
    }),
  )
})
