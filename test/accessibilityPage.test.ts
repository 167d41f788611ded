import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lookingIn, rowsOf, wordsLeft } from './support/namedTests.ts'
import { wcagCriteria } from './support/wcagCriteria.ts'

const text = readFileSync('docs/accessibility.md', 'utf8')

type Row = { id: string; level: string; name: string; how: string; shown: string }
const rows = rowsOf(text)
  .map(([, id = '', level = '', name = '', how = '', shown = '']) => ({
    ...{ id, level, name, how, shown },
  }))
  .filter(({ id }) => /^\d\.\d\.\d+$/.test(id))

type Standing = 'shown' | 'in part' | 'by hand' | 'not met' | 'does not apply'

/** How a criterion stands, by the page's own words, and what is wrong with them. */
function judge({ id, how, shown }: Row): { standing: Standing; untried: boolean; wrong: string[] } {
  const { seen } = lookingIn(shown, id)
  const words = wordsLeft(seen.rest)
  const wrong = [...seen.wrong]
  const say = (fault: string) => wrong.push(`${id}: ${fault}`)
  for (const [, path = ''] of how.matchAll(/`((?:src|docs|test|build)\/[^`]+)`/g)) {
    if (!existsSync(path)) say(`${path} is not there`)
  }
  const standing = standingOf(words, seen.proofs)
  if (standing !== 'shown' && words.length < 25) say('the reason is missing')
  if (standing === 'does not apply' && seen.proofs > 0) say('what does not apply needs no test')
  if (standing !== 'does not apply' && how.length < 20) say('it is not said how it is met')
  return { standing, untried: words.includes('Not tried:'), wrong }
}

function standingOf(words: string, proofs: number): Standing {
  if (words.startsWith('Does not apply')) return 'does not apply'
  if (words.startsWith('Not met')) return 'not met'
  if (proofs === 0) return 'by hand'
  return words === '' ? 'shown' : 'in part'
}

describe('the page on accessibility', () => {
  test('has every criterion of the first two levels of WCAG 2.2, once and in order', () => {
    expect(wcagCriteria).toHaveLength(55)
    expect(rows.map(({ id, level, name }) => [id, level, name])).toEqual(wcagCriteria)
  })

  test('names tests and files that are there, or says how it was tried', () => {
    expect(rows.flatMap((row) => judge(row).wrong)).toEqual([])
  })

  test('says at its beginning how many stand how, and of how many something is untried', () => {
    const judged = rows.map(judge)
    const count = (...wanted: Standing[]) =>
      judged.filter(({ standing }) => wanted.includes(standing)).length
    const apply = rows.length - count('does not apply')

    expect(text.split('\n').find((line) => line.startsWith('Of 55'))).toBe(
      `Of 55 criteria ${apply} apply: ${count('shown', 'in part')} are shown by a test, ` +
        `${count('in part')} of them in part; ${count('by hand')} were tried by hand or hold for a ` +
        `stated reason; ${count('not met')} are not met. ` +
        `Of ${judged.filter(({ untried }) => untried).length} something has not been tried.`,
    )
  })

  const good: Row = {
    ...{ id: '1.1.1', level: 'A', name: 'Non-text Content', how: 'pictures stand beside words' },
    shown: '`test/accessibilityPage.test.ts` “has every criterion of the first two”',
  }
  test.each([
    [
      'a test that was renamed',
      { shown: `\`test/accessibilityPage.test.ts\` “${'never '.repeat(4)}”` },
    ],
    ['a file that is gone', { how: 'by `src/nowhere.ts`, as it was before' }],
    ['nothing at all', { shown: '' }],
    ['a word for a reason', { shown: 'Trust us.' }],
    ['silence about how it is met', { how: '' }],
  ])('does not get away with %s', (_, changes) => {
    expect(judge(good).wrong).toEqual([])
    expect(judge({ ...good, ...changes }).wrong).not.toEqual([])
  })
})
