import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AuditAnswer } from '../../src/contract/audit.ts'
import type { ExtractAnswer } from '../../src/contract/extract.ts'
import type { MadeReadingAddress, ReadingAddress } from '../../src/contract/readingAddress.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { recordsOf } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const dayMs = 24 * 60 * 60 * 1000
const addresses = '/api/v1/desk/campaigns/autumn/reading-addresses'
const csv = '/api/v1/reading/figures.csv'
const json = '/api/v1/reading/figures.json'

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  let coordinator: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    coordinator = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  const make = async (by = ['day', 'unit', 'channel'], name = 'Månedsrapport') =>
    (await coordinator.post(addresses, { name, by })).json<MadeReadingAddress>()
  const read = (url: string, id: string, password: string, host = 'localhost') =>
    aBrowser(server.app, host).get(url, {
      authorization: `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}`,
    })
  /** So many devices that a unit is not small. */
  const count = async (unit: string, day: string) => {
    for (let device = 0; device < 3; device += 1) {
      const counter = await server.counter(unit)
      const contact = aContact({ unit, day, time: `${day}T08:00Z`, quantity: 2 })
      await counter.post('/api/v1/entries', { entries: [contact] })
    }
  }

  test('a spreadsheet reads the days that are over, and no others, by user name and password', async () => {
    await count('desk', '2026-10-21')
    await count('library', '2026-10-21')
    const { address, password } = await make()
    expect(recordsOf((await read(csv, address.id, password)).payload)).toEqual([])

    server.clock.nowMs += dayMs
    await count('desk', '2026-10-22')
    const rows = recordsOf((await read(csv, address.id, password)).payload)
    expect(rows.map(({ dag, enhed_id, antal }) => [dag, enhed_id, antal])).toEqual([
      ['2026-10-21', 'desk', '6'],
      ['2026-10-21', 'library', '6'],
    ])
    const whole = (await read(json, address.id, password)).json<ExtractAnswer>()
    expect(whole.check).toMatchObject({ n: 12, board: 12, entries: 12, agree: true })
    expect(whole.by).toEqual(['day', 'unit', 'channel'])
  })

  test('days that are not over are in no view of it, also where units are not told apart', async () => {
    const made: MadeReadingAddress[] = []
    for (const by of [['day'], ['time', 'channel'], ['day', 'department'], ['week'], ['channel']]) {
      made.push(await make(by))
    }
    for (const unit of ['desk', 'library']) await count(unit, '2026-10-21')
    server.clock.nowMs += dayMs
    for (const unit of ['desk', 'library']) await count(unit, '2026-10-22')
    for (const { address, password } of made) {
      const { by, rows, check } = (await read(json, address.id, password)).json<ExtractAnswer>()
      expect([by, rows.map(({ n }) => n), check.agree]).toEqual([by, [12], true])
    }
  })

  test('what small units have is shown together there as it is everywhere', async () => {
    await count('roads', '2026-10-21')
    const counter = await server.counter('building')
    const contact = aContact({ unit: 'building', day: '2026-10-21', time: '2026-10-21T08:00Z' })
    await counter.post('/api/v1/entries', { entries: [contact] })
    const { address, password } = await make(['week', 'unit'])
    server.clock.nowMs += 5 * dayMs

    const rows = recordsOf((await read(csv, address.id, password)).payload)
    expect(rows.map(({ enhed_id, antal }) => [enhed_id, antal])).toEqual([['roads+building', '7']])
  })

  test('who has not both, or those of another municipality, is asked for them', async () => {
    const { address, password } = await make()
    const answers = [
      await aBrowser(server.app).get(csv),
      await read(csv, address.id, 'x'.repeat(43)),
      await read(csv, '0000000000', password),
      await read(csv, '\0', password),
      await read(csv, 'Å'.repeat(2000), password),
      await read(csv, address.id, password, 'nabo.example'),
      await read(`${csv}?password=${password}`, address.id, ''),
      await aBrowser(server.app).get(csv, { authorization: 'Basic ????' }),
      await coordinator.get(csv),
    ]
    for (const answer of answers) {
      isProblem(answer, 401, 'not_signed_in')
      expect(answer.headers['www-authenticate']).toContain('Basic')
    }
    expect((await read(csv, address.id, password)).statusCode).toBe(200)
  })

  test('a reading address opens nothing else, and no cookie opens it', async () => {
    const { address, password } = await make()
    isProblem(await read('/api/v1/campaigns', address.id, password), 401, 'not_signed_in')
    isProblem(await read(addresses, address.id, password), 401, 'not_signed_in')
    isProblem(await (await server.counter('desk')).get(csv), 401, 'not_signed_in')
  })

  test('its password is told once and stored nowhere; the desk says who made it and when it was read', async () => {
    const { address, password } = await make()
    const listed = async () => (await coordinator.get(addresses)).json<ReadingAddress[]>()
    expect(await listed()).toEqual([address])
    expect(JSON.stringify(await listed())).not.toContain(password)
    const stored = await server.db.all('SELECT * FROM reading_address', [])
    expect(JSON.stringify(stored)).not.toContain(password)

    await read(csv, address.id, password)
    expect(await listed()).toEqual([{ ...address, read: '2026-10-21' }])
  })

  test('each fetch stands in the log with what it was called, and the password never', async () => {
    const { address, password } = await make()
    await read(csv, address.id, password)
    const logged = async () =>
      (await coordinator.get('/api/v1/desk/log')).json<AuditAnswer>().entries
    // The end is noted when the last byte has been taken.
    await vi.waitFor(async () => expect((await logged())[0]?.act).toBe('export_finished'))
    const entries = await logged()

    expect(entries.slice(0, 3)).toMatchObject([
      { act: 'export_finished', details: { address: 'Månedsrapport' } },
      { act: 'export_begun', by: { name: 'Månedsrapport', role: 'reader' } },
      { act: 'reading_address_made', by: { role: 'coordinator' } },
    ])
    expect(JSON.stringify(entries)).not.toContain(password)
  })

  test('an address that is ended opens nothing more, and another is not touched', async () => {
    const [one, other] = [await make(), await make()]
    const end = `/api/v1/desk/reading-addresses/${one.address.id}`
    expect((await coordinator.ask({ method: 'DELETE', url: end })).statusCode).toBe(204)
    isProblem(await coordinator.ask({ method: 'DELETE', url: end }), 404, 'not_found')
    isProblem(await read(csv, one.address.id, one.password), 401, 'not_signed_in')
    expect((await read(csv, other.address.id, other.password)).statusCode).toBe(200)
  })

  test('a workbook that is refreshed has all of its tables, however many it asks for at once', async () => {
    const { address, password } = await make()
    const asked = Array.from({ length: 8 }, () => read(csv, address.id, password))
    expect(new Set((await Promise.all(asked)).map(({ statusCode }) => statusCode))).toEqual(
      new Set([200]),
    )
  })

  test('one that is read over and over has to wait; the others have not', async () => {
    const [one, other] = [await make(), await make()]
    for (let nth = 0; nth < 60; nth += 1) {
      // Whoever has not the password uses nothing up.
      isProblem(await read(csv, one.address.id, 'wrong'), 401, 'not_signed_in')
      await read(csv, one.address.id, one.password)
    }
    isProblem(await read(csv, one.address.id, one.password), 429, 'too_many_requests')
    expect((await read(csv, other.address.id, other.password)).statusCode).toBe(200)
  })

  test('a campaign has so many addresses and no more', async () => {
    for (let nth = 0; nth < 20; nth += 1) await make()
    isProblem(await coordinator.post(addresses, { name: 'En til', by: ['day'] }), 422, 'invalid')
    isProblem(await coordinator.post(addresses, { name: 'Intet', by: [] }), 400, 'malformed')
    const rows = await server.db.all('SELECT id FROM reading_address WHERE municipality = $1', [
      fjordby,
    ])
    expect(rows).toHaveLength(20)
  })
})
