import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acts, AuditAnswer, type AuditEntry } from '../../src/contract/audit.ts'
import { verifyChain } from '../../src/server/audit/verifyChain.ts'
import { StoreBusy } from '../../src/server/store/sql.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { rowsOf } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const path = '/api/v1/desk/log'
const minuteMs = 60 * 1000
const today = { day: '2026-10-21', time: 'am' }

async function* endlessRows() {
  for (;;) {
    yield Array.from({ length: 500 }, () => ({ at: 0, number: 1, details: 'x'.repeat(100) }))
    await setImmediate()
  }
}

describe.each(Object.keys(engines) as (keyof typeof engines)[])('the log on %s', (engine) => {
  let server: TrialServer
  let desk: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    desk = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  const read = async (query = '', by = desk) =>
    AuditAnswer.parse((await by.get(`${path}${query}`)).json())
  const entries = async (query = '') => (await read(query)).entries
  const actsIn = async (query = '') => (await entries(query)).map(({ act }) => act)
  const latest = async (act: keyof typeof acts): Promise<AuditEntry> => {
    const found = (await entries()).find((each) => each.act === act)
    if (!found) throw new Error(`${act} was not noted`)
    return found
  }
  const faults = async () =>
    (await server.db.snapshot((sql) => verifyChain(sql, fjordby, { key: server.parts.key }))).faults
  const ofDesk = (change: object) => ({
    name: 'Fru coordinator',
    account: expect.any(String),
    role: 'coordinator',
    ...change,
  })

  test('says who did what and when, the newest first, with the end of the chain', async () => {
    await desk.post('/api/v1/campaigns/autumn/invites', { units: ['desk'] })
    const { head, entries: all } = await read()

    expect(all.map(({ number, act }) => [number, act])).toEqual([
      [3, 'invite_made'],
      [2, 'signed_in'],
      [1, 'log_began'],
    ])
    expect(all[0]).toMatchObject({
      at: '2026-10-21T08:10:00.000Z',
      by: ofDesk({}),
      details: { unit: expect.any(String), maxUses: 25 },
      request: expect.stringMatching(/^[0-9A-Z]{8}-\d+$/),
    })
    expect(head).toEqual({ number: 3, hash: all[0]?.hash })
    expect(await faults()).toEqual([])
  })

  test('is read page by page, by kind and by day', async () => {
    for (let nth = 0; nth < 55; nth += 1) {
      await desk.post('/api/v1/campaigns/autumn/invites', { units: ['desk'] })
      server.clock.nowMs += minuteMs
    }
    const first = await read()
    const second = await read(`?before=${first.next}`)

    expect(first.entries.map(({ number }) => number)).toEqual(
      Array.from({ length: 50 }, (_, at) => 57 - at),
    )
    expect(second.entries.map(({ number }) => number)).toEqual([7, 6, 5, 4, 3, 2, 1])
    expect(second.next).toBeUndefined()
    expect(await actsIn('?kind=access')).toEqual(['signed_in'])
    expect(await actsIn('?from=2026-10-22')).toEqual([])
    expect((await actsIn('?from=2026-10-21&to=2026-10-21')).length).toBe(50)
    isProblem(await desk.get(`${path}?kind=counting`), 400, 'malformed')
  })

  test('is the coordinators’ alone, and another municipality’s is another', async () => {
    for (const role of ['lead', 'operator'] as const) {
      const other = await server.staff(role, role === 'lead' ? ['desk'] : [])
      isProblem(await other.get(path), 403, 'not_allowed')
      isProblem(await other.get(`${path}.csv`), 403, 'not_allowed')
    }
    expect((await read()).entries.length).toBe(4)
  })

  test('an invite’s making, raising, use and end are noted, and nothing of who used it', async () => {
    const made = await desk.post('/api/v1/campaigns/autumn/invites', { units: ['desk'] })
    const [{ id, code }] = made.json().invites
    await desk.post(`/api/v1/invites/${id}/raise`, { from: 25 })
    const counters = [aBrowser(server.app), aBrowser(server.app)]
    for (const counter of counters) await counter.post('/api/v1/join', { code })
    await desk.post(`/api/v1/invites/${id}/revoke`, {})
    isProblem(await aBrowser(server.app).post('/api/v1/join', { code }), 410, 'invite_revoked')
    expect(await actsIn('?kind=invites')).toEqual([
      'invite_revoked',
      'invite_raised',
      'invite_made',
    ])

    server.clock.nowMs += 24 * 60 * minuteMs
    desk = await server.staff('coordinator')
    expect(await latest('invite_used')).toMatchObject({
      subject: id,
      by: { name: '', role: 'server' },
      details: { n: 2, day: '2026-10-21' },
    })
    expect(await latest('join_refused')).toMatchObject({
      subject: 'invite_revoked',
      details: { n: 1 },
    })
    const devices = counters.map(({ jar }) => jar.get('__Host-tael_d')?.split('.')[0] ?? '?')
    const whole = JSON.stringify(await server.db.all('SELECT * FROM audit_entry'))
    expect(devices.filter((device) => whole.includes(device))).toEqual([])
    expect(whole).not.toContain(code)
  })

  test('a device is named by the handle that the lists show', async () => {
    const counter = await server.counter('desk')
    const id = counter.jar.get('__Host-tael_d')?.split('.')[0] ?? '?'
    const [{ device }] = (await desk.get('/api/v1/units/desk/devices')).json().devices
    const at = `/api/v1/units/desk/devices/${device}`
    await desk.post(`${at}/name`, { nickname: 'Skranke 1' })
    await desk.post(`${at}/name`, { nickname: 'Skranke 2' })
    await desk.post(`${at}/revoke`, { as: 'lost' })

    expect(await latest('device_named')).toMatchObject({
      subject: device,
      before: { nickname: 'Skranke 1' },
      after: { nickname: 'Skranke 2' },
    })
    expect(await latest('device_revoked')).toMatchObject({ details: { as: 'lost' } })
    expect(JSON.stringify(await server.db.all('SELECT * FROM audit_entry'))).not.toContain(id)
  })

  test('a change of a campaign is told in the words of its own log, a status by itself', async () => {
    const save = (version: number, change: object) =>
      desk.ask({
        method: 'PUT',
        url: '/api/v1/desk/campaigns/autumn',
        headers: { 'if-match': `"${version}"` },
        payload: { ...aCampaign(), ...change },
      })
    expect((await save(1, { name: 'Efterår' })).statusCode).toBe(200)
    expect((await save(2, { name: 'Efterår', status: 'paused' })).statusCode).toBe(200)

    expect(await latest('campaign_changed')).toMatchObject({
      subject: 'autumn',
      details: { name: 'Efterår', version: 2, changes: [{ is: 'set', field: 'name' }] },
    })
    expect(await latest('campaign_status_changed')).toMatchObject({
      before: { status: 'planned' },
      after: { status: 'paused' },
    })
  })

  test('a sign-in that is refused is counted, and noted when its half-hour is over', async () => {
    for (let nth = 0; nth < 3; nth += 1) {
      isProblem(await aBrowser(server.app).enter('x'.repeat(43)), 410, 'link_spent')
    }
    expect(await actsIn('?kind=access')).toEqual(['signed_in'])
    server.clock.nowMs += 30 * minuteMs

    expect((await entries('?kind=access'))[0]).toMatchObject({
      act: 'sign_in_refused',
      subject: 'link',
      details: { n: 3, from: '2026-10-21T08:00:00.000Z', to: '2026-10-21T08:30:00.000Z' },
    })
  })

  test('a file’s download is noted before it begins, and with its checksum when it is through', async () => {
    const answer = await desk.get('/api/v1/campaigns/autumn/export/week-totals.csv')
    const noted = async () => (await actsIn('?kind=exports'))[0]
    await expect.poll(noted).toBe('export_finished')
    const finished = await latest('export_finished')

    expect(await actsIn('?kind=exports')).toEqual(['export_finished', 'export_begun'])
    expect(finished).toMatchObject({
      by: ofDesk({}),
      subject: 'ugetal',
      details: {
        campaign: 'autumn',
        rows: rowsOf(answer.payload).length - 1,
        bytes: answer.rawPayload.length,
        sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
      },
    })
    expect(finished.request).toBe((await latest('export_begun')).request)
  })

  test('an extract is noted with what it is broken down by, and a workbook with its checksum', async () => {
    const noted = async () => (await actsIn('?kind=exports'))[0]
    const file = '/api/v1/campaigns/autumn/export'
    const answer = await desk.get(`${file}/extract.xlsx?by=channel&by=week`)
    await expect.poll(noted).toBe('export_finished')
    const [begun, finished] = [await latest('export_begun'), await latest('export_finished')]

    expect(begun).toMatchObject({
      subject: 'tal',
      details: { campaign: 'autumn', by: ['week', 'channel'], format: 'xlsx' },
    })
    expect(finished).toMatchObject({
      ...{ by: ofDesk({}), subject: 'tal' },
      details: {
        ...{ rows: 0, bytes: answer.rawPayload.length },
        sha256: createHash('sha256').update(answer.rawPayload).digest('hex'),
      },
    })
    await desk.get(`${file}/workbook.xlsx`)
    await expect.poll(async () => (await latest('export_finished')).subject).toBe('regneark')
  })

  test('a download that its reader hangs up on is noted as broken off', async () => {
    const snapshot = server.db.snapshot.bind(server.db)
    server.db.snapshot = (work) =>
      snapshot((sql) => work({ ...sql, stream: () => endlessRows() as never }))
    await server.app.listen({ port: 0 })
    const { port } = server.app.server.address() as AddressInfo
    const cookie = [...desk.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const head = `GET ${path}.csv HTTP/1.1\r\nhost: localhost\r\ncookie: ${cookie}\r\n`
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined).write(`${head}sec-fetch-site: same-origin\r\n\r\n`)
    await once(socket, 'readable')
    socket.destroy()
    server.db.snapshot = snapshot

    await expect.poll(async () => (await actsIn('?kind=exports'))[0]).toBe('export_aborted')
    const aborted = await latest('export_aborted')
    expect(aborted).toMatchObject({ subject: 'log', details: { bytes: expect.any(Number) } })
    expect(aborted.details).not.toHaveProperty('sha256')
    expect(await faults()).toEqual([])
  })

  test('a file that could not be made is noted as broken off', async () => {
    const snapshot = server.db.snapshot.bind(server.db)
    server.db.snapshot = async () => {
      throw new StoreBusy('away')
    }
    const answer = await desk.get('/api/v1/campaigns/autumn/export/control.csv')
    server.db.snapshot = snapshot

    isProblem(answer, 503, 'busy')
    expect(await actsIn('?kind=exports')).toEqual(['export_aborted', 'export_begun'])
  })

  test('the control file names the end of the log as it was, and the log still has it', async () => {
    const { payload } = await desk.get('/api/v1/campaigns/autumn/export/control.csv')
    const said = Object.fromEntries(rowsOf(payload)) as Record<string, string>
    const expected = said['log_sha256']

    expect(said['log_nummer']).toBe(String((await latest('export_begun')).number))
    const verified = await server.db.snapshot((sql) =>
      verifyChain(sql, fjordby, { key: server.parts.key, expected }),
    )
    expect(verified).toMatchObject({ found: Number(said['log_nummer']), faults: [] })
  })

  test.each(['', '.csv'])('days of years that are half typed are days: log%s', async (kind) => {
    const [all, none] = await Promise.all(
      ['?from=0001-01-01&to=9999-12-31', '?to=0202-10-21'].map((days) =>
        desk.get(`${path}${kind}${days}`),
      ),
    )

    expect([all?.statusCode, none?.statusCode]).toEqual([200, 200])
    expect(all?.payload).toContain('signed_in')
    expect(none?.payload).not.toContain('signed_in')
  })

  test('the log’s own download holds every row, and is noted itself', async () => {
    const { payload } = await desk.get(`${path}.csv`)
    const [head, ...rows] = rowsOf(payload)

    expect(head?.slice(0, 5)).toEqual(['nummer', 'tid_utc', 'hvem', 'rolle', 'handling'])
    expect(rows.map(([number, , , , act]) => [number, act])).toEqual([
      ['1', 'log_began'],
      ['2', 'signed_in'],
      ['3', 'export_begun'],
    ])
    await expect.poll(async () => (await actsIn('?kind=exports'))[0]).toBe('log_exported')
  })

  test('acts of every kind at once wait for each other in one order, and none is turned away', async () => {
    const campaigns = '/api/v1/campaigns/autumn'
    const made = await desk.post(`${campaigns}/invites`, { units: ['desk', 'library'] })
    const [{ id }] = made.json().invites
    const person = { name: 'Lone Leder', role: 'lead', units: ['desk'], days: 7 }
    const links = await Promise.all(Array.from({ length: 8 }, () => server.link('coordinator')))
    const answers = await Promise.all(
      links.flatMap((link, nth) => [
        aBrowser(server.app).enter(link),
        desk.post('/api/v1/desk/people', { ...person, name: `Lone ${nth}` }),
        desk.post(`${campaigns}/invites`, { units: ['desk', 'library'] }),
        desk.post(`/api/v1/invites/${id}/revoke`, {}),
        desk.post('/api/v1/units/desk/reject-since', { since: '2026-10-21T08:00Z' }),
        desk.get(`${campaigns}/export/control.csv`),
        aBrowser(server.app).enter('x'.repeat(43)),
      ]),
    )
    const statuses = answers.map(({ statusCode }) => statusCode)

    // Two downloads at once are as many as there may be.
    expect([...new Set(statuses)].toSorted((a, b) => a - b).filter((each) => each !== 503)).toEqual(
      [200, 201, 410],
    )
    expect(answers.filter((_, at) => at % 7 !== 5 && statuses[at] === 503)).toEqual([])
    expect(await faults()).toEqual([])
    const numbers = await server.db.all('SELECT number FROM audit_entry ORDER BY number')
    expect(numbers.length).toBe(numbers.at(-1)?.['number'])
    expect((await actsIn()).length).toBe(50)
  })

  test('what cannot be noted is refused, and counting goes on (S18)', async () => {
    const counter = await server.counter('desk')
    const made = await desk.post('/api/v1/campaigns/autumn/invites', { units: ['desk'] })
    const [{ id }] = made.json().invites
    await server.db.write((sql) => sql.all('ALTER TABLE audit_entry RENAME TO gone'))

    const refused = await Promise.all([
      desk.post(`/api/v1/invites/${id}/revoke`, {}),
      desk.get('/api/v1/campaigns/autumn/export/week-totals.csv'),
      desk.post('/api/v1/desk/people', { name: 'Ny', role: 'coordinator', units: [], days: 7 }),
    ])
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([500, 500, 500])
    expect((await counter.post('/api/v1/entries', { entries: [aContact(today)] })).statusCode).toBe(
      201,
    )
    expect((await server.counter('desk')).jar.size).toBeGreaterThan(0)
    expect(await server.db.all('SELECT revoked FROM invite WHERE id = $1', [id])).toEqual([
      { revoked: 0 },
    ])
    await server.db.write((sql) => sql.all('ALTER TABLE gone RENAME TO audit_entry'))
    expect(await faults()).toEqual([])
  })
})
