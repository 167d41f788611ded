import { existsSync, readFileSync } from 'node:fs'

/** The cells of each line of a table in a page. */
export const rowsOf = (page: string): string[][] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))

type Look = (...found: string[]) => string | undefined

/** Looks up, one kind after the other, what a cell of a page names as its proofs. */
export function lookingIn(cell: string, about: string) {
  const seen = { proofs: 0, rest: cell, wrong: [] as string[] }
  /** Takes what a pattern finds out of the cell; `look` says what is wrong with it. */
  function each(pattern: RegExp, look: Look): void {
    seen.rest = seen.rest.replace(pattern, (_whole: string, ...found: string[]) => {
      seen.proofs += 1
      const complaint = look(...found)
      if (complaint) seen.wrong.push(`${about}: ${complaint}`)
      return ''
    })
  }
  each(/`((?:test|bench)\/[^`]+)` “([^”]+)”/g, lookUpTest)
  return { seen, each }
}

/** A test is named by its file and by so much of its title as can mean only that one. */
function lookUpTest(file = '', title = ''): string | undefined {
  if (title.length < 12) return `“${title}” could be anything`
  if (!existsSync(file)) return `${file} is not there`
  return readFileSync(file, 'utf8').includes(title) ? undefined : `${file} has no “${title}”`
}

/** What is left of a cell when its proofs have been taken out, without what stood between them. */
export const wordsLeft = (rest: string): string => rest.replace(/^[\s;,]+|[\s;,]+$/g, '')
