import type { PackedFile } from './packed.ts'
import type { SharedStrings } from './sharedStrings.ts'
import { stylesXml } from './styles.ts'
import { declaration, escaped } from './xml.ts'

/** A sheet by its name, as XML, and the cells that can be filtered, once the sheet is written. */
export type Tab = {
  name: string
  texts: AsyncIterable<string>
  filters?: () => string
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * The files of a workbook (ECMA-376, SpreadsheetML). The cover is the first sheet to be seen and the
 * last to be written: it tells what the others have come to.
 */
export function* workbook(
  cover: Tab,
  others: readonly Tab[],
  strings: SharedStrings,
): Generator<PackedFile> {
  const tabs = [cover, ...others]
  yield { name: '[Content_Types].xml', texts: [contentTypes(tabs.length)] }
  yield {
    name: '_rels/.rels',
    texts: [relationships([['officeDocument', 'xl/workbook.xml']])],
  }
  for (const [nth, tab] of [...tabs.entries()].toReversed()) {
    yield { name: `xl/${sheetFile(nth)}`, texts: tab.texts }
  }
  yield { name: 'xl/sharedStrings.xml', texts: strings.xml() }
  yield { name: 'xl/styles.xml', texts: [stylesXml] }
  yield { name: 'xl/workbook.xml', texts: [workbookXml(tabs)] }
  const sheets = tabs.map((_, nth) => ['worksheet', sheetFile(nth)] as const)
  const rest = [['sharedStrings', 'sharedStrings.xml'] as const, ['styles', 'styles.xml'] as const]
  yield { name: 'xl/_rels/workbook.xml.rels', texts: [relationships([...sheets, ...rest])] }
}

const sheetFile = (nth: number): string => `worksheets/sheet${nth + 1}.xml`

function contentTypes(count: number): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}" ContentType="${types}.${type}+xml"/>`
  const sheets = Array.from({ length: count }, (_, nth) => part(sheetFile(nth), 'worksheet'))
  return [
    `${declaration}<Types xmlns="${packages}/content-types">`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    part('workbook.xml', 'sheet.main'),
    ...sheets,
    part('sharedStrings.xml', 'sharedStrings'),
    part('styles.xml', 'styles'),
    '</Types>',
  ].join('')
}

function relationships(parts: readonly (readonly [type: string, target: string])[]): string {
  const lines = parts.map(
    ([type, target], nth) =>
      `<Relationship Id="rId${nth + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packages}/relationships">${lines.join('')}</Relationships>`
}

function workbookXml(tabs: readonly Tab[]): string {
  const sheets = tabs.map(
    ({ name }, nth) => `<sheet name="${escaped(name)}" sheetId="${nth + 1}" r:id="rId${nth + 1}"/>`,
  )
  const filtered = tabs.flatMap(({ name, filters }, nth) => {
    const range = filters?.().replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
    if (range === undefined) return []
    const of = `localSheetId="${nth}" hidden="1"`
    return [
      `<definedName name="_xlnm._FilterDatabase" ${of}>'${escaped(name)}'!${range}</definedName>`,
    ]
  })
  // The one window that the views of the sheets are of.
  const view = '<bookViews><workbookView activeTab="0"/></bookViews>'
  const names = filtered.length > 0 ? `<definedNames>${filtered.join('')}</definedNames>` : ''
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}">${view}<sheets>${sheets.join('')}</sheets>${names}</workbook>`
}
