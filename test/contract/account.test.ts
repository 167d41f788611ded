import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InviteCode, Secret, SignIn } from '../../src/contract/account.ts'
import { Join } from '../../src/contract/join.ts'
import { phoneOfAnn } from '../support/builders.ts'

const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ']
const secret = 'A'.repeat(43)

test('a code is the same code however it is typed', () => {
  const letter = fc.constantFrom(...alphabet)
  const alike: Record<string, string[]> = { 0: ['0', 'O', 'o'], 1: ['1', 'I', 'i', 'L', 'l'] }
  const typing = fc.array(
    fc.record({
      letter,
      pick: fc.nat(),
      small: fc.boolean(),
      gap: fc.constantFrom('', '', '', ' ', '-', ' - ', '\u00a0'),
    }),
    { minLength: 10, maxLength: 10 },
  )
  fc.assert(
    fc.property(typing, (keys) => {
      const code = keys.map((key) => key.letter).join('')
      const typed = keys.map((key) => {
        const ways = alike[key.letter] ?? [key.letter]
        const way = ways[key.pick % ways.length] ?? key.letter
        return key.gap + (key.small ? way.toLowerCase() : way)
      })
      fc.pre(typed.join('').length <= 40)

      expect(InviteCode.parse(typed.join(''))).toBe(code)
    }),
  )
})

test.each([
  ['7K3QZ-9M4TX', '7K3QZ9M4TX'],
  ['  7k3qz 9m4tx ', '7K3QZ9M4TX'],
  ['OOOOO-IIIII', '0000011111'],
  ['ooooo-lllll', '0000011111'],
])('“%s” is %s', (typed, code) => {
  expect(InviteCode.parse(typed)).toBe(code)
})

test.each([
  ['of nine characters', '7K3QZ9M4T'],
  ['of eleven', '7K3QZ9M4TXX'],
  ['of nothing', ''],
  ['with a U, which the alphabet leaves out', '7K3QZ9M4TU'],
  ['with a letter of another alphabet', '7K3QZ9M4TÆ'],
  ['with other marks between', '7K3QZ_9M4TX'],
  ['with more around it than anybody types', `7K3QZ9M4TX${' '.repeat(31)}`],
  ['that is a number', 1234567890],
])('a code %s is none', (_, typed) => {
  expect(InviteCode.safeParse(typed).success).toBe(false)
})

test.each([
  ['the secret of a link', { secret }],
  ['a code, which is read later', { code: 'what ever' }],
  ['a code, and the device it was before', { code: '7K3QZ9M4TX', device: phoneOfAnn }],
])('one joins by %s', (_, join) => {
  expect(Join.safeParse(join).success).toBe(true)
})

test.each([
  ['by nothing', {}],
  ['by a device alone', { device: phoneOfAnn }],
  ['by both a secret and a code', { secret, code: '7K3QZ9M4TX' }],
  ['by a secret that is too short', { secret: secret.slice(1) }],
  ['by a secret in another writing', { secret: `${secret.slice(1)}+` }],
  ['by a code longer than a code can be', { code: 'x'.repeat(41) }],
  ['as a device that is none', { code: '7K3QZ9M4TX', device: 'my phone' }],
  ['as a device of a letter too few', { code: '7K3QZ9M4TX', device: phoneOfAnn.slice(1) }],
])('nobody joins %s', (_, join) => {
  expect(Join.safeParse(join).success).toBe(false)
})

test('a secret is 43 characters of base64url, and signing in takes just that', () => {
  expect(Secret.safeParse(`${'aZ09-_'.repeat(7)}x`).success).toBe(true)
  expect(SignIn.safeParse({ secret }).success).toBe(true)
  expect(SignIn.safeParse({ secret: `${secret}=` }).success).toBe(false)
  expect(SignIn.safeParse({ secret: [secret] }).success).toBe(false)
})
