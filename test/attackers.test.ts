import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lookingIn, rowsOf, wordsLeft } from './support/namedTests.ts'

const [, ...attackers] = readFileSync('docs/security/attackers.md', 'utf8').split('\n## ')
const claimsOf = (part: string) =>
  rowsOf(part).flatMap(([, kind = '', claim = '', shown = '']) =>
    /^(Can|Cannot|Noticed|Do)$/.test(kind) ? [{ kind, claim, shown }] : [],
  )

test('the page tells of seven attackers', () => {
  expect(attackers).toHaveLength(7)
})

describe.each(attackers.map((part) => [part.split('\n')[0] ?? '', part]))('%s', (_, part) => {
  const claims = claimsOf(part)

  test('it is said what they can and cannot do, what is noticed, and what to do', () => {
    const kinds = claims.map(({ kind }) => kind)

    expect([...new Set(kinds)]).toEqual(['Can', 'Cannot', 'Noticed', 'Do'])
    expect(kinds.filter((kind) => kind === 'Cannot').length).toBeGreaterThanOrEqual(4)
  })

  test('each claim has its test; what they cannot do has nothing but tests', () => {
    for (const { kind, claim, shown } of claims) {
      const { seen } = lookingIn(shown, claim)
      const words = wordsLeft(seen.rest)

      expect(seen.wrong).toEqual([])
      expect(claim.length).toBeGreaterThan(12)
      if (kind === 'Cannot') expect([claim, words]).toEqual([claim, ''])
      if (seen.proofs === 0) expect([claim, words.length > 40]).toEqual([claim, true])
    }
  })
})
