import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BusyHours } from '../../src/contract/busyHours.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const count = ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-26']

describe.each(Object.keys(engines) as (keyof typeof engines)[])('busy hours on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
    const days = { trial: [], count, closing: '2026-11-06' }
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ days })))
  })
  afterEach(() => server.stop())

  async function deliver(unit: string, time: string, devices: number, changes = {}) {
    server.clock.nowMs = Date.parse(`${time.slice(0, 10)}T20:00:00Z`)
    for (let nth = 0; nth < devices; nth += 1) {
      const counter = await server.counter(unit)
      const entries = [aContact({ unit, day: time.slice(0, 10), time, ...changes })]
      await counter.post('/api/v1/entries', { entries })
    }
  }
  const path = '/api/v1/campaigns/autumn/busy-hours'
  const ask = async (browser: Browser, query = '') =>
    BusyHours.parse((await browser.get(path + query)).json())
  const incoming = (n: number, time: string) => ({ weekday: 1, time, direction: 'incoming', n })

  test('half-hours are those of the clock on the wall, before and after it is put back', async () => {
    await deliver('desk', '2026-10-19T08:00Z', 3)
    await deliver('library', '2026-10-19T08:30Z', 3, { direction: 'outgoing' })
    await deliver('desk', '2026-10-26T09:00Z', 3, { quantity: 4 })
    await deliver('desk', '2026-10-26T09:00Z', 1, { time: 'am', entered: 'afterwards' })
    const browser = await server.staff('coordinator')

    const all = await ask(browser)

    expect(all.cells).toEqual([
      incoming(15, '10:00'),
      { weekday: 1, time: '10:30', direction: 'outgoing', n: 3 },
    ])
    expect(all.untimed).toEqual([{ direction: 'incoming', n: 1 }])
    expect((await ask(browser, '?week=2026-W43')).cells[0]).toEqual(incoming(3, '10:00'))
    expect((await ask(browser, '?unit=library')).cells).toHaveLength(1)
    await server.db.write((sql) => sql.all('DELETE FROM tally_time'))
    expect(await ask(browser)).toMatchObject({ cells: all.cells, untimed: all.untimed })
  })

  test('days of a group that had to stand together are told without time', async () => {
    // Alone on their days, so that each day would be one unit's.
    await deliver('roads', '2026-10-19T08:00Z', 1, { quantity: 9 })
    await deliver('building', '2026-10-20T08:00Z', 1, { quantity: 8 })
    const coordinator = async () => server.staff('coordinator')

    expect(await ask(await coordinator(), '?week=2026-W43')).toMatchObject({
      ...{ cells: [], untimed: [] },
      covers: { units: 2, of: 4 },
    })
    server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
    expect(await ask(await coordinator(), '?week=2026-W43')).toMatchObject({
      cells: [],
      untimed: [{ direction: 'incoming', n: 17 }],
    })
  })

  test('a lead has the hours of whole groups that are theirs, and of no other', async () => {
    await deliver('desk', '2026-10-19T08:00Z', 3)
    await deliver('library', '2026-10-19T08:00Z', 3, { quantity: 100 })
    const lead = await server.staff('lead', ['desk', 'roads'])

    expect(await ask(lead)).toMatchObject({
      cells: [incoming(3, '10:00')],
      covers: { of: 2 },
    })
    isProblem(await lead.get(`${path}?unit=library`), 404, 'not_found')
    isProblem(await lead.get(`${path}?week=43`), 400, 'malformed')
  })
})
