import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { countWeeksOf } from '../../src/domain/countWeek.ts'
import { coverageOf } from '../../src/server/export/coverage.ts'
import { ExtractAnswer } from '../../src/contract/extract.ts'
import { CampaignId } from '../../src/contract/id.ts'
import { aCampaign, aContact, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const [citizens, technical] = aCampaign().departments
const [roads, building] = technical?.units ?? []
/** Building is merged away after the first of two weeks; the beach is only there in the second. */
const campaign = aCampaign({
  days: {
    trial: [],
    count: ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-26', '2026-10-27'],
    closing: '2026-10-30',
  },
  departments: [
    citizens,
    {
      ...technical,
      units: [
        roads,
        { ...building, lastDay: '2026-10-21' },
        { id: 'beach', name: 'Strand', people: 6, firstDay: '2026-10-26' },
      ],
    },
  ],
})

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine, campaigns: [campaign] })
  })
  afterEach(() => server.stop())

  test('a file names as not heard from whoever was expected in that week, and nobody else', async () => {
    const desk = await server.counter('desk')
    const library = await server.counter('library')
    const day = '2026-10-21'
    await desk.post('/api/v1/entries', { entries: [aContact({ day, time: `${day}T08:00Z` })] })
    await library.post('/api/v1/entries', { entries: [aQuietDay({ unit: 'library', day })] })
    server.clock.nowMs += 7 * 24 * 60 * 60 * 1000

    const { db, shelf } = server.parts
    const shelved = await shelf.find(db, fjordby, CampaignId.parse('autumn'))
    if (!shelved) throw new Error('the campaign is there')
    const weeks = countWeeksOf(shelved.campaign.days)
    const { nowMs } = server.clock
    const found = await db.snapshot((sql) =>
      coverageOf(sql, { municipality: fjordby, shelved, weeks, nowMs }),
    )
    expect(found).toMatchObject([
      { week: '2026-W43', counted: ['desk'], quiet: ['library'], silent: ['roads', 'building'] },
      { week: '2026-W44', counted: [], quiet: [], silent: ['desk', 'library', 'roads', 'beach'] },
    ])
  })

  test('the control file and JSON say how the expected days were kept, and of whom nothing came', async () => {
    const desk = await server.counter('desk')
    const library = await server.counter('library')
    const day = '2026-10-21'
    await desk.post('/api/v1/entries', { entries: [aContact({ day, time: `${day}T08:00Z` })] })
    const none = aQuietDay({ unit: 'library', day, time: 'am' })
    await library.post('/api/v1/entries', { entries: [none] })
    server.clock.nowMs += 2 * 24 * 60 * 60 * 1000
    const tove = await server.staff('coordinator')
    const exported = async (file: string) =>
      (await tove.get(`/api/v1/campaigns/autumn/export/${file}`)).payload

    const lines = Object.fromEntries(
      (await exported('control.csv?week=2026-W43')).split('\r\n').map((line) => line.split(';')),
    )
    expect(lines).toMatchObject({
      enhedsdage_forventet: '12',
      enhedsdage_talt: '1',
      enhedsdage_ingen: '0,5',
      enhedsdage_mangler: '10,5',
      enhedsdage_andel: '12,5 %',
      'ikke_hørt_fra_2026-W43': 'Vej, Byggesag',
    })
    const answer = ExtractAnswer.parse(JSON.parse(await exported('extract.json?week=2026-W43')))
    expect(answer.coverage).toEqual([
      {
        week: '2026-W43',
        counted: ['desk'],
        quiet: ['library'],
        silent: ['roads', 'building'],
        unitDays: { expected: 12, counted: 1, quiet: 0.5, missing: 10.5 },
      },
    ])
  })
})
