/** One row of a list that was pasted or read from a file, and the line of it on which it begins. */
export type SheetRow = { line: number; cells: string[] }

/**
 * Reads what a spreadsheet writes: cells between tabs or semicolons, quoted where they hold either,
 * a quote or a new line. Rows without anything in them are left out. A quote that is never closed
 * ends with the text: its row then is long and says so by what it holds.
 */
export function readSheet(text: string): SheetRow[] {
  const whole = text.replace(/^\uFEFF/, '')
  const between = separatorOf(whole)
  const rows: SheetRow[] = []
  let row: SheetRow = { line: 1, cells: [] }
  let line = 1
  let at = 0
  for (;;) {
    const cell = whole[at] === '"' ? quotedCell(whole, at, between) : plainCell(whole, at, between)
    row.cells.push(cell.text.trim())
    line += countOf('\n', whole.slice(at, cell.end).replaceAll(/\r\n?/g, '\n'))
    at = cell.end
    if (whole[at] === between) {
      at += 1
      continue
    }
    if (row.cells.some((each) => each !== '')) rows.push(row)
    if (at >= whole.length) return rows
    at += whole.startsWith('\r\n', at) ? 2 : 1
    line += 1
    row = { line, cells: [] }
  }
}

/** Tabs where there is one outside of quotes, as in what is pasted; else semicolons. */
const separatorOf = (text: string): string =>
  text.replaceAll(/"(?:[^"]|"")*"/g, '').includes('\t') ? '\t' : ';'

function plainCell(text: string, from: number, between: string) {
  let end = from
  while (end < text.length && !isEnd(text[end], between)) end += 1
  return { text: text.slice(from, end), end }
}

function quotedCell(text: string, from: number, between: string) {
  let said = ''
  let at = from + 1
  for (; at < text.length; at += 1) {
    if (text[at] !== '"') said += text[at]
    else if (text[at + 1] === '"') {
      said += '"'
      at += 1
    } else break
  }
  // What stands between a closing quote and the next cell belongs to the cell, as spreadsheets read it.
  const rest = plainCell(text, Math.min(at + 1, text.length), between)
  return { text: said + rest.text, end: rest.end }
}

const isEnd = (letter: string | undefined, between: string): boolean =>
  letter === between || letter === '\n' || letter === '\r'

const countOf = (letter: string, text: string): number => text.split(letter).length - 1
