import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findDrift } from '../../src/server/store/recount.ts'
import type { Browser } from '../support/browser.ts'
import { aContact, anUndoOf, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { recordsOf, rowsOf, unzipped } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const path = '/api/v1/campaigns/autumn'

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  let coordinator: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    coordinator = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  /** Devices of every unit that deliver and take back without a pause, until they are told to stop. */
  async function deliverWithoutPause() {
    const counters: [string, Browser][] = []
    for (const unit of ['desk', 'desk', 'desk', 'library', 'library', 'library', 'roads']) {
      counters.push([unit, await server.counter(unit)])
    }
    const stopped = new AbortController()
    const flows = counters.map(async ([unit, counter]) => {
      while (!stopped.signal.aborted) {
        // A device may deliver 120 times a minute, by the server's clock.
        server.clock.nowMs += 1000
        const kept = aContact({ ...today, unit, quantity: 2 })
        const mistake = aContact({ ...today, unit, quantity: 5 })
        await counter.post('/api/v1/entries', { entries: [kept, mistake] })
        await counter.post('/api/v1/entries', { entries: [anUndoOf(mistake)] })
      }
    })
    return async () => {
      stopped.abort()
      await Promise.all(flows)
    }
  }

  test('a bundle made while entries arrive is of one moment: its files and its control agree', async () => {
    const stop = await deliverWithoutPause()
    const totals: number[] = []
    try {
      for (let nth = 0; nth < 8; nth += 1) {
        const { rawPayload } = await coordinator.get(`${path}/export/bundle.zip`)
        const files = [...unzipped(rawPayload)].map(
          ([name, bytes]) => [name, bytes.toString()] as const,
        )
        const fileOf = (kind: string) => files.find(([name]) => name.startsWith(kind))?.[1] ?? ''
        const [weekTotals, cells] = [fileOf('ugetal'), fileOf('celler')]
        const sum = (csv: string) => recordsOf(csv).reduce((n, { antal }) => n + Number(antal), 0)
        const said = Object.fromEntries(rowsOf(fileOf('kontrol'))) as Record<string, string>

        expect(said['stemmer']).toBe('ja')
        expect(Number(said['registreringer_antal'])).toBe(sum(weekTotals))
        expect(Number(said['ugetal_antal'])).toBe(sum(weekTotals))
        expect(Number(said['celler_antal'])).toBe(sum(cells))
        totals.push(sum(weekTotals))
      }
    } finally {
      await stop()
    }

    // Otherwise nothing arrived meanwhile, and nothing was shown.
    expect(new Set(totals).size).toBeGreaterThan(2)
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })
})
