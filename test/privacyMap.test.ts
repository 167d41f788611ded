import 'fake-indexeddb/auto'
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDb } from '../src/app/db.ts'
import { StoreId } from '../src/contract/id.ts'
import { prepareStore } from '../src/server/store/openStore.ts'
import { engines } from './support/databases.ts'

/**
 * What the data map tells of and no schema has yet. Whoever brings one takes it out here, and the
 * words "på vej" out of its row.
 */
const pending = {
  tables: [] as string[],
  cookies: [] as string[],
}

const page = readFileSync('docs/privacy.md', 'utf8')
const sectionOf = (title: string) => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''
const rowsOf = (section: string) => section.split('\n').filter((line) => /^\|.*`/.test(line))
const onTheWay = (row: string) => row.includes('**på vej**')

const server = rowsOf(sectionOf('Datakort: serveren')).map((row) => ({
  name: /^\| `([^`]+)`/.exec(row)?.[1] ?? '',
  isPending: onTheWay(row),
}))
const browser = rowsOf(sectionOf('Datakort: browseren')).map((row) => {
  const [, kind = '', name = ''] = /^\| (\S+) `([^`]+)`/.exec(row) ?? []
  return { kind, name, file: /\| `(src\/[^`]+)`\s*\|$/.exec(row)?.[1], isPending: onTheWay(row) }
})
const mapped = (kind: string) => browser.filter((row) => row.kind === kind && !row.isPending)
const namesOf = (rows: { name: string }[]) => rows.map(({ name }) => name).toSorted()

const sources = globSync('src/{app,server}/**/*.{ts,tsx}').map((path) => {
  const file = path.replaceAll('\\', '/')
  return { file, text: readFileSync(file, 'utf8').replaceAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g, '') }
})

let tables: string[]
let discard: () => Promise<void>
beforeAll(async () => {
  const opened = await engines.sqlite()
  discard = opened.discard
  await prepareStore(opened.db, () => StoreId.parse('5T0RE5T0RE5T0RE5'))
  const rows = await opened.db.all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  tables = rows.map(({ name }) => name).toSorted()
})
afterAll(() => discard())

test('the data map has every table of the schema once, and none that does not exist', () => {
  expect(tables.length).toBeGreaterThan(25)
  expect(namesOf(server.filter(({ isPending }) => !isPending))).toEqual(tables)
})

test('what is on its way is told as such, and no longer when it is here', () => {
  expect(namesOf(server.filter(({ isPending }) => isPending))).toEqual(pending.tables.toSorted())
  expect(pending.tables.filter((name) => tables.includes(name))).toEqual([])
  expect(namesOf(browser.filter(({ isPending }) => isPending))).toEqual(pending.cookies)
})

test('the decision on what goes when is linked as soon as it is written', () => {
  const written = readdirSync('docs/decisions').filter((file) => file.startsWith('024-'))

  expect(written.filter((file) => !page.includes(file))).toEqual([])
})

test('the data map has every store of the browser’s database', async () => {
  await openDb().read(() => Promise.resolve())
  const [{ name = '' } = {}] = await indexedDB.databases()
  const stores = await new Promise<string[]>((resolve, reject) => {
    const asked = indexedDB.open(name)
    asked.addEventListener('success', () => resolve([...asked.result.objectStoreNames]))
    asked.addEventListener('error', () => reject(asked.error ?? new Error('no database')))
  })

  expect(namesOf(mapped('IndexedDB'))).toEqual(stores.toSorted())
})

test('the data map has every cookie that is set', () => {
  const named = sources.flatMap(({ text }) =>
    [...text.matchAll(/__(?:Host|Secure)-\w+/g)].map(([found]) => found),
  )
  const here = [...new Set(named)].toSorted()

  expect(here).toEqual(namesOf(mapped('Cookie')))
  expect(pending.cookies.filter((cookie) => here.includes(cookie))).toEqual([])
})

test.each(['localStorage', 'sessionStorage', 'Cache'])(
  'each place of the kind %s is made by the file that the map names, and by no other',
  (kind) => {
    const use = kind === 'Cache' ? /\bcaches\.open|precacheAndRoute\(/ : new RegExp(`\\b${kind}\\b`)
    const users = sources.filter(({ text }) => use.test(text)).map(({ file }) => file)
    // It hands the browser's storage to the drafts, which the map names.
    const makers = users.filter((file) => !file.endsWith('/EditorScreen.tsx'))
    const rows = mapped(kind)

    const told = rows.map(({ file = '' }) => file)
    if (kind === 'localStorage') makers.push('src/app/desk/editor/keptDrafts.ts')
    expect(new Set(told)).toEqual(new Set(makers))
    for (const { name, file = '' } of rows) {
      // Workbox names its caches itself.
      if (name !== 'workbox-') expect(readFileSync(file, 'utf8')).toContain(name)
    }
  },
)

test('every file that the page appeals to exists', () => {
  const cited = [...page.matchAll(/`((?:src|test|docs)\/[^`\s]+)`/g)].map(([, file = '']) => file)

  expect(cited.length).toBeGreaterThan(30)
  expect(cited.filter((file) => !existsSync(file))).toEqual([])
})
