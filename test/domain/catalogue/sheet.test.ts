import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSheet } from '../../../src/domain/catalogue/sheet.ts'

const cellsOf = (text: string) => readSheet(text).map(({ cells }) => cells)

/** A cell as a spreadsheet writes it. */
const written = (cell: string) =>
  /["\t;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

const cell = fc
  .string({ unit: fc.constantFrom('a', 'Æ', 'ø', ' ', '"', ';', '\t', '\n', ',', '0', '-') })
  .map((text) => text.trim())
const aRow = fc
  .array(cell, { minLength: 1, maxLength: 5 })
  .filter((cells) => cells.some((each) => each !== ''))

test('what a spreadsheet writes is read as it was, whatever stands in the cells', () => {
  fc.assert(
    fc.property(
      fc.array(aRow, { maxLength: 8 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.boolean(),
      (rows, ending, bom, last) => {
        // One tab between cells, so that a list of single cells has one too.
        const lines = rows.map((cells) => `${cells.map(written).join('\t')}\t`)
        const text = (bom ? '\uFEFF' : '') + lines.join(ending) + (last ? ending : '')

        expect(cellsOf(text)).toEqual(rows.map((cells) => [...cells, '']))
      },
    ),
  )
})

test('every row names the line on which it begins, also after a cell of several lines', () => {
  fc.assert(
    fc.property(fc.array(aRow, { minLength: 1, maxLength: 6 }), (rows) => {
      const lines = rows.map((cells) => `${cells.map(written).join(';')};`)
      const starts = lines.map(
        (_, at) => lines.slice(0, at).join('\n').split('\n').length + (at > 0 ? 1 : 0),
      )
      const read = readSheet(lines.join('\n').replaceAll('\t', ' '))

      expect(read.map(({ line }) => line)).toEqual(starts)
    }),
  )
})

test('semicolons part the cells where there is no tab, and commas never do', () => {
  expect(cellsOf('Borger;Pas, kørekort\n\n;;\nTeknik;"Vej; og park"\n')).toEqual([
    ['Borger', 'Pas, kørekort'],
    ['Teknik', 'Vej; og park'],
  ])
})

test('a semicolon is a letter like any other where tabs part the cells', () => {
  expect(cellsOf('Borger\tPas; kørekort')).toEqual([['Borger', 'Pas; kørekort']])
})

test('a quote that is never closed swallows the rest, and loses nothing of it', () => {
  expect(cellsOf('"Borger;9\nTeknik')).toEqual([['Borger;9\nTeknik']])
})
