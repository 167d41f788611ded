import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import type { BoardAnswer } from '../../src/contract/tally.ts'
import { fjordby } from '../support/builders.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { allArrived } from '../support/allArrived.ts'
import { aBrowser } from '../support/browser.ts'
import { chance } from '../support/chance.ts'
import { aDevice, type TrialDevice } from '../support/device.ts'
import { aServer, countingTime, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: countingTime })
})
afterEach(async () => {
  vi.useRealTimers()
  await server.stop()
})

/** A device of a unit that has joined over a good network, and then lives in the given weather. */
async function aCounter(
  unit: string,
  weather: (fetch: Fetch) => Fetch = (fetch) => fetch,
): Promise<TrialDevice> {
  const { fetch } = aBrowser(server.app)
  let now: Fetch = fetch
  const device = await aDevice({ fetch: (path, init) => now(path, init), nowMs: () => Date.now() })
  const { code } = await server.invite(unit)
  expect(await device.join({ code })).toMatchObject({ is: 'counter' })
  now = weather(fetch)
  return device
}

const coordinator = async () => {
  const browser = aBrowser(server.app)
  await browser.enter(await server.link('coordinator'))
  return browser
}

const settle = (devices: TrialDevice[]) => allArrived(devices, 300_000)

const linesOf = (csv: string) => csv.replace('\uFEFF', '').trimEnd().split('\r\n')

test('a tap becomes a line in the export, and one that was taken back does not', async () => {
  const device = await aCounter('desk')
  await device.tapOn()
  const mistake = await device.tapOn('in_person')
  await device.undo(mistake)
  const refined = await device.tapOn('phone', 'passport', 'outgoing')
  await device.refine(refined, {
    contactType: 'advice' as never,
    mark: { id: 'misdirected' as never, on: true },
  })
  await device.closeStrip()
  await settle([device])

  server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
  const browser = await coordinator()
  const totals = await browser.get('/api/v1/campaigns/autumn/export/week-totals.csv')
  const week =
    '2026-W43;2026-10-19;2026-10-25;Borger;desk+library;Borgerservice + Biblioteket (samlet)'
  expect(linesOf(totals.payload)).toEqual([
    'uge;fra;til;forvaltning;enhed_id;enhed;opgaveområde_id;opgaveområde;kle;kanal_id;kanal;retning;henvendelsestype_id;henvendelsestype;mærker;uden_dage;enhedernes_ugetal;antal;rettelser',
    `${week};moving;Flytning;;phone;Telefon;indgående;;;;;;1;0`,
    `${week};passport;Pas og kørekort;;phone;Telefon;udgående;advice;Råd og vejledning;Fejlhenvendelse;;;1;0`,
  ])
})

test('a mistake that has been sent is taken back by an undo, and a change of mind by both', async () => {
  const device = await aCounter('desk')
  const first = await device.tapOn()
  await device.closeStrip()
  await settle([device])
  const again = await device.refine(first, { quantity: 5 })
  expect(again).not.toBe(first)
  await settle([device])

  server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
  const browser = await coordinator()
  const board = (
    await browser.get('/api/v1/campaigns/autumn/board?week=2026-W43')
  ).json<BoardAnswer>()
  expect(board.cells).toEqual([
    { direction: 'incoming', channel: 'phone', taskArea: 'moving', n: 5 },
  ])
  expect((await device.faceNow()).numbers.incoming).toMatchObject({ phone: 5 })
})

test.each([1, 2, 3, 4, 5, 6])(
  'in any weather, every tap is counted once, on board and in files alike (seed %i)',
  async (seed) => {
    const random = chance(seed)
    const badNetwork =
      (fetch: Fetch): Fetch =>
      async (path, init) => {
        if (random() < 0.35) throw new TypeError('lost on the way there')
        const response = await fetch(path, init)
        if (random() < 0.1) await fetch(path, init)
        if (random() < 0.35) throw new TypeError('lost on the way back')
        if (random() < 0.1) return new Response('<html>Log på netværket</html>', { status: 200 })
        return random() < 0.1
          ? new Response((await response.text()).slice(0, 40), { status: 201 })
          : response
      }
    const devices = await Promise.all(
      ['desk', 'desk', 'desk', 'library', 'library', 'roads', 'building'].map((unit) =>
        aCounter(unit, badNetwork),
      ),
    )
    let expected = 0
    for (let round = 0; round < 15; round += 1) {
      for (const device of devices) {
        const id = await device.tapOn(random() < 0.5 ? 'phone' : 'in_person')
        const fate = random()
        if (fate < 0.15) await device.undo(id)
        else expected += fate < 0.3 ? 3 : 1
        if (fate >= 0.15 && fate < 0.3) await device.refine(id, { quantity: 3 })
        if (fate > 0.6) await device.closeStrip()
      }
      await vi.advanceTimersByTimeAsync(20_000 * random())
    }
    for (const device of devices) await device.closeStrip()
    await settle(devices)

    // While the week runs, the first day of a group with few people is held back.
    server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
    const browser = await coordinator()
    // The last column is of corrections.
    const total = async (file: string) => {
      const { payload } = await browser.get(`/api/v1/campaigns/autumn/export/${file}.csv`)
      return linesOf(payload)
        .slice(1)
        .reduce((sum, line) => sum + Number(line.split(';').at(-2)), 0)
    }
    const board = (
      await browser.get('/api/v1/campaigns/autumn/board?week=2026-W43')
    ).json<BoardAnswer>()
    expect(board.cells.reduce((sum, { n }) => sum + n, 0)).toBe(expected)
    expect(await total('week-totals')).toBe(expected)
    expect(await total('cells')).toBe(expected)
    const control = (await browser.get('/api/v1/campaigns/autumn/export/control.csv')).payload
    expect(linesOf(control)).toContain('stemmer;ja')
    expect(linesOf(control)).toContain(`registreringer_antal;${expected}`)
    expect(await findDrift(server.db, fjordby)).toEqual([])
  },
)
