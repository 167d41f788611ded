import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { totalOf } from '../../src/domain/rollup.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const count = ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-26', '2026-10-27']

describe.each(Object.keys(engines) as (keyof typeof engines)[])(
  'the campaign so far on %s',
  (engine) => {
    let server: TrialServer
    beforeEach(async () => {
      server = await aServer({ engine })
      const days = { trial: [], count, closing: '2026-11-06' }
      await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ days })))
    })
    afterEach(() => server.stop())

    async function deliver(unit: string, day: string, devices: number, quantity: number) {
      server.clock.nowMs = Date.parse(`${day}T08:10:00Z`)
      for (let nth = 0; nth < devices; nth += 1) {
        const counter = await server.counter(unit)
        const entries = [aContact({ unit, day, time: 'am', quantity })]
        await counter.post('/api/v1/entries', { entries })
      }
    }
    const ask = async (browser: Browser, query: string) =>
      BoardAnswer.parse((await browser.get(`/api/v1/campaigns/autumn/board${query}`)).json())

    test('it is the sum of its weeks, each in the groups it is shown in', async () => {
      await deliver('desk', '2026-10-19', 2, 5)
      await deliver('library', '2026-10-19', 2, 4)
      await deliver('desk', '2026-10-26', 3, 10)
      await deliver('library', '2026-10-26', 3, 1)
      const browser = await server.staff('coordinator')
      const weeks = [await ask(browser, '?week=2026-W43'), await ask(browser, '?week=2026-W44')]
      const all = await ask(browser, '?period=campaign')

      expect(weeks.map(({ groups }) => groups[0]?.units)).toEqual([['desk', 'library'], ['desk']])
      const incoming = (n: number) => [{ direction: 'incoming', channel: 'phone', n }]
      const without = ['2026-10-19', '2026-10-20', '2026-10-21']
      const both = ['desk', 'library']
      const groups = [
        { units: both, figures: incoming(18), without: ['2026-10-26'] },
        { units: ['desk'], figures: incoming(30), without },
      ]
      expect(all.groups).toEqual([
        groups[0],
        { units: ['roads'], figures: [], without: ['2026-10-26'] },
        { units: ['building'], figures: [], without: ['2026-10-26'] },
        groups[1],
        { units: ['library'], figures: incoming(3), without },
      ])
      expect(totalOf(all.cells)).toBe(totalOf(weeks.flatMap(({ cells }) => cells)))
      expect(all).toMatchObject({ from: '2026-10-19', to: '2026-11-01' })
      const desk = all.units.find(({ unit }) => unit === 'desk')
      expect(desk?.coverage).toMatchObject({
        ...{ expected: 8, counted: 4 },
        missing: ['2026-10-20', '2026-10-21'],
      })

      // Whoever asks about one of them is told of both where they stood together.
      const about = await ask(browser, '?period=campaign&unit=desk')
      expect(about.groups).toEqual(groups)
      expect(totalOf(about.cells)).toBe(48)
    })

    test('before it has begun it is empty, and only one period can be asked for', async () => {
      server.clock.nowMs = Date.parse('2026-10-01T08:00:00Z')
      const browser = await server.staff('coordinator')

      expect(await ask(browser, '?period=campaign')).toMatchObject({ cells: [] })
      for (const query of ['?period=campaign&week=2026-W43', '?period=all']) {
        const answer = await browser.get(`/api/v1/campaigns/autumn/board${query}`)
        isProblem(answer, 400, 'malformed')
      }
    })
  },
)
