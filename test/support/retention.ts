import { CampaignId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { aCampaign, aContact, anUndoOf, aQuietDay, fjordby } from './builders.ts'
import { aServer } from './server.ts'
import type { engines } from './databases.ts'

export const autumn = CampaignId.parse('autumn')
export const at = (day: string) => Date.parse(`${day}T08:10:00Z`)
const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

/** A server on which a campaign was counted by three devices in two units, with all that may lie about. */
export async function aCounted(engine: keyof typeof engines = 'sqlite') {
  const nowMs = at('2026-10-15')
  const server = await aServer({ engine, nowMs })
  const counters = [
    await server.counter('desk'),
    await server.counter('desk'),
    await server.counter('library'),
  ]
  server.clock.nowMs = Date.parse('2026-10-21T12:00:00Z')
  const [first, second, third] = counters
  const [mistake, contradicted] = [aContact(today), aContact({ ...today, quantity: 2 })]
  const never = aContact(today)
  const deliver = (counter: (typeof counters)[number] | undefined, ...entries: object[]) =>
    counter?.post('/api/v1/entries', { entries })
  await deliver(
    first,
    ...[
      mistake,
      contradicted,
      anUndoOf(mistake),
      anUndoOf(never),
      aContact({ ...today, quantity: 3 }),
    ],
    ...[aContact({ day: '2026-10-15', time: 'am' }), aContact({ ...today, seq: 4000 })],
    { ...contradicted, quantity: 7 },
    { ...aContact(today), quantity: 'many' },
  )
  await deliver(second, aContact({ ...today, quantity: 4 }), aContact(today))
  await deliver(
    third,
    aContact({ ...today, unit: 'library', taskArea: 'passport' }),
    aQuietDay({ unit: 'library', day: '2026-10-22' }),
    aContact({ ...today, unit: 'roads' }),
    aContact({ ...today, campaign: 'nowhere' }),
  )
  return {
    ...server,
    counters,
    deliver,
    today,
    /** The figures are signed off on a day. */
    lock: (day = '2026-11-02') =>
      server.db.write((sql) =>
        saveCampaign(sql, fjordby, aCampaign({ status: 'locked' }), Day.parse(day)),
      ),
    devices: async () => {
      const rows = await server.db.all<{ id: string }>('SELECT id FROM device ORDER BY id')
      return rows.map(({ id }) => id)
    },
    acts: async () => {
      const rows = await server.db.all<{ act: string }>(
        'SELECT act FROM audit_entry ORDER BY municipality, number',
      )
      return rows.map(({ act }) => act)
    },
  }
}
