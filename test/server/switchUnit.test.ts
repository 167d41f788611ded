import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CounterAnswer } from '../../src/contract/account.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const dayMs = 24 * 60 * 60 * 1000

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
  })
  afterEach(() => server.stop())

  /** A counter that serves the desk and the library, and is in the library now. */
  async function ofTwoUnits(): Promise<Browser> {
    const browser = aBrowser(server.app)
    for (const unit of ['desk', 'library']) {
      await browser.post('/api/v1/join', { code: (await server.invite(unit)).code })
    }
    return browser
  }
  const unitsOf = async (browser: Browser) =>
    (await browser.get('/api/v1/counter')).json<CounterAnswer>().units?.map(({ unit }) => unit)
  const switchTo = (browser: Browser, unit: string) =>
    browser.post('/api/v1/counter/unit', { unit })
  const deliver = async (browser: Browser, changes: Record<string, unknown>) => {
    const entries = [aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z', ...changes })]
    const answer = await browser.post('/api/v1/entries', { entries })
    return answer.json<DeliveryAnswer>()
  }

  test('a counter switches there and back within a day, as the device it is, and costs no use', async () => {
    const browser = await ofTwoUnits()
    const uses = () => server.db.all('SELECT uses FROM invite')
    const before = await uses()
    for (const unit of ['desk', 'library', 'desk']) {
      const answer = await switchTo(browser, unit)
      expect(answer.statusCode).toBe(200)
      expect(answer.json()).toMatchObject({ enrolment: { unit }, mayCount: true })
    }

    expect(await uses()).toEqual(before)
    expect(await server.db.all('SELECT id FROM device')).toHaveLength(1)
    expect((await unitsOf(browser))?.toSorted()).toEqual(['desk', 'library'])
  })

  test('what was counted before a switch counts for the unit it was counted in', async () => {
    const browser = await ofTwoUnits()
    await switchTo(browser, 'desk')
    const late = await deliver(browser, { unit: 'library' })
    const now = await deliver(browser, { unit: 'desk' })
    server.clock.nowMs += dayMs
    const tomorrow = await deliver(browser, { unit: 'library', day: '2026-10-22', time: 'am' })

    expect([late, now].flatMap(({ receipts }) => receipts.map(({ state }) => state))).toEqual([
      'counted',
      'counted',
    ])
    expect(tomorrow.receipts).toMatchObject([{ state: 'held', reason: 'other_unit' }])
  })

  test('a unit it has never been in is refused like one that does not exist', async () => {
    const browser = await ofTwoUnits()
    isProblem(await switchTo(browser, 'roads'), 403, 'not_allowed')
    isProblem(await switchTo(browser, 'nowhere'), 403, 'not_allowed')

    expect(await unitsOf(browser)).not.toContain('roads')
  })

  test('a unit that was left more than thirty days ago is not switched to', async () => {
    const browser = await ofTwoUnits()
    await server.db.write((sql) =>
      saveCampaign(
        sql,
        fjordby,
        aCampaign({
          days: { trial: [], count: ['2026-10-21', '2026-12-20'], closing: '2026-12-30' },
        }),
      ),
    )
    server.clock.nowMs += 30 * dayMs
    expect((await unitsOf(browser))?.toSorted()).toEqual(['desk', 'library'])
    server.clock.nowMs += dayMs

    expect(await unitsOf(browser)).toEqual(['library'])
    isProblem(await switchTo(browser, 'desk'), 403, 'not_allowed')
  })

  test('nor is one whose invite is revoked, or whose campaign is over', async () => {
    const browser = await ofTwoUnits()
    await server.db.write((sql) => sql.all("UPDATE invite SET revoked = 1 WHERE unit = 'desk'"))
    expect(await unitsOf(browser)).toEqual(['library'])
    isProblem(await switchTo(browser, 'desk'), 403, 'not_allowed')
    await server.db.write((sql) => sql.all('UPDATE invite SET revoked = 0'))
    expect(await unitsOf(browser)).toHaveLength(2)
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ status: 'closed' })))

    isProblem(await switchTo(browser, 'desk'), 403, 'not_allowed')
  })

  test('a revoked device switches to nothing', async () => {
    const browser = await ofTwoUnits()
    await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'lost'"))

    isProblem(await switchTo(browser, 'desk'), 403, 'device_revoked')
    expect(await unitsOf(browser)).toEqual([])
  })

  test('joining once more by another invite makes a unit one to come back to', async () => {
    const browser = await ofTwoUnits()
    await server.db.write((sql) => sql.all('UPDATE invite SET revoked = 1'))
    const { code } = await server.invite('library')
    await browser.post('/api/v1/join', { code })
    await browser.post('/api/v1/join', { code: (await server.invite('desk')).code })

    expect((await switchTo(browser, 'library')).statusCode).toBe(200)
  })
})

describe('the name of what a counter is told', () => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer()
  })
  afterEach(() => server.stop())

  const told = async (browser: Browser) =>
    (await browser.get('/api/v1/counter')).json<CounterAnswer>().catalogue
  const heard = async (browser: Browser) => {
    const contact = aContact({ day: '2026-10-21', time: '2026-10-21T08:00Z' })
    const answer = await browser.post('/api/v1/entries', { entries: [contact] })
    return answer.json<DeliveryAnswer>().catalogue
  }

  test('is the same in both answers, and another when anything of it changes', async () => {
    const browser = await server.counter('desk')
    const names = [await told(browser)]
    expect(await heard(browser)).toBe(names[0])
    const message = { text: { da: 'Husk postkassen.' }, until: '2026-10-23' }
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ message })))
    names.push(await heard(browser))
    expect(await told(browser)).toBe(names[1])
    await server.db.write((sql) => sql.all("UPDATE device SET revoked = 'lost'"))
    names.push(await heard(browser))
    expect(await told(browser)).toBe(names[2])

    expect(new Set(names).size).toBe(3)
  })

  test('stays when what has changed is another unit’s', async () => {
    const browser = await server.counter('desk')
    const before = await told(browser)
    const { departments } = aCampaign()
    const changed = departments.map((department) => ({
      ...department,
      units: department.units.map((unit) =>
        unit.id === 'roads' ? { ...unit, name: 'Vej og park' } : unit,
      ),
    }))
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ departments: changed })))

    expect(await heard(browser)).toBe(before)
  })
})
