import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { aCampaign, aContact, anUndoOf, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const days = ['day', 'day', 'day', 'day', 'day', 'none', 'none'] as const

describe.each(Object.keys(engines) as (keyof typeof engines)[])('coverage on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
    const campaign = aCampaign()
    const [citizens, technical] = campaign.departments
    const mornings = days.map((each) => (each === 'day' ? ('am' as const) : each))
    const departments = [
      citizens,
      {
        ...technical,
        units: technical?.units.map((unit) =>
          unit.id === 'roads'
            ? { ...unit, expected: { weekdays: mornings, exceptions: [] } }
            : unit,
        ),
      },
    ]
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ departments })))
  })
  afterEach(() => server.stop())

  const coverageIn = async (query: string) => {
    const coordinator = await server.staff('coordinator')
    const answer = await coordinator.get(`/api/v1/campaigns/autumn/board${query}`)
    return new Map(
      BoardAnswer.parse(answer.json()).units.map(
        ({ unit, coverage }): [string, typeof coverage] => [unit, coverage],
      ),
    )
  }

  test('a week tells for each unit which of its expected days are counted, quiet and missing', async () => {
    server.clock.nowMs = Date.parse('2026-10-19T08:10:00Z')
    const [desk, roads] = [await server.counter('desk'), await server.counter('roads')]
    const monday = { day: '2026-10-19', time: '2026-10-19T08:00Z' }
    const mistake = aContact({ day: '2026-10-20', time: 'am' })
    server.clock.nowMs = Date.parse('2026-10-21T08:10:00Z')
    await desk.post('/api/v1/entries', {
      entries: [aContact(monday), mistake, anUndoOf(mistake)],
    })
    await roads.post('/api/v1/entries', {
      entries: [aQuietDay({ unit: 'roads', day: '2026-10-20', time: 'am' })],
    })

    const week = await coverageIn('?week=2026-W43')

    expect(week.get('desk')).toEqual({
      ...{ expected: 6, counted: 2, quiet: 0, beyond: 0 },
      missing: ['2026-10-20', '2026-10-21'],
    })
    // Mornings only, of the three days that have come.
    expect(week.get('roads')).toEqual({
      ...{ expected: 3, counted: 0, quiet: 1, beyond: 0 },
      missing: ['2026-10-19', '2026-10-21'],
    })
    const tuesday = await coverageIn('?day=2026-10-20')
    expect(tuesday.get('desk')).toMatchObject({ expected: 2, counted: 0 })
    expect(tuesday.get('roads')).toMatchObject({ expected: 1, quiet: 1, missing: [] })
    expect((await coverageIn('?week=2026-W44')).get('desk')).toMatchObject({ expected: 0 })
  })

  test('a lead is told of the units that are theirs, and of no other', async () => {
    const lead = await server.staff('lead', ['roads'])
    const answer = await lead.get('/api/v1/campaigns/autumn/board?week=2026-W43')

    expect(BoardAnswer.parse(answer.json()).units).toHaveLength(1)
    expect(answer.payload).not.toMatch(/desk|library/)
  })
})
