import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { totalOf } from '../../src/domain/rollup.ts'
import { aContact, anUndoOf } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

describe.each(Object.keys(engines) as (keyof typeof engines)[])('kinds on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
  })
  afterEach(() => server.stop())

  const of = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
  async function count(unit: string, devices: number, changes: object[]) {
    for (let nth = 0; nth < devices; nth += 1) {
      const counter = await server.counter(unit)
      const entries = changes.map((each) => aContact({ ...of, unit, ...each }))
      await counter.post('/api/v1/entries', { entries })
    }
  }
  const ask = async (query: string) => {
    const coordinator = await server.staff('coordinator')
    const answer = await coordinator.get(`/api/v1/campaigns/autumn/board${query}`)
    return BoardAnswer.parse(answer.json())
  }
  const kind = { direction: 'incoming', channel: 'phone', misdirected: false, afterwards: false }

  test('types, misdirected ones and what was entered afterwards come to the total', async () => {
    const advice = { contactType: 'advice' }
    const wrong = { marks: ['misdirected'], quantity: 2 }
    await count('desk', 3, [advice, wrong, { entered: 'afterwards', time: 'am' }])

    for (const query of ['', '?week=2026-W43', '?period=campaign', '?unit=desk']) {
      const { kinds, cells } = await ask(query)
      expect(kinds).toEqual(
        expect.arrayContaining([
          { ...kind, contactType: 'advice', n: 3 },
          { ...kind, misdirected: true, n: 6 },
          { ...kind, afterwards: true, n: 3 },
        ]),
      )
      expect(totalOf(kinds)).toBe(totalOf(cells))
    }
  })

  test('of a group that is not shown there are no kinds either', async () => {
    await count('desk', 3, [{ contactType: 'advice' }])
    await count('roads', 1, [{ contactType: 'advice', quantity: 9 }])

    const { kinds } = await ask('')

    expect(kinds).toEqual([{ ...kind, contactType: 'advice', n: 3 }])
  })

  test('what a server of the version before has counted is in it as well', async () => {
    await count('desk', 3, [{ contactType: 'advice' }])
    const mistake = aContact({ ...of, quantity: 50 })
    const counter = await server.counter('desk')
    await counter.post('/api/v1/entries', { entries: [mistake, anUndoOf(mistake)] })
    await server.db.write((sql) => sql.all('DELETE FROM tally_kind'))

    expect((await ask('')).kinds).toEqual([{ ...kind, contactType: 'advice', n: 3 }])
  })
})
