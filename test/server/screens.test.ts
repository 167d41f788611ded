import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SessionAnswer } from '../../src/contract/account.ts'
import type { AuditAnswer } from '../../src/contract/audit.ts'
import { UnitId } from '../../src/contract/id.ts'
import type { Screen, WallAnswer } from '../../src/contract/screen.ts'
import type { BoardAnswer } from '../../src/contract/tally.ts'
import { totalOf } from '../../src/domain/rollup.ts'
import { giveUnits } from '../../src/server/access/accounts.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { beginNewGeneration } from '../../src/server/ops/newGeneration.ts'
import { runRetention } from '../../src/server/retention/runRetention.ts'
import { aBrowser, type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aPairedScreen, aScreen } from '../support/screen.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const path = '/api/v1/campaigns/autumn/screens'
const today = '2026-10-21'
const dayMs = 24 * 60 * 60 * 1000
const wall = '/api/v1/screen'

describe.each(Object.keys(engines) as (keyof typeof engines)[])('a screen on %s', (engine) => {
  let server: TrialServer
  let lead: Browser
  let coordinator: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    lead = await server.staff('lead', ['desk', 'library'])
    coordinator = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  const accountOf = async (browser: Browser) =>
    (await browser.get('/api/v1/session')).json<SessionAnswer>().account
  const shownOn = async (screen: Browser) => (await screen.get(wall)).json<WallAnswer>()
  const listed = async (by: Browser) => (await by.get(path)).json<Screen[]>()
  const give = async (to: Browser, ...units: string[]) => {
    const account = await accountOf(to)
    const given = units.map((unit) => UnitId.parse(unit))
    await server.db.write((sql) => giveUnits(sql, fjordby, account, given))
  }
  /** By so many devices that the unit is not small. */
  const count = async (unit: string, quantity = 2) => {
    for (let device = 0; device < 3; device += 1) {
      const counter = await server.counter(unit)
      const contact = aContact({ unit, day: today, time: `${today}T08:00Z`, quantity })
      await counter.post('/api/v1/entries', { entries: [contact] })
    }
  }

  describe('is paired', () => {
    test('by the code it shows, typed at the desk in any writing, and then shows the day', async () => {
      const { screen, code, claim } = await aScreen(server.app)
      expect((await claim()).json()).toEqual({ is: 'waiting' })
      const typed = `${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `
      const made = await lead.post(path, { code: typed, name: 'Gangen', unit: 'desk' })
      expect(made.statusCode).toBe(201)
      expect(made.json()).toMatchObject({ is: 'waiting', name: 'Gangen', unit: 'desk' })

      expect((await claim()).json()).toEqual({ is: 'paired' })
      expect(await shownOn(screen)).toMatchObject({
        ...{ municipality: 'Fjordby Kommune', campaign: 'Efterår 2026', name: 'Gangen' },
        // So few have counted that the unit stands together with another, and so does its name.
        ...{ about: 'Borgerservice + Biblioteket', day: today, is: 'count', nth: { n: 3, of: 5 } },
      })
      expect((await listed(lead))[0]).toMatchObject({ is: 'shown', seen: today })
    })

    test('for a unit that stands by itself under its own name', async () => {
      for (const unit of ['desk', 'library']) await count(unit)
      const { screen, code, claim } = await aScreen(server.app)
      await lead.post(path, { code, name: 'Gangen', unit: 'desk' })
      await claim()
      expect(await shownOn(screen)).toMatchObject({ about: 'Borgerservice' })
    })

    test('once: neither who reads the code off the wall nor who types it again gets anything', async () => {
      const { code, claim } = await aScreen(server.app)
      const passerby = aBrowser(server.app)
      isProblem(await passerby.post('/api/v1/screen/claim', { pairing: code }), 404, 'not_found')
      await lead.post(path, { code, name: 'Gangen' })
      await claim()
      isProblem(await lead.post(path, { code, name: 'En til' }), 404, 'screen_code_unknown')
      expect(await listed(lead)).toHaveLength(1)
    })

    test('as the same screen when it asks again because the answer was lost, until it is ended', async () => {
      const { screen, code, claim } = await aScreen(server.app)
      await lead.post(path, { code, name: 'Gangen' })
      const [lost, again] = [await claim(), await claim()]
      expect([lost.json(), again.json()]).toEqual([{ is: 'paired' }, { is: 'paired' }])
      expect(again.headers['set-cookie']).toEqual(lost.headers['set-cookie'])
      expect(await shownOn(screen)).toMatchObject({ name: 'Gangen' })
      const [kept, ...others] = await listed(lead)
      expect(others).toEqual([])

      await lead.ask({ method: 'DELETE', url: `${path}/${kept?.id}` })
      expect((await claim()).json()).toEqual({ is: 'waiting' })
    })

    test('with a code that was just shown: a slip of the finger, an old and another town’s are refused', async () => {
      const { code } = await aScreen(server.app)
      const { code: foreign } = await aScreen(server.app, 'nabo.example')
      const slip = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7')
      for (const wrong of [slip, foreign, '00000000']) {
        isProblem(await lead.post(path, { code: wrong, name: 'X' }), 404, 'screen_code_unknown')
      }
      server.clock.nowMs += 10 * 60 * 1000
      isProblem(await lead.post(path, { code, name: 'X' }), 404, 'screen_code_unknown')
      expect(await server.db.all('SELECT id FROM screen')).toEqual([])
    })

    test('with what is given to whoever pairs it, and a unit of others is unknown', async () => {
      const { code } = await aScreen(server.app)
      for (const other of [{ unit: 'roads' }, { department: 'technical' }, { unit: 'nowhere' }]) {
        isProblem(await lead.post(path, { code, name: 'X', ...other }), 404, 'not_found')
      }
    })

    test('by somebody who is there, where they can prove it', async () => {
      const { code } = await aScreen(server.app)
      server.clock.nowMs += 11 * 60 * 1000
      // By a link alone there is nothing to prove it by.
      expect((await aPairedScreen(server.app, lead)).listed.is).toBe('waiting')
      const account = await accountOf(coordinator)
      const row = { municipality: 'fjordby', account, id: 'p'.repeat(43), host: 'localhost' }
      const rest = { counter: 0, public_key: new Uint8Array(77), transports: '', shared: 0 }
      const own = { ...row, ...rest, added: 1, used: null }
      await server.db.write((sql) => sql.insert('passkey', [own], ''))
      isProblem(await coordinator.post(path, { code, name: 'X' }), 401, 'sign_in_again')
    })
  })

  describe('shows', () => {
    test('what the board shows, by channel, and what each unit has done', async () => {
      await count('desk')
      const quiet = await server.counter('library')
      await quiet.post('/api/v1/entries', {
        entries: [aQuietDay({ unit: 'library', day: today, time: 'day' })],
      })
      const { screen } = await aPairedScreen(server.app, coordinator)
      const shown = await shownOn(screen)
      const board = (await coordinator.get('/api/v1/campaigns/autumn/board')).json<BoardAnswer>()

      expect(shown.figures).toMatchObject({ covers: board.covers })
      const { incoming = 0, outgoing = 0 } = shown.figures ?? {}
      expect(incoming + outgoing).toBe(totalOf(board.cells))
      expect(shown.units).toEqual([
        { name: 'Borgerservice', is: 'counted' },
        { name: 'Biblioteket', is: 'quiet' },
        { name: 'Vej', is: 'silent' },
        { name: 'Byggesag', is: 'silent' },
      ])
    })

    test('a unit that had none in the morning as one that is still waited for', async () => {
      const mornings = await server.counter('library')
      const said = (time: 'am' | 'pm') =>
        mornings.post('/api/v1/entries', {
          entries: [aQuietDay({ unit: 'library', day: today, time })],
        })
      const { screen } = await aPairedScreen(server.app, coordinator)
      const library = async () =>
        (await shownOn(screen)).units.find(({ name }) => name === 'Biblioteket')?.is

      await said('am')
      expect(await library()).toBe('silent')
      await said('pm')
      expect(await library()).toBe('quiet')
    })

    test('of a small unit that it has counted, and no figure, exactly as the board', async () => {
      const counter = await server.counter('building')
      const contact = aContact({ unit: 'building', day: today, time: `${today}T08:00Z` })
      await counter.post('/api/v1/entries', { entries: [contact] })
      const { screen } = await aPairedScreen(server.app, coordinator, { unit: 'building' })
      const shown = await shownOn(screen)

      expect(shown.units).toContainEqual({ name: 'Byggesag', is: 'counted' })
      expect(shown.figures).toMatchObject({ incoming: 0, outgoing: 0, covers: { units: 0 } })
    })

    test('nothing of others, and opens nothing else', async () => {
      await count('roads')
      const { screen } = await aPairedScreen(server.app, lead)
      const shown = await shownOn(screen)
      expect(shown.units.map(({ name }) => name)).toEqual(['Borgerservice', 'Biblioteket'])
      expect(JSON.stringify(shown)).not.toContain('Vej')

      const board = '/api/v1/campaigns/autumn/board'
      for (const url of [board, path, '/api/v1/live', '/api/v1/session', '/api/v1/counter']) {
        isProblem(await screen.get(url), 401, 'not_signed_in')
      }
      for (const other of [lead, coordinator, await server.counter('desk')]) {
        isProblem(await other.get(wall), 401, 'not_signed_in')
      }
      const there = aBrowser(server.app, 'nabo.example')
      for (const [name, value] of screen.jar) there.jar.set(name, value)
      isProblem(await there.get(wall), 401, 'not_signed_in')
    })

    test('on a trial day who has tried, and no figure; on a day without counting when it goes on', async () => {
      server.clock.nowMs = Date.parse('2026-10-15T08:10:00Z')
      const tove = await server.staff('coordinator')
      const { screen } = await aPairedScreen(server.app, tove)
      const counter = await server.counter('desk')
      const contact = aContact({ day: '2026-10-15', time: '2026-10-15T08:00Z' })
      await counter.post('/api/v1/entries', { entries: [contact] })
      const trial = await shownOn(screen)
      expect(trial).toMatchObject({ is: 'trial', next: '2026-10-19' })
      expect(trial.figures).toBeUndefined()
      expect(trial.units.map(({ is }) => is)).toEqual(['counted', 'silent', 'silent', 'silent'])

      server.clock.nowMs = Date.parse('2026-10-17T10:00:00Z')
      expect(await shownOn(screen)).toMatchObject({ is: 'none', next: '2026-10-19', units: [] })
    })

    test('the next day by itself, and after the last day of the campaign that it is over', async () => {
      const { screen } = await aPairedScreen(server.app, coordinator)
      server.clock.nowMs += dayMs
      expect(await shownOn(screen)).toMatchObject({ day: '2026-10-22', nth: { n: 4 } })
      server.clock.nowMs = Date.parse('2026-10-30T20:00:00Z')
      expect(await shownOn(screen)).toMatchObject({ is: 'none' })
      server.clock.nowMs = Date.parse('2026-10-31T06:00:00Z')
      const over = await shownOn(screen)
      expect(over).toMatchObject({ is: 'over', units: [] })
      expect(over.figures).toBeUndefined()
      const { code } = await aScreen(server.app)
      const tove = await server.staff('coordinator')
      isProblem(await tove.post(path, { code, name: 'X' }), 409, 'not_editable')
    })
  })

  describe('is taken back', () => {
    test('at the desk, and stays so when an older backup is restored', async () => {
      const { screen, listed: one } = await aPairedScreen(server.app, lead)
      const row = await server.db.all<Record<string, string>>('SELECT * FROM screen')
      isProblem(
        await (await server.staff('lead', ['desk'])).ask({
          method: 'DELETE',
          url: `${path}/${one.id}`,
        }),
        404,
        'not_found',
      )
      const end = () => lead.ask({ method: 'DELETE', url: `${path}/${one.id}` })
      expect((await end()).statusCode).toBe(204)
      isProblem(await end(), 404, 'not_found')
      isProblem(await screen.get(wall), 401, 'not_signed_in')

      await server.db.write((sql) => sql.insert('screen', row, ''))
      await beginNewGeneration(server.db, [{ is: 'screen', municipality: fjordby, id: one.id }], 1)
      isProblem(await screen.get(wall), 401, 'not_signed_in')
    })

    test('from what a lead loses, at once; nothing they are given later comes onto it', async () => {
      const { screen } = await aPairedScreen(server.app, lead)
      await give(lead, 'desk', 'roads')
      expect((await shownOn(screen)).units.map(({ name }) => name)).toEqual(['Borgerservice'])
      await give(lead, 'roads')
      isProblem(await screen.get(wall), 401, 'not_signed_in')
      expect((await listed(coordinator))[0]).toMatchObject({ is: 'taken' })
    })

    test('with the access of whoever paired it', async () => {
      const other = await server.staff('coordinator')
      const { screen } = await aPairedScreen(server.app, other)
      const url = `/api/v1/desk/people/${await accountOf(other)}`
      const gone = await coordinator.ask({ method: 'DELETE', url, headers: { 'if-match': '"1"' } })
      expect(gone.statusCode).toBe(204)
      isProblem(await screen.get(wall), 401, 'not_signed_in')
      expect(await server.db.all('SELECT id FROM screen')).toEqual([])
    })

    test('when the campaign is purged, and 30 days after its last day', async () => {
      await aPairedScreen(server.app, lead)
      server.clock.nowMs = Date.parse('2026-11-29T06:00:00Z')
      await runRetention(server.parts, fjordby)
      expect(await server.db.all('SELECT id FROM screen')).toHaveLength(1)
      server.clock.nowMs = Date.parse('2026-11-30T06:00:00Z')
      await runRetention(server.parts, fjordby)
      expect(await server.db.all('SELECT id FROM screen')).toEqual([])
    })
  })

  test('neither its cookie nor its code stands in the store, and the log says who let it show what', async () => {
    const { screen, code, claim } = await aScreen(server.app)
    await lead.post(path, { code, name: 'Gangen', unit: 'desk' })
    await claim()
    const [secret = ''] = screen.jar.values()
    expect(secret).toMatch(/^[\w-]{43}$/)
    const stored = JSON.stringify(await server.db.all('SELECT * FROM screen'))
    for (const word of [secret, code]) expect(stored).not.toContain(word)

    const [one] = await listed(lead)
    await lead.ask({ method: 'DELETE', url: `${path}/${one?.id}` })
    const { entries } = (await coordinator.get('/api/v1/desk/log')).json<AuditAnswer>()
    expect(entries.slice(0, 2)).toMatchObject([
      { act: 'screen_ended', details: { screen: 'Gangen' } },
      { act: 'screen_paired', by: { role: 'lead' }, details: { screen: 'Gangen', unit: 'desk' } },
    ])
    expect(JSON.stringify(entries)).not.toContain(secret)
  })

  test('coordinators see and end all, a lead those they have paired', async () => {
    await aPairedScreen(server.app, lead)
    const { listed: hers } = await aPairedScreen(server.app, coordinator)
    expect((await listed(coordinator)).map(({ is }) => is)).toEqual(['shown', 'shown'])
    expect(await listed(lead)).toHaveLength(1)
    isProblem(await lead.ask({ method: 'DELETE', url: `${path}/${hers.id}` }), 404, 'not_found')
  })

  test('a campaign that somebody has closed is over on the wall as well', async () => {
    const { screen } = await aPairedScreen(server.app, coordinator)
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ status: 'paused' })))
    expect(await shownOn(screen)).toMatchObject({ is: 'count', status: 'paused' })
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ status: 'closed' })))
    expect(await shownOn(screen)).toMatchObject({ is: 'over' })
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ status: 'purged' })))
    isProblem(await screen.get(wall), 401, 'not_signed_in')
  })
})
