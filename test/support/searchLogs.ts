import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { isIPv6 } from 'node:net'
import { join } from 'node:path'

/** What stands in a log and should not: where, of which kind, and the line with it blackened. */
export type LogHit = { file: string; line: number; kind: string; text: string }

type Kind = { pattern: RegExp; isOne?: (found: string) => boolean }

/** A random name has both; a word in capitals or a plain number has not. */
const mixed = (found: string) => /\d/.test(found) && /[A-Z]/i.test(found)

const kinds: Record<string, Kind> = {
  cookie: { pattern: /__Host-[^\s"\\]*/g },
  link: { pattern: /[#?&]k=[^\s"\\]*/g },
  secret: {
    pattern: /(?<![\w-])[\w-]{43}(?![\w-])/g,
    isOne: (found) => mixed(found) && /[a-z]/.test(found) && /[A-Z]/.test(found),
  },
  code: {
    pattern: /(?<![\w-])[0-9A-HJKMNP-TV-Z]{5}[- ]?[0-9A-HJKMNP-TV-Z]{5}(?![\w-])/g,
    isOne: mixed,
  },
  device: { pattern: /(?<![\w-])[0-9A-HJKMNP-TV-Z]{12}(?![\w-])/g, isOne: mixed },
  entry: { pattern: /(?<![\w-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi },
  CPR: { pattern: /(?<![\w.-])\d{6}[- ]?\d{4}(?![\w-])/g, isOne: beginsWithADate },
  address: {
    pattern: /(?<![\w.:])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g,
    isOne: (found) => found.split('.').every((part) => Number(part) <= 255),
  },
  'address of version 6': {
    pattern: /(?<![\w.:])[0-9a-f:]*:[0-9a-f:]*:[0-9a-f:.]*/gi,
    isOne: (found) => found.length > 2 && isIPv6(found),
  },
}

/** Where the process itself listens, and which database it did not reach: nobody who asked. */
const ownAddresses = /Server listening at [^"]+|\bconnect E[A-Z]+ [\d.:a-f]+/g

/** Everything of a text that no log may hold. */
export const searchLog = (file: string, text: string): LogHit[] =>
  text.split('\n').flatMap((line, at) => {
    const found = foundIn(line)
    const text = blackened(
      line,
      found.map(([, each]) => each),
    )
    return found.map(([kind]) => ({ file, line: at + 1, kind, text }))
  })

const foundIn = (line: string): [kind: string, found: string][] =>
  Object.entries(kinds).flatMap(([kind, { pattern, isOne = () => true }]) =>
    [...line.replaceAll(ownAddresses, '').matchAll(pattern)]
      .filter(([each]) => isOne(each))
      .map(([each]): [string, string] => [kind, each]),
  )

/** Searches every file of a folder. */
export function searchLogs(folder: string): { files: number; hits: LogHit[] } {
  const files = existsSync(folder) ? readdirSync(folder).toSorted() : []
  const hits = files.flatMap((name) => {
    const file = join(folder, name)
    return searchLog(file, readFileSync(file, 'utf8'))
  })
  return { files: files.length, hits }
}

/** The report of a search is a log as well. The longest goes first: a cookie holds a secret. */
function blackened(line: string, found: string[]): string {
  const black = '█'.repeat(8)
  const text = found
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, each) => left.replaceAll(each, black), line)
  const at = text.indexOf(black)
  return text.slice(Math.max(0, at - 80), at + 160)
}

function beginsWithADate(found: string): boolean {
  const [day, month] = [Number(found.slice(0, 2)), Number(found.slice(2, 4))]
  // The days of some numbers are raised by 60, where a day ran out of numbers.
  return month >= 1 && month <= 12 && day % 60 >= 1 && day % 60 <= 31 && day < 92
}
