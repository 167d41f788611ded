import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import type { DeskCampaign } from '../../src/contract/desk.ts'
import { CampaignId, DeviceId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { shownInWeek } from '../../src/server/board/shownWeek.ts'
import { addDevice, enrolIn } from '../../src/server/access/devices.ts'
import { importCampaign } from '../../src/server/campaign/importCampaign.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const people = (id: string) => ({ id, name: id, people: 20 })
const house = (count: string[]): Campaign =>
  aCampaign({
    days: { trial: [], count, closing: '2026-11-06' },
    departments: [
      { id: 'citizens', name: 'Borger', units: [people('desk'), people('library')] },
      { id: 'technical', name: 'Teknik', units: [people('roads'), people('building')] },
    ],
  })
const planned = ['2026-10-26', '2026-10-27']
const early = ['2026-10-20', '2026-10-21']
const monday = Date.parse('2026-10-26T10:00:00Z')

let server: TrialServer
beforeEach(async () => {
  server = await aServer({ campaigns: [house(planned)], nowMs: Date.parse('2026-10-20T10:00:00Z') })
})
afterEach(() => server.stop())

async function count(unit: string, letters: string, day: string) {
  const device = DeviceId.parse(letters.padEnd(12, 'Z'))
  const from = Day.parse('2026-10-19')
  await server.db.write(async (sql) => {
    await addDevice(sql, fjordby, device, from)
    await enrolIn(sql, fjordby, device, UnitId.parse(unit), from)
  })
  const enrolments = [{ unit: UnitId.parse(unit), from }]
  const origin = { municipality: fjordby, device, today: Day.parse(day), enrolments }
  const contact = aContact({ unit, day, time: `${day}T08:00Z` })
  await ingest(server.db, server.parts.shelf, origin, [contact])
}

async function groupsOfEarlyWeek() {
  const shelved = await server.parts.shelf.find(server.db, fjordby, CampaignId.parse('autumn'))
  if (!shelved) throw new Error('it was stored')
  const when = { day: Day.parse('2026-10-20'), today: Day.parse('2026-10-26') }
  const shown = await shownInWeek(server.db, { municipality: fjordby, shelved }, when)
  return shown.map(({ units }) => units.join(' + '))
}

test.each([
  [
    'at the desk',
    async () => {
      const tove = await server.staff('coordinator')
      const url = '/api/v1/desk/campaigns/autumn'
      const { version } = (await tove.get(url)).json<DeskCampaign>()
      const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` }
      const payload = JSON.stringify(house([...early, ...planned]))
      const saved = await tove.ask({ method: 'PUT', url, headers, payload })
      expect(saved.statusCode).toBe(200)
    },
  ],
  [
    'by a file',
    async () => {
      const parts = { ...server.parts, nowMs: monday }
      const { db, shelf } = server.parts
      await importCampaign(db, shelf, fjordby, house([...early, ...planned]), parts)
    },
  ],
])(
  'a week that is made a count week %s when it is over stays as it was shown first',
  async (_, save) => {
    // Counted before it was meant to be, and held until the coordinator says that it was.
    for (const device of ['A', 'B', 'C']) await count('desk', device, '2026-10-20')
    for (const device of ['D', 'E']) await count('library', device, '2026-10-21')
    server.clock.nowMs = monday
    await save()
    expect(await groupsOfEarlyWeek()).toEqual(['desk + library', 'roads', 'building'])

    await count('library', 'F', '2026-10-26')
    expect(await groupsOfEarlyWeek()).toEqual(['desk + library', 'roads', 'building'])
  },
)
