import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findDrift, rebuildTallies, sumOfEntries } from '../../src/server/store/recount.ts'
import { tallyKeys } from '../../src/server/store/tallies.ts'
import { CampaignId } from '../../src/contract/id.ts'
import { aContact, anUndoOf, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const tallies = [...Object.keys(tallyKeys), 'tally_quiet', 'contributor']
const autumn = CampaignId.parse('autumn')

describe.each(Object.keys(engines) as (keyof typeof engines)[])('a recount on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    const nowMs = Date.parse('2026-10-15T08:00:00Z')
    server = await aServer({ engine, nowMs })
    const counter = await server.counter('desk')
    server.clock.nowMs = Date.parse('2026-10-21T12:00:00Z')
    const [mistake, other] = [aContact(today), aContact({ ...today, quantity: 9 })]
    const entries = [
      ...[mistake, other, anUndoOf(mistake), aContact({ ...today, taskArea: 'passport' })],
      aContact({ ...today, channel: 'in_person', contactType: 'advice', quantity: 3 }),
      aContact({ day: '2026-10-15', time: 'am', quantity: 5 }),
      aContact({ ...today, unit: 'library', quantity: 50 }),
      aQuietDay({ day: '2026-10-22' }),
      aQuietDay({ day: '2026-10-15' }),
    ]
    await counter.post('/api/v1/entries', { entries })
  })
  afterEach(() => server.stop())

  const drift = () => findDrift(server.db, fjordby)
  const spoil = (text: string) => server.db.write((sql) => sql.all(text))
  const rebuild = () => server.db.write((sql) => rebuildTallies(sql, fjordby))
  const contents = async () =>
    Promise.all(tallies.map((table) => server.db.all(`SELECT * FROM ${table} WHERE n <> 0`)))

  test('finds nothing where all is well, and has something to look at in every tally', async () => {
    expect(await drift()).toEqual([])
    for (const rows of await contents()) expect(rows.length).toBeGreaterThan(0)
  })

  test.each(tallies)('finds a number of %s that was changed, and puts it right', async (table) => {
    const before = await contents()
    await spoil(`UPDATE ${table} SET n = n + 2 WHERE n > 0`)
    const found = await drift()

    expect(found.length).toBeGreaterThan(0)
    for (const { table: where, tallied, counted } of found) {
      expect(where).toBe(table)
      expect(tallied).toBe(counted + 2)
    }
    await rebuild()
    expect(await drift()).toEqual([])
    expect(await contents()).toEqual(before)
  })

  test.each(tallies)('finds cells of %s that are gone, and makes them anew', async (table) => {
    const before = await contents()
    await spoil(`DELETE FROM ${table}`)
    const found = await drift()

    expect(found.map(({ tallied }) => tallied)).toEqual(found.map(() => 0))
    expect(new Set(found.map((each) => each.table))).toEqual(new Set([table]))
    await rebuild()
    expect(await drift()).toEqual([])
    expect(await contents()).toEqual(before)
  })

  test('finds a cell that no entry speaks for, and takes it away', async () => {
    await spoil("UPDATE tally_unit SET unit = 'roads' WHERE channel = 'in_person'")
    const cell = { campaign: 'autumn', trial: 0, direction: 'incoming', channel: 'in_person' }

    expect(await drift()).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          tallied: 3,
          counted: 0,
          cell: expect.objectContaining({ ...cell, unit: 'roads' }),
        }),
        expect.objectContaining({
          tallied: 0,
          counted: 3,
          cell: expect.objectContaining({ ...cell, unit: 'desk' }),
        }),
      ]),
    )
    await rebuild()
    expect(await drift()).toEqual([])
  })

  test('finds an entry that was put in or out of the count behind the tallies’ back', async () => {
    await spoil("UPDATE entry SET counted = 0 WHERE channel = 'in_person'")

    expect(new Set((await drift()).map(({ table }) => table))).toEqual(
      new Set([...Object.keys(tallyKeys), 'contributor']),
    )
  })

  test('is of one municipality, and leaves the others’ tallies alone', async () => {
    await spoil(
      `INSERT INTO tally_unit (municipality, campaign, trial, day, unit, direction, channel, n)
       VALUES ('nabo', 'autumn', 0, 20000, 'desk', 'incoming', 'phone', 4)`,
    )
    expect(await drift()).toEqual([])
    await rebuild()

    expect(await server.db.all("SELECT n FROM tally_unit WHERE municipality = 'nabo'")).toEqual([
      { n: 4 },
    ])
  })

  test('what is counted after a rebuild is added to it', async () => {
    await rebuild()
    const counter = await server.counter('desk')
    const contact = aContact({ ...today, quantity: 2 })
    await counter.post('/api/v1/entries', { entries: [contact] })
    await counter.post('/api/v1/entries', { entries: [anUndoOf(contact)] })

    expect(await drift()).toEqual([])
  })

  test('entries are added up for the days and units that are asked for, trial never', async () => {
    const sum = (wanted: (day: string, unit: string) => boolean) =>
      sumOfEntries(server.db, fjordby, autumn, wanted)

    expect(await sum(() => true)).toBe(13)
    expect(await sum((_, unit) => unit === 'library')).toBe(0)
    expect(await sum((day) => day < '2026-10-21')).toBe(0)
    expect(await sumOfEntries(server.db, fjordby, CampaignId.parse('spring'), () => true)).toBe(0)
  })

  test('however many entries there are, none is left out where portions meet', async () => {
    const rows = Array.from({ length: 20_001 }, (_, at) => ({
      municipality: fjordby,
      id: Buffer.from(at.toString(16).padStart(32, '0'), 'hex'),
      ...{ kind: 'contact', campaign: 'autumn', unit: 'roads', day: 20_747, quantity: 1 },
      ...{ counted: 1, trial: 0 },
    }))
    await server.db.write((sql) => sql.insert('entry', rows, ''))

    expect(await sumOfEntries(server.db, fjordby, autumn, (_, unit) => unit === 'roads')).toBe(
      20_001,
    )
  })
})
