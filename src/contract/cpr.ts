/** Six digits and four, close together or with a plain hyphen: no ordinary text is written so. */
const close = /(?<!\d)\d{6}-?\d{4}(?!\d)/

/** What people and spreadsheets put between digits: any blank, and anything that looks like a hyphen. */
const blank = String.raw`[\s\u200b\u2060]`
const hyphen = String.raw`[-\u00ad\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]`
const between = `(?:[./]|${blank}|${hyphen})`

/** A day of a month; 60 is added to it in the numbers that stand in for one. */
const day = String.raw`(?<!\d)(?:[06][1-9]|[1278]\d|[39][01])`
const month = '(?:0[1-9]|1[0-2])'
const last = String.raw`(?:[./]|(?:${blank}|${hyphen})*)\d{4}(?!\d)`
/** Three short numbers and a year are no CPR number: `KLE 23.05.00 2027`, `Uge 10 11 12 2027`. */
const butNoYear = String.raw`(?!${blank}+(?:19|20)\d\d(?!\d))`

/** The same in its parts, which are a CPR number only where they begin with a date. */
const inTwo = new RegExp(String.raw`${day}${month}\d\d${last}`, 'u')
const inFour = new RegExp(
  String.raw`${day}${between}${month}${between}\d\d${butNoYear}${last}`,
  'u',
)

/** Whether a text may hold a CPR number, the Danish personal number, however it is spaced. */
export const looksLikeCpr = (text: string): boolean =>
  [close, inTwo, inFour].some((shape) => shape.test(text))
