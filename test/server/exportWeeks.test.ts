import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact } from '../support/builders.ts'
import { recordsOf } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const days = { trial: [], count: ['2026-10-22', '2026-10-26'], closing: '2026-10-30' }
let server: TrialServer
let coordinator: Browser
beforeEach(async () => {
  server = await aServer({ campaigns: [aCampaign({ days })] })
  const counter = await server.counter('desk')
  server.clock.nowMs = Date.parse('2026-10-26T12:00:00Z')
  const [first, second] = days.count.map((day) => aContact({ day, time: `${day}T08:00Z` }))
  await counter.post('/api/v1/entries', { entries: [first, second] })
  server.clock.nowMs = Date.parse('2026-11-02T08:00:00Z')
  coordinator = await server.staff('coordinator')
})
afterEach(() => server.stop())

test('a file is of the weeks that were asked for, and says so in its name', async () => {
  const named = async (query: string) => {
    const path = `/api/v1/campaigns/autumn/export/cells.csv${query}`
    const { headers, payload } = await coordinator.get(path)
    const [, name] = /filename="(.*?)"/.exec(String(headers['content-disposition'])) ?? []
    return [name, recordsOf(payload).map(({ uge }) => uge)]
  }
  const [first, second] = ['2026-W43', '2026-W44']

  expect(await named('')).toEqual([`celler-autumn-${first}-${second}.csv`, [first, second]])
  expect(await named(`?week=${second}`)).toEqual([`celler-autumn-${second}.csv`, [second]])
  expect((await named(`?week=${second}&week=${first}`))[1]).toEqual([first, second])
})

test.each(['week=2026-W45', 'week=2026-W43&week=2027-W01', 'week=43', 'week='])(
  'weeks that are none of the campaign’s are refused with their place: %s',
  async (query) => {
    for (const name of ['week-totals.csv', 'cells.csv', 'control.csv', 'bundle.zip']) {
      const answer = await coordinator.get(`/api/v1/campaigns/autumn/export/${name}?${query}`)

      isProblem(answer, 400, 'malformed')
      expect(answer.json<{ errors: { path: string }[] }>().errors[0]?.path).toMatch(/^\/week/)
    }
  },
)
