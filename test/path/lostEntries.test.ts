import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import type { Entry } from '../../src/contract/entry.ts'
import type { EntryId } from '../../src/contract/id.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { findDrift, rebuildTallies } from '../../src/server/store/recount.ts'
import { allArrived } from '../support/allArrived.ts'
import { aBrowser } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { aDevice, type TrialDevice } from '../support/device.ts'
import { aServer, countingTime, type TrialServer } from '../support/server.ts'

let server: TrialServer
let device: TrialDevice
let network: ReturnType<typeof aNetwork>
beforeEach(async () => {
  server = await aServer()
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: countingTime })
  network = aNetwork()
  device = await aDevice({ fetch: network.fetch, nowMs: () => Date.now() })
  await device.join({ code: (await server.invite('desk')).code })
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

/** A network that remembers what went through it, and that can be cut behind any address. */
function aNetwork() {
  const { fetch } = aBrowser(server.app)
  const asked: string[] = []
  const deliveries: Entry[][] = []
  const state = { asked, deliveries, cut: '' }
  const watched: Fetch = async (path, init) => {
    if (path === state.cut) throw new TypeError('cut')
    asked.push(path)
    if (path === '/api/v1/entries') {
      deliveries.push((JSON.parse(init.body as string) as { entries: Entry[] }).entries)
    }
    return fetch(path, init)
  }
  return Object.assign(state, { fetch: watched })
}

async function settle() {
  await device.closeStrip()
  await allArrived([device], 10_000)
}

const bytesOf = (id: string) => Buffer.from(id.replaceAll('-', ''), 'hex')

/** What a restored backup does to the store: it knows no more of these, and is of a new generation. */
const lose = (...ids: string[]) =>
  server.db.write(async (sql) => {
    for (const id of ids) await sql.all('DELETE FROM entry WHERE id = $1', [bytesOf(id)])
    await rebuildTallies(sql, fjordby)
    await sql.all('UPDATE store SET generation = generation + 1')
  })
const rows = async () =>
  (
    await server.db.all<{ state: string; kind: string; seq: number; quantity: number }>(
      'SELECT kind, seq, state, quantity FROM entry ORDER BY seq',
    )
  ).map(({ kind, seq, state }) => `${seq} ${kind} ${state}`)
const recordOf = (id: EntryId) => device.storage.read((tx) => tx.entry(id))

function nextDay() {
  server.clock.nowMs += 24 * 60 * 60 * 1000
  vi.setSystemTime(server.clock.nowMs)
}

/** The device learns what is new, as it does at the start and every ten minutes. */
async function lookAgain() {
  await device.refresh()
  await settle()
}

test('an entry that the restored server has lost arrives again, once', async () => {
  const [kept, lost] = [await device.tapOn(), await device.tapOn('in_person')]
  await settle()
  const before = await rows()
  await lose(lost)
  await lookAgain()

  expect(await rows()).toEqual(before)
  expect(network.deliveries.at(-1)?.map(({ id }) => id)).toEqual([lost])
  expect(await findDrift(server.db, fjordby)).toEqual([])
  const deliveries = network.deliveries.length
  await lookAgain()
  expect(network.deliveries).toHaveLength(deliveries)
  expect((await recordOf(kept))?.state).toBe('received')
  expect((await device.faceNow()).numbers.incoming).toMatchObject({ phone: 1, in_person: 1 })
})

test('the answer to a delivery is enough to learn that the store was restored', async () => {
  const lost = await device.tapOn()
  await settle()
  await lose(lost)
  await device.tapOn('in_person')
  await settle()
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(1000)
    expect(await rows()).toEqual(['1 contact counted', '2 contact counted'])
  })
})

test('an undo that was lost with its entry comes again with it, and so does a change of mind', async () => {
  const mistake = await device.tapOn()
  const changed = await device.tapOn('in_person')
  await settle()
  await device.undo(mistake)
  const anew = await device.refine(changed, { quantity: 5 })
  await settle()
  const before = await rows()
  await lose(...network.deliveries.flat().map(({ id }) => id))
  await lookAgain()

  expect(await rows()).toEqual(before)
  expect(before.toSorted()).toEqual([
    '1 contact undone',
    '2 contact undone',
    '3 undo counted',
    '4 undo counted',
    '5 contact counted',
  ])
  expect((await recordOf(anew as EntryId))?.state).toBe('received')
  expect(await findDrift(server.db, fjordby)).toEqual([])
})

test('what waits is still counted in contacts, and an undo goes back with what takes its place', async () => {
  const changed = await device.tapOn()
  await settle()
  await device.refine(changed, { quantity: 5 })
  await settle()
  const pair = network.deliveries.at(-1)?.map(({ id }) => id) ?? []
  network.cut = '/api/v1/entries'
  await lose(...pair)
  await device.refresh()

  expect(pair).toHaveLength(2)
  expect((await device.unsent()).n).toBe(1)
  network.cut = ''
  await settle()
  expect(network.deliveries.at(-1)?.map(({ id }) => id)).toEqual(pair)
})

test('a contact that waits for its undo to arrive is not counted twice when it is lost itself', async () => {
  const contact = await device.tapOn()
  await settle()
  network.cut = '/api/v1/entries'
  await device.undo(contact)
  await lose(contact)
  await device.refresh()

  expect((await device.unsent()).n).toBe(1)
  network.cut = ''
  await settle()
  expect(await rows()).toEqual(['1 contact undone', '2 undo counted'])
})

test.each(['/api/v1/digest', '/api/v1/receipts', '/api/v1/entries'])(
  'killed when it asks %s, a device starts again where nothing is lost',
  async (cut) => {
    const lost = await device.tapOn()
    await settle()
    await lose(lost)
    network.cut = cut
    await device.refresh()
    device.sync.stop()

    network.cut = ''
    const { storage } = device
    device = await aDevice({ fetch: network.fetch, nowMs: () => Date.now(), storage })
    device.sync.prompt()
    await lookAgain()
    expect(await rows()).toEqual(['1 contact counted'])
    expect((await recordOf(lost))?.state).toBe('received')
  },
)

test('what was decided meanwhile reaches the device, and it sends nothing', async () => {
  const [declined, undone] = [await device.tapOn(), await device.tapOn()]
  await settle()
  await device.undo(undone)
  await settle()
  const deliveries = network.deliveries.length
  await server.db.write((sql) =>
    sql.all("UPDATE entry SET state = 'declined' WHERE id = $1", [bytesOf(declined)]),
  )
  nextDay()
  await lookAgain()

  expect((await recordOf(declined))?.receipt).toMatchObject({ state: 'declined' })
  expect((await recordOf(undone))?.receipt).toMatchObject({ state: 'undone' })
  expect(network.deliveries).toHaveLength(deliveries)
})

test('all is compared at the start and once a day, not at every look', async () => {
  await device.tapOn()
  await settle()
  network.asked.length = 0
  await lookAgain()
  await lookAgain()
  expect(network.asked.filter((path) => path === '/api/v1/digest').length).toBeLessThanOrEqual(1)

  network.asked.length = 0
  nextDay()
  await lookAgain()
  await lookAgain()
  expect(network.asked.filter((path) => path === '/api/v1/digest')).toHaveLength(1)
})

test('another store is not compared with: nothing is sent to it and nothing let go of', async () => {
  const id = await device.tapOn()
  await settle()
  await server.db.write(async (sql) => {
    await sql.all("UPDATE store SET id = 'TE5TC0PYTE5TC0PY'")
    await sql.all('DELETE FROM entry')
    await saveCampaign(sql, fjordby, aCampaign({ status: 'purged' }))
  })
  const deliveries = network.deliveries.length
  nextDay()
  await device.refresh()

  expect(network.deliveries).toHaveLength(deliveries)
  expect((await recordOf(id))?.state).toBe('received')
})

test('copies of a finished campaign go, and what still waits does not', async () => {
  const [sent, withdrawn] = [await device.tapOn(), await device.tapOn()]
  await device.undo(withdrawn)
  await settle()
  network.cut = '/api/v1/entries'
  const waiting = await device.tapOn()
  await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ status: 'purged' })))
  nextDay()
  await device.refresh()

  expect(await Promise.all([sent, withdrawn].map(recordOf))).toEqual([undefined, undefined])
  expect((await recordOf(waiting))?.state).not.toBe('received')
  expect((await device.unsent()).n).toBe(1)
})
