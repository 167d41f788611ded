import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dryRun, runRetention } from '../../src/server/retention/runRetention.ts'
import { takeTurn } from '../../src/server/retention/turn.ts'
import { findDrift, rebuildTallies } from '../../src/server/store/recount.ts'
import { contributingDevices } from '../../src/server/store/tallyQuestions.ts'
import { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { isProblem } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { aCorrection, takingBack } from '../support/corrections.ts'
import { engines } from '../support/databases.ts'
import { aCounted, at, autumn } from '../support/retention.ts'

const tallied = ['tally_coarse', 'tally_unit', 'tally_area', 'tally_quiet']

describe.each(Object.keys(engines) as (keyof typeof engines)[])(
  'what goes when, on %s',
  (engine) => {
    let server: Awaited<ReturnType<typeof aCounted>>
    beforeEach(async () => {
      server = await aCounted(engine)
    })
    afterEach(() => server.stop())

    const on = (day: string) => {
      server.clock.nowMs = at(day)
    }
    const run = () => runRetention(server.parts, fjordby)
    const counting = async () =>
      [...(await contributingDevices(server.db, fjordby, autumn))].toSorted(([a], [b]) =>
        a < b ? -1 : 1,
      )
    const drift = () => findDrift(server.db, fjordby)
    const entries = (where = '1 = 1') => server.db.all(`SELECT * FROM entry WHERE ${where}`)
    const sums = () =>
      Promise.all(tallied.map((table) => server.db.all(`SELECT sum(n) AS n FROM ${table}`)))
    const corrected = async () =>
      [
        await server.db.all('SELECT * FROM correction_act ORDER BY at, id'),
        await server.db.all('SELECT * FROM correction ORDER BY act'),
      ] as const
    const receiptOf = async (entry: object) => {
      const answer = await server.counters[0]?.post('/api/v1/entries', { entries: [entry] })
      return DeliveryAnswer.parse(answer?.json()).receipts
    }

    test('a fortnight after the sign-off no entry tells its device, and every figure is as it was', async () => {
      await server.lock('2026-11-02')
      const [before, devices, were] = [await sums(), await counting(), await entries()]
      expect(devices).toEqual([
        ['desk', 2],
        ['library', 1],
      ])
      on('2026-11-15')
      await run()
      expect(await entries("campaign = 'autumn' AND device IS NULL")).toEqual([])

      on('2026-11-16')
      await run()
      expect(
        await entries("campaign = 'autumn' AND (device IS NOT NULL OR seq IS NOT NULL)"),
      ).toEqual([])
      expect(await entries("kind = 'unreadable' AND device IS NOT NULL")).toEqual([])
      expect(await entries()).toHaveLength(were.length)
      for (const table of ['contributor', 'device_pace', 'seq_gap', 'conflict']) {
        expect([table, await server.db.all(`SELECT * FROM ${table}`)]).toEqual([table, []])
      }
      expect(await server.db.all('SELECT * FROM enrolment WHERE joined IS NOT NULL')).toEqual([])
      expect(await sums()).toEqual(before)
      expect(await counting()).toEqual(devices)
      expect(await drift()).toEqual([])
      await server.db.write((sql) => rebuildTallies(sql, fjordby))
      expect(await sums()).toEqual(before)
      expect(await counting()).toEqual(devices)
      expect((await server.acts()).filter((act) => act === 'campaign_anonymised')).toHaveLength(1)
    })

    test('of each half-hour it is frozen how many devices counted in it', async () => {
      await server.lock()
      on('2026-11-16')
      await run()
      const rows = await server.db.all(
        'SELECT unit, day, time, devices FROM frozen_devices ORDER BY unit, day',
      )
      const halfHour = Date.parse('2026-10-21T08:00:00Z') / (30 * 60 * 1000)
      const day = Date.parse('2026-10-21') / (24 * 60 * 60 * 1000)
      expect(rows).toEqual([
        { unit: 'desk', day: -1, time: -1, devices: 2 },
        { unit: 'desk', day, time: halfHour, devices: 2 },
        { unit: 'library', day: -1, time: -1, devices: 1 },
        { unit: 'library', day, time: halfHour, devices: 1 },
      ])
    })

    test('what comes late is held, answered again as it was, and let go of by the next run', async () => {
      await server.lock()
      on('2026-11-16')
      await run()
      const late = aContact(server.today)
      expect(await receiptOf(late)).toMatchObject([{ state: 'held', reason: 'after_lock' }])
      expect(await entries("campaign = 'autumn' AND device IS NOT NULL")).toHaveLength(1)
      on('2026-11-17')
      await run()
      expect(await entries("campaign = 'autumn' AND device IS NOT NULL")).toEqual([])
      expect(await receiptOf(late)).toMatchObject([{ state: 'held', repeat: true }])
      expect(await drift()).toEqual([])
    })

    test('after its months a campaign is purged: its days stay as sums, and nothing of it comes back', async () => {
      await server.lock()
      const [before, devices] = [await sums(), await counting()]
      on('2028-10-22')
      await run()
      expect(await entries("campaign = 'autumn'")).not.toEqual([])

      on('2028-10-23')
      await run()
      expect(await entries("campaign = 'autumn'")).toEqual([])
      expect(await entries()).toEqual([])
      expect(await server.db.all('SELECT * FROM tally_fine')).toEqual([])
      expect(await sums()).toEqual(before)
      expect(await counting()).toEqual(devices)
      expect(await drift()).toEqual([])
      await server.db.write((sql) => rebuildTallies(sql, fjordby))
      expect(await sums()).toEqual(before)

      expect(await receiptOf(aContact(server.today))).toMatchObject([{ state: 'gone' }])
      expect(await receiptOf({ ...aContact(server.today), quantity: 'many' })).toMatchObject([
        { state: 'gone' },
      ])
      expect(await entries()).toEqual([])
      expect((await server.acts()).filter((act) => act === 'campaign_purged')).toHaveLength(1)
      const coordinator = await server.staff('coordinator')
      const board = await coordinator.get('/api/v1/campaigns/autumn/board?day=2026-10-21')
      expect(board.statusCode).toBe(200)
      isProblem(
        await coordinator.get('/api/v1/campaigns/autumn/export/cells.csv'),
        404,
        'not_found',
      )
    })

    test('with a campaign’s entries go its corrections and who made them, also those that a backup brings back', async () => {
      const lead = await server.staff('coordinator')
      const wrong = aCorrection({ day: '2026-10-21' })
      const path = '/api/v1/campaigns/autumn/corrections'
      await lead.post(path, wrong)
      await lead.post(`${path}/${wrong.id}/take-back`, takingBack())
      const [acts, lines] = await corrected()
      expect([acts.length, lines.length]).toEqual([2, 2])
      on('2028-10-22')
      await run()
      expect(await corrected()).toEqual([acts, lines])

      on('2028-10-23')
      await run()
      expect(await corrected()).toEqual([[], []])
      await server.db.write(async (sql) => {
        await sql.insert('correction_act', acts, '')
        await sql.insert('correction', lines, '')
      })
      await run()
      expect(await corrected()).toEqual([[], []])
    })

    test('a campaign that nobody signed off is purged by its days, and its devices are counted first', async () => {
      const devices = await counting()
      on('2028-10-23')
      await run()
      expect(await entries("campaign = 'autumn'")).toEqual([])
      expect(await counting()).toEqual(devices)
      expect(await drift()).toEqual([])
    })

    test('what was held goes ninety days after the sign-off, and only that', async () => {
      await server.lock('2026-11-02')
      const counted = await entries("campaign = 'autumn' AND state <> 'held'")
      on('2027-01-30')
      await run()
      expect(await entries("campaign = 'autumn' AND state = 'held'")).not.toEqual([])
      on('2027-01-31')
      await run()
      expect(await entries("campaign = 'autumn' AND state = 'held'")).toEqual([])
      expect(await entries("campaign = 'autumn' AND state <> 'held'")).toHaveLength(counted.length)
      expect(await drift()).toEqual([])
    })

    test('what a dry run says is what the run does, and it writes nothing', async () => {
      await server.lock()
      for (const day of ['2026-11-16', '2027-01-31', '2027-12-01', '2028-11-30', '2028-12-01']) {
        on(day)
        const before = await entries()
        const said = await dryRun(server.parts, fjordby)
        expect(await entries()).toEqual(before)
        expect(await run()).toEqual(said)
      }
      expect(await dryRun(server.parts, fjordby)).toMatchObject({
        besides: { unplaced: 0, devices: 0, access: 0, log: 0 },
      })
      expect(await server.devices()).toEqual([])
    })

    test('a coordinator sets the months, within bounds, and it is noted', async () => {
      const coordinator = await server.staff('coordinator')
      const url = '/api/v1/desk/campaigns/autumn/retention'
      const set = (months: number) => coordinator.ask({ method: 'PUT', url, payload: { months } })
      expect((await set(36)).json()).toMatchObject({ months: 36, purge: '2029-10-23' })
      isProblem(await set(11), 400, 'malformed')
      isProblem(await set(61), 400, 'malformed')
      const answer = await coordinator.get('/api/v1/desk/retention')
      expect(answer.json()).toMatchObject({ campaigns: [{ id: 'autumn', purge: '2029-10-23' }] })
      expect(answer.payload).not.toMatch(/desk|library|roads/)
      expect((await server.acts()).filter((act) => act === 'retention_changed')).toHaveLength(1)
      on('2029-10-23')
      await run()
      const later = await server.staff('coordinator')
      isProblem(
        await later.ask({ method: 'PUT', url, payload: { months: 60 } }),
        409,
        'not_editable',
      )
    })

    test('one process at a time, until it is believed dead', async () => {
      const turn = await takeTurn(server.parts, fjordby, () => false)
      await expect(run()).rejects.toThrow('another process')
      server.clock.nowMs += 11 * 60 * 1000
      await run()
      await expect(turn.step(async () => undefined)).rejects.toThrow('gone on')
    })
  },
)
