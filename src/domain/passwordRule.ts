import { passwordLength, type PasswordFault } from '../contract/password.ts'

/** One way of writing for what looks the same, so that a Mac and a PC mean the same password. */
export const oneWriting = (password: string): string => password.normalize('NFC')

/** Words that a colleague tries first, beside the names of place, product and person. */
const triedFirst =
  `januar februar marts april maj juni juli august september oktober november december
  mandag tirsdag onsdag torsdag fredag lørdag søndag forår sommer efterår vinter uge måned år dag
  jan feb mar apr jun jul aug sep okt nov dec spring summer autumn winter week month year day
  january february march june july october monday tuesday wednesday thursday friday saturday sunday
  kode kodeord adgangskode adgang password velkommen hemmelig login admin test kommune kommunen
  kommunens rådhus rådhuset borgerservice tovholder teamleder leder tælleværk tæller tælling
  tælleuge danmark hej jul påske`.split(/\s+/)

/** The least that must be left of a password once such words are taken out. */
const leastLeft = 8
const leastLettersLeft = 4
const longestUnit = 5

/**
 * Why a password cannot be taken; undefined where it can. No kind of character is asked for. What
 * is refused is what is short, what many use, and what somebody who knows place and person tries.
 */
export function passwordFault(
  password: string,
  { isCommon, words }: { isCommon: (text: string) => boolean; words: readonly string[] },
): PasswordFault | undefined {
  const written = oneWriting(password)
  const length = [...written].length
  if (length < passwordLength.least) return 'too_short'
  if (length > passwordLength.most) return 'too_long'
  const folded = foldedOf(written)
  const unit = repeatedUnit(folded)
  const core = folded.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if ([folded, written.toLowerCase(), unit].some(isCommon)) return 'common'
  if (isCommon(core) && newIn(folded.replace(core, '')) < leastLeft) return 'common'
  if ([...unit].length <= longestUnit || newIn(folded) < length / 4) return 'guessable'
  return isOfWords(folded, words) ? 'guessable' : undefined
}

/** Small letters; æ, ø and å as they are written where a keyboard has none; known stand-ins. */
function foldedOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
}

/** The shortest piece that a text is nothing but repetitions of; the text itself where there is none. */
function repeatedUnit(text: string): string {
  const length = (text + text).indexOf(text, 1)
  return text.slice(0, length)
}

/**
 * How many characters of a text say something new: not the same as the one before, nor its neighbour
 * in alphabet or digits. `aaaa` and `12345` are one.
 */
function newIn(text: string): number {
  const codes = [...text].map((each) => each.codePointAt(0) ?? 0)
  return codes.filter((code, at) => {
    const before = codes[at - 1]
    if (before === undefined) return true
    const isNineToZero = before === 0x39 && code === 0x30
    return Math.abs(code - before) > 1 && !isNineToZero
  }).length
}

/** Whether too little is left once words that are tried first are taken out. */
function isOfWords(folded: string, own: readonly string[]): boolean {
  const known = [...own.flatMap((name) => name.split(/[^\p{L}\p{N}]+/u)), ...own, ...triedFirst]
    .map(foldedOf)
    .flatMap(writings)
    .filter((word) => [...word].length >= 3)
    .toSorted((a, b) => b.length - a.length)
  let left = folded
  for (const word of known) left = left.replaceAll(word, '\0')
  if (!left.includes('\0')) return false
  const rest = left.replaceAll('\0', '').replace(/(19|20)\d\d/g, '')
  const letters = rest.replace(/[^\p{L}]/gu, '')
  return newIn(rest) < leastLeft && newIn(letters) < leastLettersLeft
}

/** A folded word also as it is written without the second letter of æ, ø and å. */
const writings = (word: string): string[] =>
  ['ae', 'oe', 'aa'].reduce(
    (words, pair) => words.flatMap((each) => [each, each.replaceAll(pair, pair.slice(0, 1))]),
    [word],
  )
