import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TeamAnswer } from '../../src/contract/team.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { isProblem } from '../support/browser.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import type { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const minute = 60 * 1000
const names: (keyof typeof engines)[] = ['sqlite', 'postgres']
const now = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

describe.each(names)('what the unit has counted today, on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
  })
  afterEach(() => server.stop())

  type Counter = Awaited<ReturnType<TrialServer['counter']>>

  /** Counters of a unit, each of which has counted once. */
  async function counters(unit: string, many: number, changes: Record<string, unknown> = {}) {
    const all: Counter[] = []
    for (let nth = 0; nth < many; nth += 1) {
      const counter = await server.counter(unit)
      await counter.post('/api/v1/entries', {
        entries: [aContact({ ...now, unit, seq: 1, ...changes })],
      })
      all.push(counter)
    }
    return all
  }
  const told = async (counter: Counter | undefined) =>
    (await counter?.get('/api/v1/counter/team'))?.json<TeamAnswer>()
  const later = () => (server.clock.nowMs += 6 * minute)

  test('is its total in and out where neither it nor who stands with it is small', async () => {
    const [desk] = await counters('desk', 3, { quantity: 4 })
    await counters('library', 3)
    await counters('desk', 1, { direction: 'outgoing' })

    expect(await told(desk)).toEqual({
      unit: 'desk',
      day: '2026-10-21',
      at: '2026-10-21T08:10:00.000Z',
      shows: 'figures',
      figures: { incoming: 12, outgoing: 1 },
    })
  })

  test('is no number where fewer than three devices have counted, nor where its partner is small', async () => {
    const [desk] = await counters('desk', 3)
    const [library] = await counters('library', 2)

    for (const counter of [desk, library]) {
      const answer = await told(counter)
      expect(answer).toMatchObject({ shows: 'small' })
      expect(JSON.stringify(answer)).not.toContain('figures')
    }
  })

  test('is no number where few people count, however many devices there are', async () => {
    const [building] = await counters('building', 4)
    const [roads] = await counters('roads', 4)

    expect(await told(building)).toMatchObject({ shows: 'small' })
    expect(await told(roads)).toMatchObject({ shows: 'small' })
  })

  test('never shows more than the unit’s lead sees on the board', async () => {
    for (const devices of [1, 2, 3, 4]) {
      const fresh = `extra${devices}`
      const campaign = aCampaign({
        id: fresh,
        departments: [
          {
            ...{ id: 'citizens', name: 'Borger' },
            units: [
              { id: `${fresh}a`, name: 'A', people: 9 },
              { id: `${fresh}b`, name: 'B', people: 9 },
            ],
          },
        ],
      })
      await server.db.write((sql) => saveCampaign(sql, fjordby, campaign))
      const [one] = await counters(`${fresh}a`, devices, { campaign: fresh })
      await counters(`${fresh}b`, 3, { campaign: fresh })
      const lead = await server.staff('lead', [`${fresh}a`])
      const board = await lead.get(`/api/v1/campaigns/${fresh}/board?day=2026-10-21`)
      const { groups } = board.json<{ groups: { figures?: { n: number }[] }[] }>()
      const onBoard = groups[0]?.figures?.reduce((sum, { n }) => sum + n, 0)
      const answer = await told(one)

      expect(answer?.figures?.incoming).toBe(onBoard)
      expect(answer?.shows).toBe(devices < 3 ? 'small' : 'figures')
    }
  })

  test('stays as it was read for five minutes, so that no single contact is seen to come in', async () => {
    const [desk] = await counters('desk', 3)
    await counters('library', 3)
    const before = await told(desk)
    await desk?.post('/api/v1/entries', { entries: [aContact({ ...now, seq: 2 })] })

    expect(await told(desk)).toEqual(before)
    later()
    expect((await told(desk))?.figures).toEqual({ incoming: 4, outgoing: 0 })
  })

  test('is words on a trial day, and on a day that is not counted', async () => {
    const desk = await server.counter('desk')
    server.clock.nowMs = Date.parse('2026-10-15T08:00:00Z')
    expect(await told(desk)).toMatchObject({ shows: 'trial' })
    server.clock.nowMs = Date.parse('2026-10-24T08:00:00Z')
    expect(await told(desk)).toMatchObject({ shows: 'no_count' })
  })

  test('is for those who count there, and no others', async () => {
    const desk = await server.counter('desk')
    await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'stolen'"))
    isProblem(await desk.get('/api/v1/counter/team'), 403, 'device_revoked')
    const lead = await server.staff('lead', ['desk'])
    isProblem(await lead.get('/api/v1/counter/team'), 401, 'not_signed_in')
  })
})
