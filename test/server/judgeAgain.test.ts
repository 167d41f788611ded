import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { Entry } from '../../src/contract/entry.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import { DeviceId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import type { Browser } from '../support/browser.ts'
import { aCampaign, aContact, anUndoOf, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const dayMs = 24 * 60 * 60 * 1000

describe.each(Object.keys(engines) as (keyof typeof engines)[])('judged again on %s', (engine) => {
  let server: TrialServer
  let counter: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    counter = await server.counter('desk')
  })
  afterEach(() => server.stop())

  const deliver = async (entries: object[]) =>
    (await counter.post('/api/v1/entries', { entries })).json<DeliveryAnswer>().receipts
  const join = async (unit: string) =>
    counter.post('/api/v1/join', { code: (await server.invite(unit)).code })
  const states = async (entries: Entry[]) => {
    const ids = entries.map(({ id }) => id)
    const answer = await counter.post('/api/v1/receipts', { ids })
    return answer
      .json<DeliveryAnswer>()
      .receipts.map((receipt) => ('reason' in receipt ? receipt.reason : receipt.state))
  }
  const save = (changes: object) =>
    server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ ...changes })))
  const tallied = async () =>
    Number((await server.db.all<{ n: number }>('SELECT sum(n) AS n FROM tally_coarse'))[0]?.n)

  /** What a restored store has forgotten: that the device had moved to the library. */
  const inTheLibrary = (changes: object = {}) =>
    aContact({ ...today, unit: 'library', quantity: 3, ...changes })

  test('what came before its device had joined again where it counted it counts from then on', async () => {
    const entries = [inTheLibrary(), aQuietDay({ day: '2026-10-21', unit: 'library' })]
    await deliver(entries)
    expect(await states(entries)).toEqual(['other_unit', 'other_unit'])
    expect((await join('library')).statusCode).toBe(201)

    expect(await states(entries)).toEqual(['counted', 'counted'])
    expect(await tallied()).toBe(3)
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })

  test('a device that switches back finds what it counted there on that day counted', async () => {
    await join('library')
    server.clock.nowMs += dayMs
    const next = { day: '2026-10-22', time: '2026-10-22T08:00Z' }
    // An answer was lost: it takes itself to be at the desk still.
    const contact = aContact({ ...next, unit: 'desk' })
    await deliver([contact])
    expect(await states([contact])).toEqual(['other_unit'])
    await counter.post('/api/v1/counter/unit', { unit: 'desk' })

    expect(await states([contact])).toEqual(['counted'])
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })

  test('what belongs to another day, another unit or was taken back stays as it is', async () => {
    const yesterday = inTheLibrary({ day: '2026-10-20', time: '2026-10-20T08:00Z' })
    const roads = aContact({ ...today, unit: 'roads' })
    const mistake = inTheLibrary()
    const strange = inTheLibrary({ taskArea: 'unheard' })
    const entries = [yesterday, roads, mistake, strange]
    await deliver([...entries, anUndoOf(mistake)])
    await join('library')

    expect(await states(entries)).toEqual(['other_unit', 'other_unit', 'undone', 'unknown_item'])
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })

  test('each is judged as on the day on which it came, and nothing enters figures that are signed off', async () => {
    const signed = inTheLibrary({ campaign: 'spring' })
    const late = inTheLibrary()
    await save({ id: 'spring' })
    await deliver([signed, late])
    await save({ id: 'spring', status: 'locked' })
    await join('library')

    expect(await states([signed, late])).toEqual(['after_lock', 'counted'])
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })

  test('more than a person can count does not come in this way', async () => {
    const entries = Array.from({ length: 301 }, () => inTheLibrary())
    await deliver(entries)
    await join('library')
    const standing = await states(entries)

    expect(standing.filter((state) => state === 'counted')).toHaveLength(300)
    expect(standing.at(-1)).toBe('rate')
    expect(await tallied()).toBe(900)
    expect(await findDrift(server.db, fjordby)).toEqual([])
  })

  test('no other device’s entries are judged with it', async () => {
    const contact = inTheLibrary()
    await deliver([contact])
    await server.counter('library')

    expect(await states([contact])).toEqual(['other_unit'])
  })

  test('a delivery that began before its device came into the unit is judged by what holds now', async () => {
    const device = DeviceId.parse(counter.jar.get('__Host-tael_d')?.split('.')[0])
    const contact = inTheLibrary()
    await join('library')
    const before = { municipality: fjordby, device, today: Day.parse('2026-10-21'), enrolments: [] }
    const receipts = await ingest(server.db, server.parts.shelf, before, [contact])

    expect(receipts).toMatchObject([{ state: 'counted' }])
  })
})
