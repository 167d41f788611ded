import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { asvsLevels } from './support/asvsLevels.ts'
import { lookingIn, rowsOf, wordsLeft } from './support/namedTests.ts'

const page = 'docs/security/asvs.md'
const text = readFileSync(page, 'utf8')

type Row = { id: string; level: string; asks: string; how: string; shown: string }
const rows = rowsOf(text)
  .map(([, id = '', level = '', asks = '', how = '', shown = '']) => ({
    ...{ id, level, asks, how, shown },
  }))
  .filter(({ id }) => /^V\d+\.\d+\.\d+$/.test(id))

type Standing = 'shown' | 'in part' | 'for a reason' | 'not met' | 'does not apply'

/** How a requirement stands, by the page's own words, and what is wrong with them. */
function judge({ id, asks, how, shown }: Row): { standing: Standing; wrong: string[] } {
  const { seen } = lookingIn(shown, id)
  const words = wordsLeft(seen.rest)
  const wrong = [...seen.wrong]
  const say = (fault: string) => wrong.push(`${id}: ${fault}`)
  if (asks.length < 12) say('it is not said what is asked')
  for (const [, path = ''] of how.matchAll(/`((?:src|docs|test|build)\/[^`]+)`/g)) {
    if (!existsSync(path)) say(`${path} is not there`)
  }
  const standing = standingOf(words, seen.proofs)
  if (standing !== 'shown' && words.length < 25) say('the reason is missing')
  if (standing === 'does not apply' && seen.proofs > 0) say('what does not apply needs no test')
  if (standing !== 'does not apply' && how.length < 10) say('it is not said how it is met')
  return { standing, wrong }
}

function standingOf(words: string, proofs: number): Standing {
  if (words.startsWith('Does not apply')) return 'does not apply'
  if (words.startsWith('Not met')) return 'not met'
  if (proofs === 0) return 'for a reason'
  return words === '' ? 'shown' : 'in part'
}

describe('the page of the security standard', () => {
  test('has every requirement of its first two levels, once, in order, at its level', () => {
    expect(asvsLevels).toHaveLength(253)
    expect(asvsLevels.filter(([, level]) => level === 'L1')).toHaveLength(70)
    expect(rows.map(({ id, level }) => [id, level])).toEqual(asvsLevels)
  })

  test('names tests and files that are there, or says why there are none', () => {
    expect(rows.flatMap((row) => judge(row).wrong)).toEqual([])
  })

  test('says at its beginning how many stand how', () => {
    const count = (...wanted: Standing[]) =>
      rows.filter((row) => wanted.includes(judge(row).standing)).length
    const apply = rows.length - count('does not apply')

    expect(text.split('\n').find((line) => line.startsWith('Of 253'))).toBe(
      `Of 253 requirements ${apply} apply: ${count('shown', 'in part')} are shown by a test, ` +
        `${count('in part')} of them in part; ${count('for a reason')} hold for a stated reason; ` +
        `${count('not met')} are not met.`,
    )
  })

  const good: Row = {
    ...{ id: 'V1.1.1', level: 'L2', asks: 'something is asked', how: 'it is met so' },
    shown: '`test/asvs.test.ts` “names tests and files that are there”',
  }
  test.each([
    ['a test that was renamed', { shown: `\`test/asvs.test.ts\` “${'never '.repeat(4)}”` }],
    ['a file that is gone', { how: 'by `src/nowhere.ts`, as it was' }],
    ['nothing at all', { shown: '' }],
    ['a word for a reason', { shown: 'Trust us.' }],
    ['silence about what is asked', { asks: '' }],
  ])('does not get away with %s', (_, changes) => {
    expect(judge(good).wrong).toEqual([])
    expect(judge({ ...good, ...changes }).wrong).not.toEqual([])
  })
})
