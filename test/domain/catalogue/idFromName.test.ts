import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UnitId } from '../../../src/contract/id.ts'
import { idFromName } from '../../../src/domain/catalogue/idFromName.ts'

const none = new Set<string>()

test('an id can be read as the name it was made from', () => {
  expect(idFromName('Børn & Unge – Ærø', none)).toBe('boern-unge-aeroe')
  expect(idFromName('Plejehjem Ålykke', none)).toBe('plejehjem-aalykke')
  expect(idFromName('Café Olé', none)).toBe('cafe-ole')
})

test('a name that is taken gets a number', () => {
  expect(idFromName('Pas', new Set(['pas']))).toBe('pas-2')
  expect(idFromName('Pas', new Set(['pas', 'pas-2']))).toBe('pas-3')
})

test('a name without a letter that an id can hold gets one all the same', () => {
  expect(idFromName('***', none, 'enhed')).toBe('enhed')
  expect(idFromName('東京', new Set(['enhed']), 'enhed')).toBe('enhed-2')
})

test('whatever the names, the ids are ids and no two are the same', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('a', '-', 'ø', '9') }),
  )
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const taken = new Set<string>()
      for (const each of names) taken.add(idFromName(each, taken))

      expect(taken.size).toBe(names.length)
      expect([...taken].filter((id) => !UnitId.safeParse(id).success)).toEqual([])
    }),
  )
})
