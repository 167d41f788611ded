import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { Closing } from '../../src/contract/signOff.ts'
import { runRetention } from '../../src/server/retention/runRetention.ts'
import { aContact, anUndoOf, fjordby } from '../support/builders.ts'
import { aCounted, at } from '../support/retention.ts'

const desk = '/api/v1/desk/campaigns/autumn'

describe.each(['sqlite', 'postgres'] as const)('a fortnight after a sign-off, on %s', (engine) => {
  let server: Awaited<ReturnType<typeof aCounted>>
  beforeEach(async () => {
    server = await aCounted(engine)
    await signed('2026-11-02', 1, {})
    await retentionOn('2026-11-16')
  })
  afterEach(() => server.stop())

  async function signed(day: string, revision: number, include: object) {
    server.clock.nowMs = at(day)
    const tove = await server.staff('coordinator')
    const { n } = (await tove.get(`${desk}/closing`)).json<Closing>()
    const answer = await tove.post(`${desk}/sign-offs`, { revision, n, include })
    expect([answer.statusCode, answer.json()]).toMatchObject([200, {}])
    return answer.json<Closing>()
  }
  async function retentionOn(day: string) {
    server.clock.nowMs = at(day)
    await runRetention(server.parts, fjordby)
  }
  const deliver = async (entries: object[]) => {
    const answer = await server.counters[0]?.post('/api/v1/entries', { entries })
    return answer?.json<DeliveryAnswer>().receipts
  }

  test('what came late is let in after its device has been let go of', async () => {
    const late = aContact({ ...server.today, quantity: 3 })
    expect(await deliver([late])).toMatchObject([{ state: 'held', reason: 'after_lock' }])
    await retentionOn('2026-11-17')
    expect(await server.db.all(`SELECT device FROM entry WHERE reason = 'after_lock'`)).toEqual([
      { device: null },
    ])

    const { signOffs } = await signed('2026-11-17', 2, { after_lock: 1 })
    expect(signOffs.map(({ n }) => n)).toEqual([12, 15])
  })

  test('what is let in before that leaves no device with the campaign for long', async () => {
    await deliver([aContact({ ...server.today, quantity: 3 })])
    await signed('2026-11-16', 2, { after_lock: 1 })
    expect(await server.db.all('SELECT * FROM contributor')).not.toEqual([])

    await retentionOn('2026-11-18')
    expect(await server.db.all('SELECT * FROM contributor')).toEqual([])
  })

  test('whoever lets in has decided: however fast it was counted, and whoever’s undo it is', async () => {
    const late = Array.from({ length: 310 }, () => aContact(server.today))
    await deliver(late.slice(0, 200))
    await deliver(late.slice(200))
    const { signOffs } = await signed('2026-11-16', 2, { after_lock: 310 })
    expect(signOffs.at(-1)?.n).toBe(12 + 310)
    await retentionOn('2026-11-30')

    await deliver([anUndoOf(late[0] ?? aContact())])
    const undone = await signed('2026-11-30', 3, { after_lock: 1 })
    expect(undone.signOffs.at(-1)?.n).toBe(12 + 309)
    const held = await server.db.all(`SELECT reason FROM entry WHERE state = 'held'`)
    expect(held).not.toContainEqual({ reason: 'foreign_undo' })
    expect(held).not.toContainEqual({ reason: 'rate' })
  })
})
