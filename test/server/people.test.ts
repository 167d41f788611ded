import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import type { InvitedAnswer, PeopleAnswer, Person } from '../../src/contract/person.ts'
import { hashOf } from '../../src/server/access/secret.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import type { Revocation } from '../../src/server/ops/revocations.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const people = '/api/v1/desk/people'
const dayMs = 24 * 60 * 60 * 1000
const lone = { name: 'Lone Leder', role: 'lead', units: ['desk', 'library'] }

const ascending = (a: number, b: number) => a - b

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  let desk: Browser
  let noted: Revocation[]
  beforeEach(async () => {
    noted = []
    server = await aServer({ engine })
    Object.assign(server.parts, {
      noteRevocation: async (revocation: Revocation) => void noted.push(revocation),
    })
    desk = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  const list = async () => (await desk.get(people)).json<PeopleAnswer>()
  const named = async (name: string) => {
    const found = (await list()).people.find((each) => each.name === name)
    if (!found) throw new Error(`there is no ${name}`)
    return found
  }
  const invite = async (person: object = lone, days = 7) =>
    (await desk.post(people, { ...person, days })).json<InvitedAnswer>()
  const save = (who: Person, change: object, version = who.version, by = desk) =>
    by.ask({
      method: 'PUT',
      url: `${people}/${who.account}`,
      headers: { 'if-match': `"${version}"` },
      payload: { name: who.name, role: who.role, units: who.units, ...change },
    })
  const remove = (who: Person, by = desk, version = who.version) =>
    by.ask({
      method: 'DELETE',
      url: `${people}/${who.account}`,
      headers: { 'if-match': `"${version}"` },
    })
  const renew = (who: Person, days = 7) => desk.post(`${people}/${who.account}/link`, { days })
  async function enter(secret: string) {
    const browser = aBrowser(server.app)
    expect((await browser.enter(secret)).statusCode).toBe(201)
    return browser
  }
  const whoIs = (browser: Browser) => browser.get('/api/v1/session')

  test('somebody invited comes in by their link, once, and the list tells how it stands', async () => {
    const { person, link } = await invite()
    expect(person).toEqual({
      ...lone,
      account: expect.any(String),
      version: 1,
      linkUntil: '2026-10-28T08:10:00.000Z',
      hasPasskey: false,
      hasPassword: false,
    })
    expect(await named('Lone Leder')).toEqual(person)

    const browser = await enter(link.secret)
    expect((await whoIs(browser)).json<SessionAnswer>()).toMatchObject(lone)
    isProblem(await aBrowser(server.app).enter(link.secret), 410, 'link_spent')
    const { linkUntil: _linkUntil, ...come } = person
    expect(await named('Lone Leder')).toEqual({ ...come, lastSeen: '2026-10-21' })
  })

  test('the day somebody was last seen goes with them, as a day', async () => {
    await enter((await invite()).link.secret)
    const browser = await enter((await renew(await named('Lone Leder'))).json().secret)
    server.clock.nowMs += dayMs / 24 - 1
    expect((await whoIs(browser)).statusCode).toBe(200)
    server.clock.nowMs = Date.parse('2026-10-21T22:05:00Z')
    desk = await server.staff('coordinator')

    expect((await named('Lone Leder')).lastSeen).toBe('2026-10-21')
    const seen = (await list()).people.map(({ name, lastSeen }) => `${name} ${lastSeen}`)
    expect(seen).toContain('Fru coordinator 2026-10-21')
    expect(seen).toContain('Fru coordinator 2026-10-22')
  })

  test('a link lasts as long as was said, and no longer', async () => {
    const { link } = await invite(lone, 1)
    server.clock.nowMs += dayMs
    isProblem(await aBrowser(server.app).enter(link.secret), 410, 'link_spent')

    desk = await server.staff('coordinator')
    expect(await named('Lone Leder')).not.toHaveProperty('linkUntil')
  })

  test('a new link ends the one before it, also in a store that is restored', async () => {
    const { person, link } = await invite()
    const again = await renew(person, 14)

    expect(again.statusCode).toBe(201)
    expect(again.json()).toMatchObject({ until: '2026-11-04T08:10:00.000Z' })
    isProblem(await aBrowser(server.app).enter(link.secret), 410, 'link_spent')
    await enter(again.json().secret)
    const hash = hashOf(link.secret).toString('hex')
    expect(noted).toContainEqual({ is: 'link', municipality: fjordby, hash })
  })

  test('what is changed holds at the next question of an open session', async () => {
    const { person, link } = await invite()
    const browser = await enter(link.secret)
    const changed = await save(person, { name: 'Lone L.', units: ['roads'] })
    expect(changed.headers['etag']).toBe('"2"')
    expect(changed.json()).toMatchObject({ name: 'Lone L.', units: ['roads'], version: 2 })
    expect((await whoIs(browser)).json()).toMatchObject({ name: 'Lone L.', units: ['roads'] })

    await save(changed.json(), { role: 'coordinator', units: [] })
    expect((await browser.get(people)).statusCode).toBe(200)
    await save(await named('Lone L.'), { role: 'operator' })
    isProblem(await browser.get(people), 403, 'not_allowed')
    isProblem(await browser.get('/api/v1/campaigns'), 403, 'not_allowed')
    expect(noted.at(-1)).toEqual({
      ...{ is: 'access', municipality: fjordby, id: person.account },
      ...{ version: 4, role: 'operator', units: [] },
    })
  })

  test('whoever is removed is out at once, by session, link and restore', async () => {
    const { person, link } = await invite()
    const browser = await enter(link.secret)
    const next = (await renew(await named('Lone Leder'))).json().secret
    const session = hashOf(browser.jar.get('__Host-tael_s') ?? '').toString('hex')
    expect((await remove(person)).statusCode).toBe(204)

    isProblem(await whoIs(browser), 401, 'not_signed_in')
    isProblem(await aBrowser(server.app).enter(next), 410, 'link_spent')
    isProblem(await remove(person), 404, 'not_found')
    expect(noted).toContainEqual({ is: 'account', municipality: fjordby, id: person.account })
    expect(noted).toContainEqual({ is: 'session', municipality: fjordby, hash: session })
    for (const table of ['account_unit', 'sign_in_link', 'session']) {
      const left = await server.db.all(`SELECT * FROM ${table} WHERE account = $1`, [
        person.account,
      ])
      expect(left).toEqual([])
    }
  })

  test('of two who save at once, the second is told', async () => {
    const { person } = await invite()
    await save(person, { name: 'Lone den Første' })

    isProblem(await save(person, { name: 'Lone den Anden' }), 412, 'version_changed')
    isProblem(await remove(person), 412, 'version_changed')
    expect((await named('Lone den Første')).version).toBe(2)
    const url = `${people}/${person.account}`
    const payload = { name: 'X', role: 'operator', units: [] }
    isProblem(await desk.ask({ method: 'PUT', url, payload }), 428, 'version_missing')
    isProblem(await desk.ask({ method: 'DELETE', url }), 428, 'version_missing')
    const headers = { 'if-match': '*' }
    isProblem(await desk.ask({ method: 'PUT', url, payload, headers }), 412, 'version_changed')
    const both = await Promise.all(
      ['A', 'B'].map((name) => save({ ...person, version: 2 }, { name })),
    )
    expect(both.map(({ statusCode }) => statusCode).toSorted(ascending)).toEqual([200, 412])
  })

  test('nobody takes their own access away, and the last coordinator least of all', async () => {
    const own = await named('Fru coordinator')
    isProblem(await remove(own), 409, 'last_coordinator')
    isProblem(await save(own, { role: 'operator' }), 409, 'last_coordinator')

    // Somebody who was invited and never came is nobody to leave the house to.
    const { link } = await invite({ name: 'Tove', role: 'coordinator', units: [] })
    isProblem(await remove(own), 409, 'last_coordinator')
    await enter(link.secret)
    isProblem(await remove(own), 409, 'own_access')
    isProblem(await save(own, { role: 'lead', units: ['desk'] }), 409, 'own_access')
    expect((await save(own, { name: 'Anna Ansvarlig' })).statusCode).toBe(200)
  })

  test('of two who remove each other at once, one stays', async () => {
    const { person, link } = await invite({ name: 'Tove', role: 'coordinator', units: [] })
    const other = await enter(link.secret)
    const own = await named('Fru coordinator')
    const answers = await Promise.all([remove(person), remove(own, other)])

    expect(answers.map(({ statusCode }) => statusCode).toSorted(ascending)).toEqual([204, 401])
    const left = await server.db.all("SELECT id FROM account WHERE role = 'coordinator'")
    expect(left).toHaveLength(1)
  })

  test('each act is noted: who, what, to whom, when', async () => {
    const { person } = await invite()
    await renew(person)
    await save(person, { units: ['desk'] })
    await remove({ ...person, version: 2 })
    const { account } = (await whoIs(desk)).json<SessionAnswer>()

    const rows = await server.db.all(
      "SELECT * FROM audit_entry WHERE act LIKE 'person%' OR act LIKE 'link%' ORDER BY act",
    )
    expect(rows).toMatchObject(
      ['link_renewed', 'person_changed', 'person_invited', 'person_removed'].map((act) => ({
        ...{ municipality: fjordby, account, who: 'Fru coordinator', act },
        ...{ subject: person.account, at: server.clock.nowMs },
      })),
    )
    expect(JSON.parse(String(rows[1]?.['details']))).toEqual({ name: 'Lone Leder' })
    expect(JSON.parse(String(rows[1]?.['was']))).toEqual({ units: lone.units })
    expect(JSON.parse(String(rows[1]?.['became']))).toEqual({ units: ['desk'] })
  })
})

describe('what can be said of somebody', () => {
  let server: TrialServer
  let desk: Browser
  beforeEach(async () => {
    server = await aServer()
    desk = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  test.each([
    ['a CPR number in the name', { name: 'Lone 010190-1234' }, '/name'],
    ['no name', { name: ' ' }, '/name'],
    ['a name without end', { name: 'L'.repeat(81) }, '/name'],
    ['a lead without units', { units: [] }, '/units'],
    ['a role that is none', { role: 'king' }, '/role'],
    ['a link for a year', { days: 365 }, '/days'],
  ])('%s is refused, with its place', async (_, wrong, path) => {
    const answer = await desk.post(people, { ...lone, days: 7, ...wrong })

    isProblem(answer, 400, 'malformed')
    expect(answer.json().errors).toMatchObject([{ path }])
    expect(answer.payload).not.toContain('0101')
  })

  test('a unit has to be in a campaign, a draft too; who has one that is gone keeps it', async () => {
    const gone = await desk.post(people, { ...lone, units: ['gone'], days: 7 })
    isProblem(gone, 422, 'invalid')
    expect(gone.json().errors).toEqual([{ path: '/units', message: 'is in no campaign' }])

    const units = [{ id: 'gone', name: 'Havnen', people: 3 }]
    const departments = [{ id: 'sea', name: 'Havn', units }]
    const draft = aCampaign({ id: 'next', status: 'draft', departments })
    await server.db.write((sql) => saveCampaign(sql, fjordby, draft))
    const { person } = (
      await desk.post(people, { ...lone, units: ['gone'], days: 7 })
    ).json<InvitedAnswer>()
    expect((await desk.get(people)).json<PeopleAnswer>().units).toContainEqual({
      ...{ id: 'gone', name: 'Havnen', department: 'Havn' },
    })
    await server.db.write((sql) => sql.all("DELETE FROM campaign WHERE id = 'next'"))
    const kept = await desk.ask({
      method: 'PUT',
      url: `${people}/${person.account}`,
      headers: { 'if-match': '"1"' },
      payload: { ...lone, units: ['gone', 'desk'] },
    })
    expect(kept.statusCode).toBe(200)
  })

  test('units are for leads: nobody else is given any', async () => {
    const both = { name: 'Tove', role: 'coordinator', units: ['desk'], days: 7 }

    expect((await desk.post(people, both)).json<InvitedAnswer>().person.units).toEqual([])
  })

  test('people of another municipality are not there', async () => {
    const { person } = (await desk.post(people, { ...lone, days: 7 })).json<InvitedAnswer>()
    await server.db.write((sql) =>
      sql.all("UPDATE account SET municipality = 'nabo' WHERE id = $1", [person.account]),
    )
    const url = `${people}/${person.account}`
    const headers = { 'if-match': '"1"' }

    isProblem(await desk.ask({ method: 'PUT', url, headers, payload: lone }), 404, 'not_found')
    isProblem(await desk.ask({ method: 'DELETE', url, headers }), 404, 'not_found')
    isProblem(await desk.post(`${url}/link`, { days: 7 }), 404, 'not_found')
    expect((await desk.get(people)).json<PeopleAnswer>().people).toHaveLength(1)
  })

  test('leads and operators see nobody', async () => {
    isProblem(await (await server.staff('lead', ['desk'])).get(people), 403, 'not_allowed')
    isProblem(await (await server.staff('operator')).get(people), 403, 'not_allowed')
  })
})
