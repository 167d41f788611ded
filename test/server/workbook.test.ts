import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { xlsxFile } from '../../src/server/export/xlsx/xlsxFile.ts'
import { cellsView, viewOf } from '../../src/server/export/view.ts'
import type { Browser } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { recordsOf, rowsOf, unzipped } from '../support/files.ts'
import {
  afterFortnight,
  countAFortnight,
  daysOfFortnight,
  whileCounting,
} from '../support/fortnight.ts'
import { aServer, type TrialServer } from '../support/server.ts'
import {
  looksInSpreadsheet,
  openedInSpreadsheet,
  type OpenedSheet,
} from '../support/spreadsheet.ts'

/** Names of which a spreadsheet, XML or a spreadsheet's own escapes could make something else. */
const names = {
  area: '=1+1',
  desk: '@SUM(A1:A9) <b>&amp;"x"</b>',
  library: '_x0041_ Bøger; å',
}
const tables = [
  ...['Ugetal', 'Uge og kanal', 'Enhed og kanal'],
  ...['Opgave og kanal', 'Dag og kanal', 'Celler'],
]
/** It has words and no figures. */
const remarks = 'Bemærkninger'
const path = '/api/v1/campaigns/autumn/export'

// A spreadsheet takes seconds to start where others are at work.
vi.setConfig({ testTimeout: 90_000 })

let server: TrialServer
let coordinator: Browser
beforeAll(async () => {
  const plain = aCampaign()
  const [moving, ...areas] = plain.taskAreas
  const [citizens, ...departments] = plain.departments
  const campaign = aCampaign({
    days: daysOfFortnight,
    taskAreas: [{ ...moving, name: { da: names.area }, kle: '23.05.00' }, ...areas],
    departments: [
      {
        ...citizens,
        units: [
          { id: 'desk', name: names.desk, people: 12 },
          { id: 'library', name: names.library, people: 9 },
        ],
      },
      ...departments,
    ],
  })
  server = await aServer({ campaigns: [campaign] })
  await countAFortnight(server, { desk: 4, library: 3, roads: 3, building: 1 })
})
afterAll(() => server.stop())

async function at(nowMs: number) {
  server.clock.nowMs = nowMs
  coordinator = await server.staff('coordinator')
}
const csv = async (name: string) => (await coordinator.get(`${path}/${name}`)).payload
const opened = async (name: string) =>
  openedInSpreadsheet((await coordinator.get(`${path}/${name}`)).rawPayload)
/** The workbook of the finished weeks, opened once. */
let over: Map<string, OpenedSheet> | undefined
async function whenOver() {
  await at(afterFortnight)
  over ??= await opened('workbook.xlsx')
  return over
}
const textsOf = (sheet: OpenedSheet | undefined) =>
  (sheet ?? []).map((row) => row.map(({ text }) => text))
const sumsOf = (sheet: OpenedSheet) =>
  [-2, -1].map((place) => sheet.slice(1).reduce((sum, row) => sum + Number(row.at(place)?.text), 0))
/** As the CSV has it, but for the apostrophe that keeps Excel from running a text, and for dates. */
const asOnASheet = (cells: string[]) =>
  cells.map((cell) =>
    cell
      .replace(/^'(?=[=+\-@])/, '')
      .replace(/^(.{10})T(.{5})Z$/, (_, day, time) => `${day} ${time}`),
  )

test.each([
  ['while the weeks run', whileCounting],
  ['when all is over', afterFortnight],
])('a spreadsheet finds in every sheet what board and control say, %s', async (_, nowMs) => {
  await at(nowMs)
  const sheets = nowMs === afterFortnight ? await whenOver() : await opened('workbook.xlsx')
  const control = Object.fromEntries(rowsOf(await csv('control.csv'))) as Record<string, string>
  const total = Number(control['registreringer_antal'])
  const corrected = Number(control['rettelser'])
  const cover = textsOf(sheets.get('Om filen'))
  const others = [...sheets].filter(([name]) => name !== 'Om filen')

  expect(total).toBeGreaterThan(500)
  expect(corrected).not.toBe(0)
  expect(others.map(([name]) => name).toSorted()).toEqual([...tables, remarks].toSorted())
  for (const [name, sheet] of others.filter(([each]) => each !== remarks)) {
    const line = cover.find(([first]) => first === name)
    expect([name, ...sumsOf(sheet)]).toEqual([name, total, corrected])
    expect([name, ...(line?.slice(2, 6) ?? [])]).toEqual([
      ...[name, String(sheet.length - 1), String(total), String(corrected), 'ja'],
    ])
  }
  expect(cover).toContainEqual(['Kommune', 'Fjordby Kommune', '', '', '', ''])
  expect(cover.find(([first]) => first === 'Tavlen')?.[3]).toBe(String(total))
  expect(cover.find(([first]) => first === 'Registreringer')?.slice(3, 6)).toEqual([
    String(total),
    '',
    'ja',
  ])
  expect(cover.find(([first, by]) => first === 'Rettelser' && by !== '')?.[4]).toBe(
    String(corrected),
  )
  expect(cover.some(([first]) => first === 'Ikke med endnu')).toBe(nowMs === whileCounting)
  const weekly = cover.find(([, what]) => what === 'Efterregistreret')
  expect(weekly?.slice(0, 1)).toEqual(['2026-W43, indgående'])
  expect(Number(weekly?.[2])).toBeLessThanOrEqual(Number(weekly?.[3]))
  expect(cover.find(([first]) => first === 'Kom efter slut')?.[1]).toContain('vises for sig selv')
})

test('its week totals and cells are those of the CSV files, row by row, whatever the names are', async () => {
  const sheets = await whenOver()
  for (const [sheet, file] of [
    ['Ugetal', 'week-totals'],
    ['Celler', 'cells'],
  ] as const) {
    const rows = textsOf(sheets.get(sheet))
    expect(rows).toEqual(rowsOf(await csv(`${file}.csv`)).map(asOnASheet))
    expect(rows.flat()).toEqual(expect.arrayContaining([names.area, names.library, names.desk]))
  }
})

test('numbers are numbers, days are days, and all else is text', async () => {
  const [head = [], ...cells] = (await whenOver()).get('Celler') ?? []
  const kindsOf = (column: string) => {
    const place = head.findIndex(({ text }) => text === column)
    return new Set(
      cells
        .map((row) => row[place])
        .filter((cell) => cell?.text !== '')
        .map((cell) => cell?.isText),
    )
  }

  for (const column of ['dag', 'starttid_utc', 'antal', 'rettelser']) {
    expect([column, ...kindsOf(column)]).toEqual([column, false])
  }
  for (const column of ['uge', 'enhed', 'opgaveområde', 'kle', 'tid', 'mærker']) {
    expect([column, ...kindsOf(column)]).toEqual([column, true])
  }
})

test('the head of every table filters and stays in view, and all columns have widths', async () => {
  await at(afterFortnight)
  const { rawPayload } = await coordinator.get(`${path}/workbook.xlsx`)
  const { filtered, wide } = looksInSpreadsheet(rawPayload)
  const sheets = [...unzipped(rawPayload)].filter(([name]) => name.includes('/sheet'))
  const frozen = sheets.map(([name, xml]) => [
    name,
    xml.includes('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'),
  ])

  expect(filtered).toEqual([...tables, remarks])
  expect(wide).toEqual(['Om filen', ...tables, remarks])
  // Without a screen LibreOffice keeps nothing of a view, so that the file itself is asked.
  expect(frozen).toEqual(frozen.map(([name]) => [name, !String(name).endsWith('/sheet1.xml')]))
})

test('an extract by what is chosen is one sheet with the rows of its CSV', async () => {
  await at(afterFortnight)
  const query = '?by=day&by=department&by=marks&week=2026-W44'
  const sheets = await opened(`extract.xlsx${query}`)
  const rows = rowsOf(await csv(`extract.csv${query}`))

  expect(rows.length).toBeGreaterThan(3)
  expect([...sheets.keys()].toSorted()).toEqual(['Om filen', 'Tal'])
  expect(textsOf(sheets.get('Tal'))).toEqual(rows.map(asOnASheet))
})

async function extractOfAll() {
  const shelved = await server.parts.shelf.find(server.db, fjordby, aCampaign().id)
  if (!shelved) throw new Error('there is a campaign')
  const weeks = ['2026-W43', '2026-W44'] as never
  return { municipality: fjordby, shelved, weeks, nowMs: afterFortnight }
}

/** A workbook of two views of which a sheet may hold so many rows. */
async function made(mostRows: number) {
  const extract = await extractOfAll()
  const views = [
    { name: 'Celler', view: cellsView },
    { name: 'Retning', view: viewOf(['direction']) },
  ]
  return server.db.snapshot(async (sql) => {
    const options = { sheets: views, municipality: 'Fjordby Kommune', mostRows }
    const chunks: Buffer[] = []
    for await (const chunk of xlsxFile(sql, extract, options)) chunks.push(chunk)
    return Buffer.concat(chunks)
  })
}

test('where a sheet cannot hold all rows it has none, says so, and says where they are', async () => {
  await at(afterFortnight)
  const count = recordsOf(await csv('cells.csv')).length
  const tooSmall = openedInSpreadsheet(await made(count - 1))
  const justRight = openedInSpreadsheet(await made(count))
  const line = textsOf(tooSmall.get('Om filen')).find(([first]) => first === 'Celler')

  expect(textsOf(tooSmall.get('Celler')).map(([text]) => text)).toEqual([
    `Arket ville have ${count} rækker, og et regneark kan rumme ${count - 1}.`,
    expect.stringContaining('Hent tallene som CSV'),
  ])
  expect(line?.slice(2, 6)).toEqual([String(count), '', '', 'for mange rækker: hent som CSV'])
  expect(textsOf(tooSmall.get('Retning'))).toHaveLength(3)
  expect(textsOf(justRight.get('Celler'))).toHaveLength(count + 1)
})

test('a workbook whose reader goes away lets its snapshot go, and the next is made', async () => {
  await at(afterFortnight)
  const half = new Error('the reader went away')
  const extract = await extractOfAll()
  const broken = server.db.snapshot(async (sql) => {
    const sheets = [{ name: 'Celler', view: cellsView }]
    let chunks = 0
    for await (const _chunk of xlsxFile(sql, extract, { sheets, municipality: 'Fjordby' })) {
      chunks += 1
      // By then a sheet is being packed.
      if (chunks > 6) throw half
    }
  })

  await expect(broken).rejects.toBe(half)
  expect((await coordinator.get(`${path}/workbook.xlsx`)).statusCode).toBe(200)
})

test('a fault of the store while a sheet is packed breaks the file off, and is not swallowed', async () => {
  const extract = await extractOfAll()
  const fault = new Error('the disk is gone')
  const made = server.db.snapshot(async (sql) => {
    const stream = (): never => {
      throw fault
    }
    const sheets = [{ name: 'Celler', view: cellsView }]
    for await (const _chunk of xlsxFile({ ...sql, stream }, extract, { sheets, municipality: '' }))
      continue
  })

  await expect(made).rejects.toBe(fault)
})
