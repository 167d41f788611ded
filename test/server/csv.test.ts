import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byteOrderMark, csvLine } from '../../src/server/export/csv.ts'
import { rowsOf } from '../support/files.ts'

test('a line is of semicolons and ends in CRLF', () => {
  expect(csvLine(['uge', 43, undefined, ''])).toBe('uge;43;;\r\n')
  expect(byteOrderMark).toBe('\uFEFF')
})

test.each([
  ['=1+1', "'=1+1"],
  ['+45 12345678', "'+45 12345678"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', `"'\rx"`],
  ['＝1', "'＝1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠x', "'＠x"],
  ['=HYPERLINK("http://evil.example";"x")', `"'=HYPERLINK(""http://evil.example"";""x"")"`],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
])('the text %j is no formula', (text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\r\n`)
})

test.each([
  [-1, '-1'],
  [0, '0'],
  [-999999, '-999999'],
])('the figure %i stays a figure', (n, cell) => {
  expect(csvLine([n])).toBe(`${cell}\r\n`)
})

test.each([
  ['Borger; Velfærd', '"Borger; Velfærd"'],
  ['Det "gule" hus', '"Det ""gule"" hus"'],
  ['to\nlinjer', '"to\nlinjer"'],
  ['to\r\nlinjer', '"to\r\nlinjer"'],
  ['a=b', 'a=b'],
  ['2-3', '2-3'],
  ['1,5', '1,5'],
])('the text %j stands as %s', (text, cell) => {
  expect(csvLine([text])).toBe(`${cell}\r\n`)
})

const aCell = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'=+-@"\';\n\t ', '\r\n', '＝', 'æ', '1', 'x') }),
  fc.integer(),
  fc.constant(undefined),
)

test('whatever stands in them, cells are read back as they were, and none is a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(aCell, { minLength: 1 }), { minLength: 1 }), (lines) => {
      const rows = rowsOf(lines.map(csvLine).join(''))

      expect(rows).toHaveLength(lines.length)
      for (const [at, line] of lines.entries()) {
        const expected = line.map((cell) => {
          const text = String(cell ?? '')
          return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${text}` : text
        })

        expect(rows[at]).toEqual(expected)
      }
    }),
  )
})
