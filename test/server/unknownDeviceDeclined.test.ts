import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DecisionAnswer, NewDecision } from '../../src/contract/decision.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { DeviceId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import type { Browser } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const yesterday = { day: '2026-10-20', time: '2026-10-20T08:00Z' }

describe.each(['sqlite', 'postgres'] as const)(
  'a device that a restore forgot, on %s',
  (engine) => {
    let server: TrialServer
    let counter: Browser
    let tove: Browser
    beforeEach(async () => {
      server = await aServer({ engine })
      counter = await server.counter('desk')
      // Three devices each, so that neither unit is small.
      for (const [nth, letters] of ['A', 'B', 'C', 'D', 'E', 'F'].entries()) {
        const device = DeviceId.parse(letters.padEnd(12, 'Z'))
        const unit = nth < 3 ? 'desk' : 'library'
        const enrolments = [{ unit: UnitId.parse(unit), from: Day.parse('2026-10-01') }]
        const origin = { municipality: fjordby, device, today: Day.parse(today.day), enrolments }
        await ingest(server.db, server.parts.shelf, origin, [aContact({ ...today, unit })])
      }
      for (const table of ['device', 'enrolment']) {
        await server.db.write((sql) => sql.all(`DELETE FROM ${table}`))
      }
      tove = await server.staff('coordinator')
    })
    afterEach(() => server.stop())

    const deliver = async (...entries: object[]) =>
      (await counter.post('/api/v1/entries', { entries })).json<DeliveryAnswer>().receipts
    async function decide(day: string, of: NewDecision['of'], act: NewDecision['act']) {
      const group = { campaign: 'autumn', why: 'unknown_device', units: ['desk'], day }
      const answer = await tove.post('/api/v1/decisions', { ...group, of, act })
      expect(answer.statusCode).toBe(200)
      return answer.json<DecisionAnswer>()
    }

    test('is known again by what was declined of it, and counts on', async () => {
      const entry = aContact({ ...today, quantity: 5 })
      await deliver(entry)
      await decide(today.day, 'waiting', 'decline')
      expect(await decide(today.day, 'declined', 'take')).toMatchObject({ left: false })

      expect(await deliver(entry)).toMatchObject([{ state: 'counted', repeat: true }])
      expect(await deliver(aContact(today))).toMatchObject([{ state: 'counted' }])
      expect(await findDrift(server.db, fjordby)).toEqual([])
    })

    test('and is known already: what was declined of another day counts when it is taken in', async () => {
      const [declined, taken] = [aContact({ ...today, quantity: 5 }), aContact(yesterday)]
      await deliver(declined, taken)
      await decide(today.day, 'waiting', 'decline')
      await decide(yesterday.day, 'waiting', 'take')
      expect(await decide(today.day, 'declined', 'take')).toMatchObject({ left: false })

      expect(await deliver(declined, taken)).toMatchObject([
        { state: 'counted', repeat: true },
        { state: 'counted', repeat: true },
      ])
      expect(await findDrift(server.db, fjordby)).toEqual([])
    })
  },
)
