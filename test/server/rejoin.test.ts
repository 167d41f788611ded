import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CounterAnswer } from '../../src/contract/account.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const dayMs = 24 * 60 * 60 * 1000
const newBrowser = () => aBrowser(server.app)
const join = (invite: object, browser = newBrowser()) => browser.post('/api/v1/join', invite)
const joined = async (invite: object, browser?: Browser) =>
  (await join(invite, browser)).json<CounterAnswer>()
const usesOf = async () =>
  (await server.db.all<{ uses: number }>('SELECT uses FROM invite ORDER BY id')).map((r) => r.uses)
const enrolments = () =>
  server.db.all('SELECT unit, from_day, to_day FROM enrolment ORDER BY from_day, unit')
const devices = () => server.db.all('SELECT id FROM device')

/** Days as they are stored. */
const number = (day: string) => Date.parse(day) / dayMs

test('who is in already may come again, keeps the device, and costs no use', async () => {
  const { code } = await server.invite('desk', { maxUses: 1 })
  const browser = newBrowser()
  const first = await joined({ code }, browser)
  server.clock.nowMs += dayMs
  const again = await joined({ code }, browser)

  expect(again.device).toBe(first.device)
  expect(again.enrolment?.from).toBe('2026-10-21')
  expect(await usesOf()).toEqual([1])
})

test('a device that has lost its cookie names itself, and stays the device it is', async () => {
  const { code } = await server.invite('desk', { maxUses: 1 })
  const { device } = await joined({ code })
  const browser = newBrowser()

  expect(await joined({ code, device }, browser)).toMatchObject({ device })
  expect((await browser.get('/api/v1/counter')).statusCode).toBe(200)
  expect(await devices()).toHaveLength(1)
})

test('a cookie says more than a name', async () => {
  const { code } = await server.invite('desk')
  const [browser, other] = [newBrowser(), newBrowser()]
  const own = await joined({ code }, browser)
  const { device } = await joined({ code }, other)

  expect(await joined({ code, device }, browser)).toMatchObject({ device: own.device })
})

test('a device keeps one credential: the one before it is no longer known', async () => {
  const { code } = await server.invite('desk')
  const [before, after] = [newBrowser(), newBrowser()]
  const { device } = await joined({ code }, before)
  await join({ code, device }, after)

  isProblem(await before.get('/api/v1/counter'), 401, 'not_signed_in')
  expect((await after.get('/api/v1/counter')).statusCode).toBe(200)
})

test('a browser that asks again because an answer was lost is one device, and costs one use', async () => {
  const { code } = await server.invite('desk', { maxUses: 1 })
  const [lost, browser] = [newBrowser(), newBrowser()]
  const asked = { code, attempt: '0f'.repeat(16) }
  const first = await joined(asked, lost)
  const [again, twin] = await Promise.all([joined(asked, browser), joined(asked)])

  expect([again.device, twin.device]).toEqual([first.device, first.device])
  expect(await usesOf()).toEqual([1])
  expect(await devices()).toHaveLength(1)
  // Whichever answer comes last, its cookie is known.
  for (const each of [lost, browser]) {
    expect((await each.get('/api/v1/counter')).statusCode).toBe(200)
  }
})

test('two who ask for the first time at once by one question are one device', async () => {
  const { code } = await server.invite('desk')
  const asked = { code, attempt: '1e'.repeat(16) }
  const answers = await Promise.all([joined(asked), joined(asked)])

  expect(new Set(answers.map(({ device }) => device)).size).toBe(1)
  expect(await usesOf()).toEqual([1])
})

test('a question tells nobody anything without an invite, nor under another municipality', async () => {
  const { code } = await server.invite('desk')
  const attempt = '2d'.repeat(16)
  const { device } = await joined({ code, attempt })
  const other = await joined({ code, attempt: '3c'.repeat(16) })

  isProblem(await join({ code: '0000000000', attempt }), 404, 'invite_unknown')
  isProblem(await join({ code, attempt: 'short' }), 400, 'malformed')
  expect(other.device).not.toBe(device)
})

test('a revoked device that asks by the question it joined by is another one all the same', async () => {
  const { code } = await server.invite('desk')
  const asked = { code, attempt: '4b'.repeat(16) }
  const { device } = await joined(asked)
  await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'stolen'"))

  const [again, andAgain] = [await joined(asked), await joined(asked)]
  expect(again).toMatchObject({ mayCount: true })
  expect(again.device).not.toBe(device)
  expect(andAgain.device).toBe(again.device)
  expect(await usesOf()).toEqual([2])
})

test('by one question a browser becomes another device in each unit', async () => {
  const [desk, library] = [await server.invite('desk'), await server.invite('library')]
  const attempt = '7c'.repeat(16)
  const first = await joined({ code: desk.code, attempt })
  const other = await joined({ code: library.code, attempt })

  expect(other.device).not.toBe(first.device)
  expect(await enrolments()).toEqual(
    ['desk', 'library'].map((unit) => ({ unit, from_day: number('2026-10-21'), to_day: null })),
  )
})

test('a question that comes late takes nobody back to where they were', async () => {
  const [desk, library] = [await server.invite('desk'), await server.invite('library')]
  const asked = { code: desk.code, attempt: '8d'.repeat(16) }
  const browser = newBrowser()
  const { device } = await joined(asked, browser)
  await joined({ code: library.code, device }, browser)

  expect(await joined(asked)).toMatchObject({ device, enrolment: { unit: 'library' } })
  expect((await browser.get('/api/v1/counter')).json()).toMatchObject({
    device,
    enrolment: { unit: 'library' },
  })
  expect(await usesOf()).toEqual([1, 1])
})

test('a question that comes late takes no secret away that a device has got since', async () => {
  const { code } = await server.invite('desk')
  const asked = { code, attempt: '9e'.repeat(16) }
  const { device } = await joined(asked)
  const browser = newBrowser()
  await joined({ code, device }, browser)

  expect((await joined(asked)).device).not.toBe(device)
  expect((await browser.get('/api/v1/counter')).json()).toMatchObject({ device })
})

test('an own cookie that is no longer known gives way to the latest', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  const { device } = await joined({ code }, browser)
  const old = browser.jar.get('__Host-tael_d') ?? ''
  const other = newBrowser()
  await joined({ code, device }, other)
  other.jar.set(`__Host-tael_d-${device}`, old)

  const answer = await other.get('/api/v1/counter', { 'x-tael-device': device })
  expect(answer.json()).toMatchObject({ device })
})

test('a device that moves to another unit keeps the days it had in the one before', async () => {
  const browser = newBrowser()
  const [desk, library] = [await server.invite('desk'), await server.invite('library')]
  const first = await joined({ code: desk.code }, browser)
  server.clock.nowMs += dayMs
  const moved = await joined({ code: library.code }, browser)
  server.clock.nowMs += dayMs
  const back = await joined({ code: desk.code }, browser)

  expect(moved).toMatchObject({ device: first.device, enrolment: { unit: 'library' } })
  expect(back).toMatchObject({ device: first.device, enrolment: { unit: 'desk' } })
  expect(await enrolments()).toEqual([
    { unit: 'desk', from_day: number('2026-10-21'), to_day: number('2026-10-22') },
    { unit: 'library', from_day: number('2026-10-22'), to_day: number('2026-10-23') },
    { unit: 'desk', from_day: number('2026-10-23'), to_day: null },
  ])
})

test('there and back within one day, it is in the unit it came to last', async () => {
  const browser = newBrowser()
  const [desk, library] = [await server.invite('desk'), await server.invite('library')]
  for (const { code } of [desk, library, desk, library]) await join({ code }, browser)

  expect((await browser.get('/api/v1/counter')).json()).toMatchObject({
    enrolment: { unit: 'library' },
  })
})

test('a revoked device joins as a new one', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  const { device } = await joined({ code }, browser)
  await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'left'"))
  const again = await joined({ code, device }, browser)

  expect(again.device).not.toBe(device)
  expect(again.mayCount).toBe(true)
  expect(await devices()).toHaveLength(2)
})

test('a late answer to a revoked device does not give whoever joined anew the old name back', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  const { device } = await joined({ code }, browser)
  await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'left'"))
  const old = browser.cookie()
  const again = await joined({ code, device }, browser)
  const late = await browser.get('/api/v1/counter', { cookie: old })

  expect(late.json()).toMatchObject({ device, mayCount: false })
  expect((await browser.get('/api/v1/counter')).json()).toMatchObject({ device: again.device })
})

test('a cookie of an earlier name that comes back is not what a device goes by that says its own', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  const first = await joined({ code }, browser)
  const old = browser.jar.get('__Host-tael_d') ?? ''
  const { device } = await joined({ code, anew: true }, browser)
  for (const name of ['__Host-tael_d', `__Host-tael_d-${first.device}`]) browser.jar.set(name, old)

  const asItself = { 'x-tael-device': device }
  expect((await browser.get('/api/v1/counter', asItself)).json()).toMatchObject({ device })
  expect((await browser.get('/api/v1/counter', asItself)).json()).toMatchObject({ device })
})

test('a name alone is worth nothing: who has no cookie of it is whom its cookie says', async () => {
  const { code } = await server.invite('desk')
  const [browser, other] = [newBrowser(), newBrowser()]
  const own = await joined({ code }, browser)
  const { device } = await joined({ code }, other)
  const claimed = { 'x-tael-device': device }

  expect((await browser.get('/api/v1/counter', claimed)).json()).toMatchObject({
    device: own.device,
  })
  isProblem(await newBrowser().get('/api/v1/counter', claimed), 401, 'not_signed_in')
  browser.jar.set(`__Host-tael_d-${device}`, `${device}.nonsense`)
  expect((await browser.get('/api/v1/counter', claimed)).json()).toMatchObject({
    device: own.device,
  })
})

test('whoever joins anew keeps no cookie of an earlier name', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  await joined({ code }, browser)
  await joined({ code, anew: true }, browser)
  const { device } = await joined({ code, anew: true }, browser)

  expect([...browser.jar.keys()].toSorted()).toEqual(['__Host-tael_d', `__Host-tael_d-${device}`])
})

test('numbers that were given before it was heard what a device has become are missed nowhere', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  const { device: old } = await joined({ code }, browser)
  await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'lost'"))
  const asked = { code, device: old, attempt: '5a'.repeat(16) }
  // The first answer is lost, and its cookies with it; the device counts on as it was.
  await joined({ ...asked, seq: 2 })
  await joined({ ...asked, seq: 6 }, browser)
  for (const seq of [7, 4]) {
    await browser.post('/api/v1/entries', {
      entries: [{ ...aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z' }), seq }],
    })
  }

  expect(await server.db.all('SELECT from_seq, to_seq FROM seq_gap')).toEqual([])
})

test('what was missed under a name is missed no more when it comes under one that was there before it', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  const attempt = '5a'.repeat(16)
  const at = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
  const deliver = (seq: number) =>
    browser.post('/api/v1/entries', { entries: [{ ...aContact(at), seq }] })
  // The answer to its question was lost, and it came in by another.
  const { device: asked } = await joined({ code, attempt })
  const { device: old } = await joined({ code }, browser)
  await deliver(1)
  await deliver(3)
  expect(await server.db.all('SELECT device, from_seq FROM seq_gap')).toEqual([
    { device: old, from_seq: 2 },
  ])
  await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'lost' WHERE id = $1", [old]))
  expect((await joined({ code, attempt, device: old, seq: 3 }, browser)).device).toBe(asked)
  await deliver(2)

  expect(await server.db.all('SELECT device, from_seq FROM seq_gap')).toEqual([])
})

test('a device whose row was lost, and which waits for a lead, does not come in by an old question', async () => {
  const { code } = await server.invite('desk')
  const asked = { code, attempt: '6f'.repeat(16) }
  const browser = newBrowser()
  const { device } = await joined(asked, browser)
  await server.db.write(async (sql) => {
    await sql.all('DELETE FROM enrolment')
    await sql.all('DELETE FROM device')
  })
  const entries = [{ ...aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z' }), seq: 1 }]
  const { receipts } = (await browser.post('/api/v1/entries', { entries })).json<DeliveryAnswer>()
  expect(receipts).toMatchObject([{ state: 'held', reason: 'unknown_device' }])

  expect((await joined(asked)).device).not.toBe(device)
})

test('a browser whose database was emptied joins as a new device, whatever its cookie says', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  const { device } = await joined({ code }, browser)
  const again = await joined({ code, anew: true }, browser)

  expect(again.device).not.toBe(device)
  expect((await browser.get('/api/v1/counter')).json()).toMatchObject({ device: again.device })
  expect(await devices()).toHaveLength(2)
})

test('whoever asks for the municipality is told which unit their cookie counts for', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  const place = async (who: Browser) => (await who.get('/api/v1/municipality')).json<object>()
  expect(await place(browser)).not.toHaveProperty('unit')
  await join({ code }, browser)

  expect(await place(browser)).toMatchObject({ name: 'Fjordby Kommune', unit: 'Borgerservice' })
})

test('a name that was left and comes back by an old cookie does not miss what was given since', async () => {
  const { code } = await server.invite('desk')
  const browser = newBrowser()
  await joined({ code }, browser)
  const old = newBrowser()
  for (const [cookie, value] of browser.jar) old.jar.set(cookie, value)
  const deliver = (by: Browser, seq: number) =>
    by.post('/api/v1/entries', {
      entries: [{ ...aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z' }), seq }],
    })
  await deliver(browser, 1)
  await joined({ code, anew: true, seq: 1 }, browser)
  for (const seq of [2, 3]) await deliver(browser, seq)
  const { statusCode } = await deliver(old, 4)

  expect(statusCode).toBe(201)
  expect(await devices()).toHaveLength(2)
  expect(await server.db.all('SELECT from_seq, to_seq FROM seq_gap')).toEqual([])
})
