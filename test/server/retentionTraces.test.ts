import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rescueFileOf } from '../../src/app/rescue/rescueFile.ts'
import { CounterAnswer } from '../../src/contract/account.ts'
import { Day } from '../../src/contract/time.ts'
import { addVisit } from '../../src/server/access/providerVisits.ts'
import { beginNewGeneration } from '../../src/server/ops/newGeneration.ts'
import { noteIn, revocationsIn } from '../../src/server/ops/revocations.ts'
import { runRetention } from '../../src/server/retention/runRetention.ts'
import { aBrowser } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { aCounted, at, autumn } from '../support/retention.ts'
import { aDataDirectory } from '../support/serverProcess.ts'
import { changedIn, restore, stateOf } from './matrix/storeState.ts'

let server: Awaited<ReturnType<typeof aCounted>>
let data: ReturnType<typeof aDataDirectory>
beforeEach(async () => {
  server = await aCounted()
  data = aDataDirectory()
  await server.lock()
})
afterEach(async () => {
  await server.stop()
  data.discard()
})

const run = () => {
  const noteRevocation = noteIn(data.directory)
  return runRetention({ ...server.parts, noteRevocation }, fjordby)
}
const entries = () => server.db.all("SELECT * FROM entry WHERE campaign = 'autumn'")

test('no byte of the store’s files names a device that nobody uses any more', async () => {
  const [row] = await server.db.all<{ file: string }>(
    "SELECT file FROM pragma_database_list WHERE name = 'main'",
  )
  const bytes = () =>
    ['', '-wal'].map((end) => readFileSync(`${row?.file}${end}`).toString('latin1')).join('')
  const devices = await server.devices()
  for (const device of devices) expect(bytes()).toContain(device)

  server.clock.nowMs = at('2028-12-01')
  await run()
  expect(await server.devices()).toEqual([])
  for (const device of devices) expect(bytes()).not.toContain(device)
})

test('of the devices that are still there, the bytes tell nothing but that they are', async () => {
  server.clock.nowMs = at('2026-11-16')
  await run()
  const rows = [...(await stateOf(server.db))].filter(([, { text }]) => text.includes('ANN'))
  expect(rows).toEqual([])
  const naming = async (device: string) =>
    [...(await stateOf(server.db))].flatMap(([table, { text }]) =>
      text.includes(device) ? [table] : [],
    )
  for (const device of await server.devices()) {
    const tables = await naming(device)
    // What is held of another campaign, or of none, is not of this one.
    expect(tables.filter((table) => table !== 'entry')).toEqual(['device', 'enrolment'])
  }
})

test('a backup from before it all is made the same again: by the run, and by the journal at once', async () => {
  const backup = await stateOf(server.db)
  const back = async () => restore(server.db, backup, changedIn(backup, await stateOf(server.db)))
  server.clock.nowMs = at('2026-11-16')
  await run()
  await back()
  await run()
  expect((await entries()).filter(({ device }) => device !== null)).toEqual([])

  server.clock.nowMs = at('2028-12-01')
  await run()
  await back()
  // On the machine that restores it may be any day: the journal alone says that it was purged.
  server.clock.nowMs = at('2026-11-17')
  expect(await entries()).not.toEqual([])
  await beginNewGeneration(server.db, revocationsIn(data.directory), 0)
  const late = aContact(server.today)
  const answer = await server.deliver(server.counters[0], late)
  expect(answer?.json().receipts).toMatchObject([{ state: 'gone' }])
  await run()
  expect(await entries()).toEqual([])
})

test('a backup that does not even know the campaign answers its entries as gone', async () => {
  server.clock.nowMs = at('2028-10-23')
  await run()
  await server.db.write((sql) => sql.all('DELETE FROM campaign'))
  await beginNewGeneration(server.db, revocationsIn(data.directory), 0)
  const found = await server.parts.shelf.find(server.db, fjordby, autumn)
  expect(found?.campaign).toMatchObject({ id: 'autumn', status: 'purged' })
  const answer = await server.deliver(server.counters[0], aContact(server.today))
  expect(answer?.json().receipts).toMatchObject([{ state: 'gone' }])
})

test('a rescue file of a purged campaign brings nothing back, changed by hand or not', async () => {
  const counter = server.counters[0]
  const said = CounterAnswer.parse((await counter?.get('/api/v1/counter'))?.json())
  const made = Day.parse('2026-10-22')
  const file = await rescueFileOf(said, [aContact(server.today)], made)
  server.clock.nowMs = at('2028-10-23')
  await run()
  const coordinator = await server.staff('coordinator')
  const forged = { ...file, tag: file.tag.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')) }
  for (const each of [file, forged]) {
    const answer = await coordinator.post('/api/v1/rescue', each)
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ untouched: each === file })
  }
  expect(await entries()).toEqual([])
  expect(await server.db.all('SELECT * FROM conflict')).toEqual([])
})

test('a sign-in that was begun or tried in vain leaves nothing behind, though nobody tries another', async () => {
  const browser = aBrowser(server.app)
  await browser.post('/api/v1/session/password', { userName: 'tove', password: 'forkert' })
  const { random, nowMs } = server.parts
  const begun = { browser: 'b', issuer: 'https://x.example', redirect: '/', page: '/staff' }
  await server.db.write((sql) =>
    addVisit(sql, random, fjordby, {
      ...{ ...begun, wants: 'sign_in', session: undefined, nowMs: nowMs() },
    }),
  )
  const left = () =>
    Promise.all(
      ['provider_visit', 'sign_in_delay'].map((table) => server.db.all(`SELECT * FROM ${table}`)),
    )
  expect((await left()).map((rows) => rows.length)).toEqual([1, 1])

  server.clock.nowMs += 25 * 60 * 60 * 1000
  await run()
  expect(await left()).toEqual([[], []])
})
