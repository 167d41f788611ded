import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import { aBrowser } from '../support/browser.ts'
import { aCampaign } from '../support/builders.ts'
import { aDevice, type TrialDevice } from '../support/device.ts'
import { aServer, type TrialServer } from '../support/server.ts'

/** Counting from Sunday 18 to Monday 26 October 2026: over a week's end, and over the clock change. */
const days = {
  trial: [],
  count: ['18', '19', '20', '21', '22', '23', '24', '25', '26'].map((day) => `2026-10-${day}`),
  closing: '2026-10-30',
}
const minute = 60_000
const day = 24 * 60 * minute

let server: TrialServer
/** How far the device's clock is from the true time. */
let offMs: number
let offline: boolean
beforeEach(async () => {
  offMs = 0
  offline = false
  server = await aServer({ campaigns: [aCampaign({ days })] })
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

const trueMs = () => Date.now()
/** It is this late, in truth and at the server. */
function itIs(instant: string) {
  vi.setSystemTime(Date.parse(instant))
  server.clock.nowMs = trueMs()
}

async function aDeviceAt(instant: string): Promise<TrialDevice> {
  itIs(instant)
  const browser = aBrowser(server.app)
  const fetch: Fetch = (path, init) =>
    offline ? Promise.reject(new TypeError('offline')) : browser.fetch(path, init)
  const device = await aDevice({ fetch, nowMs: () => trueMs() + offMs })
  expect(await device.join({ code: (await server.invite('desk')).code })).toMatchObject({
    is: 'counter',
  })
  return device
}

async function deliverAll(device: TrialDevice) {
  offline = false
  await device.closeStrip()
  await vi.waitFor(
    async () => {
      await vi.advanceTimersByTimeAsync(300_000)
      expect((await device.unsent()).n).toBe(0)
    },
    { timeout: 10_000, interval: 1 },
  )
}

const totals = async () => {
  // Of a unit with one device nothing is shown before the week is over.
  server.clock.nowMs = Date.parse('2026-11-02T08:00:00Z')
  const browser = await server.staff('coordinator')
  const { payload } = await browser.get('/api/v1/campaigns/autumn/export/week-totals.csv')
  return payload
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => `${line.split(';')[0]}: ${line.split(';').at(-2)}`)
}
const rows = () =>
  server.db.all<{ id: Uint8Array; day: number; state: string; seq: number }>(
    'SELECT id, day, state, seq FROM entry ORDER BY seq',
  )
const uuidOf = (id: Uint8Array) =>
  Buffer.from(id)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
const dayNamed = ({ day: since }: { day: number }) =>
  new Date(since * day).toISOString().slice(0, 10)

test('what is tapped before midnight and sent after it stands on the day of the tap, and in its week', async () => {
  const device = await aDeviceAt('2026-10-18T21:59:50Z')
  offline = true
  await device.tapOn()
  itIs('2026-10-18T22:00:00Z')
  await device.tapOn()
  await device.tapOn()
  itIs('2026-10-19T06:00:00Z')
  await deliverAll(device)

  expect((await rows()).map(dayNamed)).toEqual(['2026-10-18', '2026-10-19', '2026-10-19'])
  expect(await totals()).toEqual(['2026-W42: 1', '2026-W43: 2'])
})

test('the keys begin anew at midnight, and what was counted yesterday stays counted', async () => {
  const device = await aDeviceAt('2026-10-20T21:59:50Z')
  await device.tapOn()
  expect((await device.faceNow()).numbers.incoming).toMatchObject({ phone: 1 })
  itIs('2026-10-20T22:00:01Z')
  expect((await device.faceNow()).numbers.incoming).toMatchObject({ phone: 0 })
  await deliverAll(device)

  expect(await totals()).toEqual(['2026-W43: 1'])
})

test('of the hour that comes twice in October, each half-hour is its own, and all are of that day', async () => {
  const device = await aDeviceAt('2026-10-24T23:40:00Z')
  const halfPastTwo = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']
  for (const instant of halfPastTwo) {
    itIs(instant)
    await device.tapOn()
  }
  await deliverAll(device)
  const { payload } = await (await server.staff('coordinator')).get(
    '/api/v1/campaigns/autumn/export/cells.csv',
  )

  const stored = await server.db.all<{ time: number }>('SELECT time FROM entry ORDER BY time')
  expect(new Set(stored.map(({ time }) => time)).size).toBe(2)
  expect((await rows()).map(dayNamed)).toEqual(['2026-10-25', '2026-10-25'])
  // A unit with one device is small: by the half-hour nothing of it is shown.
  expect(payload).not.toMatch(/2026-10-25.*;2$/m)
  expect(await totals()).toEqual(['2026-W43: 2'])
})

test.each([
  ['ten minutes slow', -10 * minute],
  ['ten minutes fast', 10 * minute],
  ['a day slow', -day],
  ['a day fast', day],
  ['in 1970', -Date.parse('2026-10-21T08:00:00Z')],
  [
    'in 2038, beyond what 32 bits hold',
    Date.parse('2038-01-20T00:00:00Z') - Date.parse('2026-10-21T08:00:00Z'),
  ],
  ['in 2099', Date.parse('2099-01-01T00:00:00Z') - Date.parse('2026-10-21T08:00:00Z')],
])('a device whose clock is %s counts on the true day', async (_, ms) => {
  offMs = ms
  const device = await aDeviceAt('2026-10-21T08:10:00Z')
  await device.tapOn()
  await deliverAll(device)

  expect((await rows()).map(dayNamed)).toEqual(['2026-10-21'])
  expect(await totals()).toEqual(['2026-W43: 1'])
})

test.each([
  ['an hour back', -60 * minute, ['counted', 'counted', 'counted']],
  ['a day on', day, ['counted', 'counted', 'counted']],
  // On the day before, this device had not joined: somebody has to say whether it counts.
  ['a day back', -day, ['counted', 'held', 'held']],
])(
  'of a clock that is put %s between two taps nothing is lost, and the order is that of the taps',
  async (_, ms, states) => {
    const device = await aDeviceAt('2026-10-21T08:10:00Z')
    const taps = [await device.tapOn()]
    offline = true
    offMs = ms
    taps.push(await device.tapOn(), await device.tapOn())
    await deliverAll(device)
    const found = await rows()

    expect(found.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(found.map(({ id }) => uuidOf(id))).toEqual(taps)
    expect(found.map(({ state }) => state)).toEqual(states)
  },
)
