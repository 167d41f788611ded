import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { ensureProgram } from './systemProgram.ts'

/** LibreOffice Calc without a screen: the smallest part of it that opens a workbook. */
export const ensureSpreadsheet = (): string =>
  ensureProgram({
    called: 'LibreOffice Calc',
    names: ['soffice', '/usr/lib/libreoffice/program/soffice', '/opt/libreoffice*/program/soffice'],
    variable: 'SOFFICE_PATH',
    packages: ['libreoffice-calc-nogui'],
  })

/** A cell as it looks, and whether it is text; numbers and dates are not. */
export type OpenedCell = { text: string; isText: boolean }
export type OpenedSheet = readonly OpenedCell[][]

// Semicolons, UTF-8, text and nothing else in quotes, cells as they look, and every sheet.
const csv = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1033,true,false,true,false,false,-1'

/** Opens a workbook in a real spreadsheet, and gives the rows of its sheets by their names. */
export const openedInSpreadsheet = (workbook: Buffer): Map<string, OpenedSheet> =>
  converted(workbook, csv, (folder) => {
    const sheets = globSync(join(folder, 'file-*.csv')).map((path) => {
      const name = basename(path).slice('file-'.length, -'.csv'.length)
      return [name, cellsIn(readFileSync(path, 'utf8'))] as const
    })
    return new Map(sheets)
  })

/** Which sheets a real spreadsheet lets filter by their heads, and which have columns with widths. */
export const looksInSpreadsheet = (workbook: Buffer): { filtered: string[]; wide: string[] } =>
  converted(workbook, 'fods', (folder) => {
    const document = readFileSync(join(folder, 'file.fods'), 'utf8')
    const tables = document.split('<table:table table:name="').slice(1)
    const ranges = document.match(/<table:database-range [^>]*display-filter-buttons="true"/g) ?? []
    const nameOf = (table: string) => table.split('"')[0] ?? ''
    const isWide = (table: string) => /<table:table-column table:style-name="co[2-9]/.test(table)
    return {
      filtered: tables.map(nameOf).filter((name) => ranges.some((range) => range.includes(name))),
      wide: tables.filter(isWide).map(nameOf),
    }
  })

function converted<Result>(workbook: Buffer, to: string, read: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'taellevaerk-sheets-'))
  try {
    const file = join(folder, 'file.xlsx')
    writeFileSync(file, workbook)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const words = [profile, '--headless', '--convert-to', to, '--outdir', folder, file]
    execFileSync(ensureSpreadsheet(), words, { stdio: 'pipe', timeout: 120_000 })
    return read(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Cells of lines, in which text alone stands in quotes. */
function cellsIn(text: string): OpenedCell[][] {
  const rows: OpenedCell[][] = []
  let row: OpenedCell[] = []
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^;\r\n"]*))(;|\r?\n|$)/g,
  )) {
    row.push({ text: quoted?.replaceAll('""', '"') ?? bare, isText: quoted !== undefined })
    if (end === ';') continue
    if (row.length > 1 || row[0]?.text !== '' || end !== '') rows.push(row)
    row = []
  }
  return rows
}
