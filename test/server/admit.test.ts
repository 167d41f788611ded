import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { DeviceId } from '../../src/contract/id.ts'
import type { Entry } from '../../src/contract/entry.ts'
import { dayOf } from '../../src/domain/moment.ts'
import { strangersOf } from '../../src/server/access/strangers.ts'
import { admitDevice } from '../../src/server/ingest/admitDevice.ts'
import { claimOfRow } from '../../src/server/store/claimOfRow.ts'
import type { EntryRow } from '../../src/server/store/entryRow.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import type { Browser } from '../support/browser.ts'
import { aContact, anId, anUndoOf, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }

describe.each(Object.keys(engines) as (keyof typeof engines)[])('admitting on %s', (engine) => {
  let server: TrialServer
  let counter: Browser
  let device: DeviceId
  beforeEach(async () => {
    server = await aServer({ engine })
    counter = await server.counter('desk')
    device = DeviceId.parse(counter.jar.get('__Host-tael_d')?.split('.')[0])
    // What an older backup does: it does not know the device.
    for (const table of ['device', 'enrolment']) {
      await server.db.write((sql) => sql.all(`DELETE FROM ${table}`))
    }
  })
  afterEach(() => server.stop())

  const deliver = async (entries: object[]) =>
    DeliveryAnswer.parse((await counter.post('/api/v1/entries', { entries })).json()).receipts
  const states = async (entries: Entry[]) => {
    const receipts = (
      await counter.post('/api/v1/receipts', { ids: entries.map(({ id }) => id) })
    ).json<DeliveryAnswer>().receipts
    return receipts.map((receipt) => ('reason' in receipt ? receipt.reason : receipt.state))
  }
  const admit = (revoked: 'stolen' | null = null) =>
    admitDevice(server.db, server.parts.shelf, {
      ...{ municipality: fjordby, device, revoked },
      today: dayOf(server.clock.nowMs),
    })
  const tallied = async () =>
    (await server.db.all<{ n: number | null }>('SELECT sum(n) AS n FROM tally_coarse'))[0]?.n

  test('what was held counts as if the device had been known, and drifts from no tally', async () => {
    const [kept, mistake] = [aContact({ ...today, quantity: 3 }), aContact(today)]
    const others = [aQuietDay({ day: '2026-10-22' }), aContact({ ...today, taskArea: 'unheard' })]
    const entries = [kept, mistake, anUndoOf(mistake), ...others]
    await deliver(entries)
    expect(await states(entries)).toEqual(entries.map(() => 'unknown_device'))
    expect(await admit()).toEqual(['desk'])

    expect(await states(entries)).toEqual([
      ...['counted', 'undone', 'counted', 'counted', 'unknown_item'],
    ])
    expect(Number(await tallied())).toBe(3)
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })

  test('the device may count again with the credential it has', async () => {
    await deliver([aContact(today)])
    expect((await counter.get('/api/v1/counter')).statusCode).toBe(401)
    await admit()

    expect((await counter.get('/api/v1/counter')).json()).toMatchObject({
      device,
      mayCount: true,
      enrolment: { unit: 'desk' },
    })
    expect(await deliver([aContact(today)])).toMatchObject([{ state: 'counted' }])
  })

  test('an entry is judged on the day on which it arrived', async () => {
    const contact = aContact(today)
    await deliver([contact])
    server.clock.nowMs = Date.parse('2026-12-01T10:00:00Z')
    await admit()

    expect(await states([contact])).toEqual(['counted'])
  })

  test('an undo that came on a later day takes its entry back all the same', async () => {
    const contact = aContact(today)
    await deliver([contact])
    server.clock.nowMs += 24 * 60 * 60 * 1000
    const undo = anUndoOf(contact)
    await deliver([undo])
    await admit()

    expect(await states([contact, undo])).toEqual(['undone', 'counted'])
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })

  test('a device that moved is enrolled in each unit for the days it counted there', async () => {
    const later = { day: '2026-10-22', time: '2026-10-22T08:00Z', unit: 'library' }
    const entries = [aContact(today), aContact(later)]
    await deliver(entries)
    await admit()

    expect(await states(entries)).toEqual(['counted', 'counted'])
    expect(
      await server.db.all('SELECT unit, from_day, to_day FROM enrolment ORDER BY unit'),
    ).toEqual([
      { unit: 'desk', from_day: 20747, to_day: 20747 },
      { unit: 'library', from_day: 20748, to_day: null },
    ])
  })

  test('a device that was stolen after the backup comes back as stolen', async () => {
    const contact = aContact(today)
    await deliver([contact])
    await admit('stolen')

    expect(await states([contact])).toEqual(['stolen'])
    expect(await tallied()).toBeNull()
  })

  test('only a device that has delivered waits, and only until it is admitted', async () => {
    const waiting = () => strangersOf(server.db, fjordby)
    expect(await waiting()).toEqual([])
    expect(await admit()).toBeUndefined()
    await deliver([aContact(today)])

    expect(await waiting()).toEqual([{ device, unit: 'desk', first: 20747, last: 20747 }])
    await admit()
    expect(await waiting()).toEqual([])
    expect(await admit()).toBeUndefined()
  })

  test('pace is reckoned once for what is judged twice', async () => {
    const entries = Array.from({ length: 200 }, () => aContact(today))
    await deliver(entries)
    await admit()

    expect(new Set(await states(entries))).toEqual(new Set(['counted']))
  })

  test('out of a row comes again just what was sent', async () => {
    const contact = aContact({
      ...{ contactType: 'advice', counterpart: 'citizen', marks: ['misdirected', 'other'] },
      ...{ quantity: 7, said: 'trial', entered: 'afterwards', clock: 'doubtful', time: 'am' },
      ...{ v: '1.7', newer: { field: [1] } },
    })
    const odd = { id: anId(), v: '1.0', is: 'riddle', of: ['a', 1] }
    const quiet = aQuietDay({ time: 'pm', clock: 'doubtful' })
    const sent = [contact, aContact(today), quiet, anUndoOf(contact), odd]
    await deliver(sent)
    const rows = await server.db.all<EntryRow>('SELECT * FROM entry ORDER BY id')

    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(rows.map(claimOfRow)).toEqual(sent.toSorted(byId))
  })
})
