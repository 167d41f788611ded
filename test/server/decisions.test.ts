import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AuditAnswer } from '../../src/contract/audit.ts'
import type {
  DecisionAnswer,
  DecisionGroup,
  Decisions,
  NewDecision,
  WaitingEntries,
} from '../../src/contract/decision.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { DeviceId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import { holdSince } from '../../src/server/ingest/holdSince.ts'
import { dayNumber } from '../../src/server/store/calendar.ts'
import { bytesOfId } from '../../src/server/store/entryRow.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact, anUndoOf, aQuietDay, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const dayMs = 24 * 60 * 60 * 1000

describe.each(Object.keys(engines) as (keyof typeof engines)[])('deciding on %s', (engine) => {
  let server: TrialServer
  let counter: Browser
  let coordinator: Browser
  beforeEach(async () => {
    server = await aServer({ engine })
    counter = await server.counter('desk')
    // Three devices each, so that neither unit is small.
    for (const [at, unit] of ['desk', 'library'].entries()) {
      for (const nth of [1, 2, 3]) {
        const device = DeviceId.parse(`${at}X${nth}`.padEnd(12, 'Z'))
        const enrolments = [{ unit: UnitId.parse(unit), from: Day.parse('2026-10-01') }]
        const origin = { municipality: fjordby, device, today: Day.parse(today.day), enrolments }
        await ingest(server.db, server.parts.shelf, origin, [aContact({ ...today, unit })])
      }
    }
    coordinator = await server.staff('coordinator')
  })
  afterEach(async () => {
    expect(await findDrift(server.db, fjordby)).toEqual([])
    await server.stop()
  })

  const deliver = async (entries: object[], from = counter) =>
    (await from.post('/api/v1/entries', { entries })).json<DeliveryAnswer>().receipts
  const states = async (...entries: { id: string }[]) => {
    const ids = entries.map(({ id }) => id)
    const { receipts } = (await counter.post('/api/v1/receipts', { ids })).json<DeliveryAnswer>()
    return receipts.map((receipt) =>
      'reason' in receipt ? receipt.reason : 'counted' in receipt ? receipt.counted : receipt.state,
    )
  }
  const tallied = async (unit: string) =>
    Number(
      (
        await server.db.all<{ n: number }>(
          'SELECT COALESCE(sum(n), 0) AS n FROM tally_coarse WHERE unit = $1 AND trial = 0',
          [unit],
        )
      )[0]?.n,
    )
  const groups = async (from = coordinator) =>
    (await from.get('/api/v1/decisions')).json<Decisions>().groups
  const keyOf = ({ campaign, why, units, day, week }: DecisionGroup) => ({
    ...{ campaign, why, units },
    ...(day && { day }),
    ...(week && { week }),
  })
  const decide = (key: object, rest: Partial<NewDecision>, from = coordinator) =>
    from.post('/api/v1/decisions', { of: 'waiting', act: 'take', ...key, ...rest })
  const only = async (from = coordinator) => {
    const [group, ...others] = await groups(from)
    expect(others).toEqual([])
    if (!group) throw new Error('nothing waits')
    return group
  }
  const entriesOf = (unit: string, why: string, day = today.day, from = coordinator) =>
    from.get(`/api/v1/decisions/entries?campaign=autumn&why=${why}&unit=${unit}&day=${day}`)
  const forLibrary = (changes: object = {}) =>
    aContact({ ...today, unit: 'library', quantity: 4, ...changes })

  test('what was held for another unit counts there once somebody takes it in, and is declined again', async () => {
    const [entry, quiet] = [forLibrary(), aQuietDay({ day: '2026-10-21', unit: 'library' })]
    await deliver([entry, quiet])
    const group = await only()
    expect(group).toEqual({
      ...{ campaign: 'autumn', why: 'other_unit', units: ['library'], day: '2026-10-21' },
      ...{ takes: true, decides: true, standings: ['waiting'] },
      numbers: {
        waiting: { entries: 2, contacts: 4 },
        taken: { entries: 0, contacts: 0 },
        declined: { entries: 0, contacts: 0 },
      },
    })
    const answer = (await decide(keyOf(group), { seen: 2 })).json<DecisionAnswer>()
    expect(answer).toMatchObject({ left: false, groups: [{ standings: ['taken'] }] })
    expect(await states(entry, quiet)).toEqual(['counted', 'counted'])
    expect(await tallied('library')).toBe(7)
    // Sent again, it stands as it was decided.
    expect(await deliver([entry])).toMatchObject([{ state: 'counted', repeat: true }])

    await decide(keyOf(group), { of: 'taken', act: 'decline' })
    expect(await states(entry, quiet)).toEqual(['declined', 'declined'])
    expect(await deliver([entry])).toMatchObject([{ state: 'declined', repeat: true }])
    expect(await tallied('library')).toBe(3)
    await decide(keyOf(group), { of: 'declined', act: 'take' })
    expect(await tallied('library')).toBe(7)
  })

  test('what waits is told before five hundred that are decided on', async () => {
    const at = (nth: number) => (nth < 250 ? today.time : '2026-10-21T08:30Z')
    const many = Array.from({ length: 501 }, (_, nth) => forLibrary({ time: at(nth) }))
    await deliver(many.slice(0, 250))
    await deliver(many.slice(250))
    await decide(keyOf(await only()), { act: 'decline' })
    const waiting = forLibrary({ time: '2026-10-21T09:00Z' })
    await deliver([waiting])

    const told = (await entriesOf('library', 'other_unit')).json<WaitingEntries>()
    expect(told.entries[0]).toMatchObject({ id: waiting.id, stands: 'waiting' })
    expect([told.entries.length, told.more]).toEqual([500, true])
  })

  test('single entries are told by what they say, and decided on one by one', async () => {
    const [first, second] = [forLibrary({ marks: ['misdirected'] }), forLibrary({ quantity: 2 })]
    await deliver([first, second])
    const group = keyOf(await only())
    const { entries } = (await entriesOf('library', 'other_unit')).json<WaitingEntries>()
    expect(entries).toEqual([
      {
        ...{ id: first.id, is: 'contact', stands: 'waiting', ...today, taskArea: 'moving' },
        ...{ channel: 'phone', direction: 'incoming', marks: ['misdirected'], quantity: 4 },
      },
      expect.objectContaining({ id: second.id, quantity: 2 }),
    ])
    await decide(group, { entry: first.id, act: 'decline' })
    expect(await states(first, second)).toEqual(['declined', 'other_unit'])
    // Done once: who presses a second time sees that it stands otherwise by now.
    isProblem(await decide(group, { entry: first.id, act: 'decline' }), 409, 'figures_changed')
    await decide(group, { entry: second.id })
    expect(await states(first, second)).toEqual(['declined', 'counted'])
    expect(await tallied('library')).toBe(5)
  })

  test('a decision on others than were seen is refused', async () => {
    await deliver([forLibrary()])
    const group = keyOf(await only())
    await deliver([forLibrary()])
    isProblem(await decide(group, { seen: 1 }), 409, 'figures_changed')
    expect(await tallied('library')).toBe(3)
  })

  test('a lead decides on the units given, and to another there is nothing', async () => {
    const entry = forLibrary()
    await deliver([entry])
    const [mine, others] = [
      await server.staff('lead', ['library']),
      await server.staff('lead', ['desk']),
    ]
    const group = keyOf(await only(mine))
    expect(await groups(others)).toEqual([])
    isProblem(await decide(group, {}, others), 404, 'not_found')
    isProblem(await entriesOf('library', 'other_unit', today.day, others), 404, 'not_found')
    expect((await decide(group, {}, mine)).statusCode).toBe(200)
    expect(await states(entry)).toEqual(['counted'])
  })

  test('what came late and waits is counted as late', async () => {
    await server.db.write((sql) =>
      saveCampaign(sql, fjordby, aCampaign({ lateWhileClosing: 'waiting' })),
    )
    server.clock.nowMs += 4 * dayMs
    coordinator = await server.staff('coordinator')
    const late = aContact({ ...today, quantity: 5 })
    await deliver([late])
    expect(await states(late)).toEqual([false])
    await decide(keyOf(await only()), {})
    expect(await states(late)).toEqual([true])
    expect(await tallied('desk')).toBe(8)
    await decide(keyOf(await only()), { of: 'taken', act: 'decline' })
    expect(await states(late)).toEqual(['declined'])
    // Whoever left it open whether it counts lets a sign-off count it.
    await decide(keyOf(await only()), { of: 'declined', act: 'reopen' })
    expect(await states(late)).toEqual([false])
  })

  test('an undo from another device takes effect when somebody says so, and none when they regret it', async () => {
    const entry = aContact({ ...today, quantity: 3 })
    await deliver([entry])
    const other = await server.counter('desk')
    const undo = anUndoOf(entry)
    expect(await deliver([undo], other)).toMatchObject([{ reason: 'foreign_undo' }])
    const group = keyOf(await only())
    const { entries } = (await entriesOf('desk', 'foreign_undo')).json<WaitingEntries>()
    expect(entries).toMatchObject([{ id: undo.id, is: 'undo', channel: 'phone', quantity: 3 }])
    await decide(group, {})
    expect(await states(entry, undo)).toEqual(['undone', 'counted'])
    expect(await tallied('desk')).toBe(3)
    await decide(group, { of: 'taken', act: 'decline' })
    expect(await states(entry, undo)).toEqual(['counted', 'declined'])
    expect(await tallied('desk')).toBe(6)
    // Its own device's word holds, whatever was decided of the other's.
    await decide(group, { of: 'declined', act: 'take' })
    await deliver([anUndoOf(entry)])
    await decide(group, { of: 'taken', act: 'decline' })
    expect(await states(entry)).toEqual(['undone'])
  })

  test('what a stolen device counted does not come back by an undo that is declined after all', async () => {
    const entry = aContact({ ...today, quantity: 3 })
    await deliver([entry])
    await deliver([anUndoOf(entry)], await server.counter('desk'))
    const group = keyOf(await only())
    await decide(group, {})
    const device = DeviceId.parse(counter.jar.get('__Host-tael_d')?.split('.')[0])
    const since = { unit: UnitId.parse('desk'), day: dayNumber(Day.parse(today.day)), joined: 0 }
    await server.db.write((sql) =>
      holdSince(sql, server.parts.shelf, fjordby, [{ device, ...since }]),
    )
    await decide(group, { of: 'taken', act: 'decline' })

    expect(
      await server.db.all('SELECT state, reason FROM entry WHERE id = $1', [bytesOfId(entry.id)]),
    ).toEqual([{ state: 'held', reason: 'stolen' }])
    expect(await tallied('desk')).toBe(3)
  })

  test('an undo that was decided on holds when what it names comes only then', async () => {
    const entry = aContact(today)
    const other = await server.counter('desk')
    await deliver([aContact(today)], other)
    await server.db.write((sql) =>
      sql.all(`UPDATE device SET revoked = 'stolen' WHERE id = $1`, [
        other.jar.get('__Host-tael_d')?.split('.')[0] ?? '',
      ]),
    )
    await deliver([anUndoOf(entry)], other)
    await decide(keyOf(await only()), {})
    await deliver([entry])
    expect(await states(entry)).toEqual(['undone'])
    expect(await tallied('desk')).toBe(4)
  })

  test('what was decided on in favour is pushed out by nobody’s pace', async () => {
    const entries = Array.from({ length: 302 }, () => aContact(today))
    await deliver(entries)
    const group = await only()
    expect(group).toMatchObject({ why: 'rate', numbers: { waiting: { entries: 2 } } })
    await decide(keyOf(group), {})
    expect(await tallied('desk')).toBe(305)
    await deliver([aContact(today)])
    expect(await tallied('desk')).toBe(305)
    expect(await only()).toMatchObject({
      numbers: { waiting: { entries: 1 }, taken: { entries: 2 } },
    })
  })

  test('whoever lets another unit’s in has said nothing of how much it is', async () => {
    await deliver(Array.from({ length: 301 }, () => forLibrary({ quantity: 1 })))
    const answer = await decide(keyOf(await only()), {})
    expect(answer.json<DecisionAnswer>()).toMatchObject({ left: true })
    expect(await tallied('library')).toBe(303)
    expect((await groups()).map(({ why, standings }) => [why, standings])).toEqual([
      ['other_unit', ['taken']],
      ['rate', ['waiting']],
    ])
  })

  test('what the catalogue does not know waits for the catalogue, and counts when that knows it', async () => {
    const [odd, dayOff, declined] = [
      aContact({ ...today, taskArea: 'unheard' }),
      aContact({ day: '2026-10-24', time: '2026-10-24T08:00Z' }),
      aContact({ ...today, taskArea: 'unheard', quantity: 7 }),
    ]
    await deliver([odd, dayOff, declined])
    const waiting = await groups()
    expect(waiting.map(({ why, takes }) => [why, takes])).toEqual([
      ['not_a_count_day', false],
      ['unknown_item', false],
    ])
    const item = waiting.find(({ why }) => why === 'unknown_item')
    if (!item) throw new Error('it waits')
    isProblem(await decide(keyOf(item), {}), 409, 'not_editable')
    await decide(keyOf(item), { act: 'decline', entry: declined.id })

    const desk = '/api/v1/desk/campaigns/autumn'
    const read = await coordinator.get(desk)
    const { campaign } = read.json<{ campaign: ReturnType<typeof aCampaign> }>()
    const saved = await coordinator.ask({
      method: 'PUT',
      url: desk,
      headers: { 'if-match': String(read.headers['etag']) },
      payload: {
        ...campaign,
        days: { ...campaign.days, count: [...campaign.days.count, '2026-10-24'] },
        taskAreas: [
          ...campaign.taskAreas,
          { id: 'unheard', name: { da: 'Uhørt' }, obligation: 'local' },
        ],
      },
    })
    expect(saved.statusCode).toBe(200)
    expect(await states(odd, dayOff, declined)).toEqual(['counted', 'counted', 'declined'])
    // Left to wait again, it is judged at once.
    await decide(keyOf(item), { of: 'declined', act: 'reopen' })
    expect(await states(declined)).toEqual(['counted'])
  })

  test('when its device joins the unit later, what was declined stays declined', async () => {
    const entry = forLibrary()
    await deliver([entry])
    await decide(keyOf(await only()), { act: 'decline' })
    await counter.post('/api/v1/join', { code: (await server.invite('library')).code })
    expect(await states(entry)).toEqual(['declined'])
  })

  test('of a device that is not known, all that it has brought is taken in by knowing it', async () => {
    const device = counter.jar.get('__Host-tael_d')?.split('.')[0] ?? ''
    for (const [table, column] of [
      ['device', 'id'],
      ['enrolment', 'device'],
    ]) {
      await server.db.write((sql) => sql.all(`DELETE FROM ${table} WHERE ${column} = $1`, [device]))
    }
    const entry = aContact({ ...today, quantity: 3 })
    await deliver([entry])
    const lead = await server.staff('lead', ['desk'])
    expect(await only(lead)).toMatchObject({ why: 'unknown_device', takes: false })
    await decide(keyOf(await only()), {})
    expect(await deliver([entry])).toMatchObject([{ state: 'counted', repeat: true }])
    expect(await groups()).toEqual([])
    expect(await tallied('desk')).toBe(6)
  })

  test('what cannot be read is no unit’s: coordinators decline it', async () => {
    await deliver([{ ...aContact(today), v: '9.0' }])
    expect(await groups(await server.staff('lead', ['desk']))).toEqual([])
    const group = await only()
    expect(group).toMatchObject({ why: 'newer_schema', units: [], takes: false })
    await decide(keyOf(group), { act: 'decline' })
    expect(await only()).toMatchObject({ standings: ['declined'] })
  })

  test('every decision stands in the log, with how many where that may be told', async () => {
    await deliver([forLibrary()])
    await decide(keyOf(await only()), {})
    const log = (await coordinator.get('/api/v1/desk/log?kind=entries')).json<AuditAnswer>()
    expect(log.entries).toMatchObject([
      {
        act: 'entries_decided',
        subject: 'autumn',
        by: { name: 'Fru coordinator' },
        details: {
          ...{ why: 'other_unit', of: 'waiting', decision: 'take', entries: 1 },
          ...{ units: ['library'], day: '2026-10-21', name: 'Efterår 2026' },
        },
      },
    ])
  })

  test('of units that stand together nothing is told but that it waits, and all is decided at once', async () => {
    const roads = await server.counter('roads')
    await deliver([aContact({ ...today, unit: 'building' })], roads)
    const group = await only()
    expect(group).toEqual({
      ...{ campaign: 'autumn', why: 'other_unit', units: ['roads', 'building'] },
      ...{ week: '2026-W43', takes: true, decides: true, standings: ['waiting'] },
    })
    isProblem(await entriesOf('building', 'other_unit'), 404, 'not_found')
    const [row] = await server.db.all<{ id: Uint8Array }>(
      `SELECT id FROM entry WHERE state = 'held'`,
    )
    const hex = Buffer.from(row?.id ?? []).toString('hex')
    const entry = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    isProblem(await decide(keyOf(group), { entry: entry as never }), 404, 'not_found')
    // A lead of one of them alone sees that it waits; while the week runs, others decide.
    const building = await server.staff('lead', ['building'])
    const theirs = await only(building)
    expect(theirs).toMatchObject({ units: ['building'], decides: false })
    isProblem(await decide(keyOf(theirs), {}, building), 409, 'not_editable')
    await decide(keyOf(group), {}, await server.staff('lead', ['building', 'roads']))
    expect(await tallied('building')).toBe(1)
    const log = (await coordinator.get('/api/v1/desk/log?kind=entries')).json<AuditAnswer>()
    expect(log.entries[0]?.details).not.toHaveProperty('entries')
  })

  test('how much waits where units stand together is found by nobody who tries every number', async () => {
    const roads = await server.counter('roads')
    const entries = [1, 2, 3].map(() => aContact({ ...today, unit: 'building' }))
    await deliver(entries, roads)
    const building = await server.staff('lead', ['building'])
    const [group, theirs] = [keyOf(await only()), keyOf(await only(building))]
    for (const seen of [1, 2, 3, 4]) {
      isProblem(await decide(theirs, { seen }, building), 409, 'not_editable')
      isProblem(await decide(group, { seen }), 409, 'figures_changed')
    }
    expect(await states(...entries)).toEqual(['other_unit', 'other_unit', 'other_unit'])
  })

  test('what a wrong clock took out of this week is put back by who is given all that stand together', async () => {
    const [monday, before] = ['2026-10-19', '2026-10-12']
    const days = { ...aCampaign().days, count: [before, monday, '2026-10-20', '2026-10-21'] }
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ days })))
    const building = await server.counter('building')
    const odd = { day: before, time: `${before}T08:00Z`, likely: `${monday}T08:00Z` }
    await deliver([aContact({ ...odd, unit: 'building', clock: 'doubtful' })], building)

    const lead = await server.staff('lead', ['building'])
    const theirs = await only(lead)
    expect(theirs).toMatchObject({ why: 'clock', week: '2026-W42', decides: false })
    isProblem(await decide(keyOf(theirs), {}, lead), 409, 'not_editable')
    expect((await decide(keyOf(await only()), {})).statusCode).toBe(200)
  })

  test('the first thing that happens in a new week may be a decision on an older one', async () => {
    const library = await server.counter('library')
    const count = ['2026-10-20', '2026-10-21', '2026-10-27', '2026-11-03']
    const days = { ...aCampaign().days, count, closing: '2026-11-06' }
    const save = (...ids: string[]) => {
      const units = ids.map((id) => ({ id, name: id, people: 3 }))
      const departments = [{ id: 'citizens', name: 'Borger', units }]
      return server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ days, departments })))
    }
    await save('desk')
    await deliver([aContact(today)], library)
    // In the middle of the next week a unit is new, and stands by itself till the one after.
    server.clock.nowMs += 6 * dayMs
    await deliver([aContact({ day: '2026-10-27', time: '2026-10-27T08:00Z' })])
    await save('desk', 'new')
    server.clock.nowMs += 7 * dayMs
    coordinator = await server.staff('coordinator')
    const group = (await groups()).find(({ why }) => why === 'other_unit')
    expect(group).toMatchObject({ week: '2026-W43', standings: ['waiting'] })
    expect((await decide(group ? keyOf(group) : {}, {})).statusCode).toBe(200)
    expect(await tallied('desk')).toBe(5)
  })

  test('when the figures are signed off nothing is decided here any more', async () => {
    await deliver([forLibrary()])
    const group = keyOf(await only())
    await server.db.write((sql) => saveCampaign(sql, fjordby, aCampaign({ status: 'locked' })))
    expect(await groups()).toEqual([])
    isProblem(await decide(group, {}), 409, 'not_editable')
    // The same to whom nothing of it is given: it does not say that there was such a group.
    const lead = await server.staff('lead', ['roads'])
    isProblem(await decide(group, {}, lead), 409, 'not_editable')
  })

  describe('a clock that was off', () => {
    const doubted = (changes: object = {}) =>
      aContact({
        ...{ ...today, quantity: 2, clock: 'doubtful', likely: '2026-10-20T07:30Z' },
        ...changes,
      })
    const onDay = async (day: string) =>
      (await coordinator.get(`/api/v1/campaigns/autumn/board?day=${day}`))
        .json<{ groups: { units: string[]; figures?: { n: number }[] }[] }>()
        .groups.filter(({ units }) => units.includes('desk'))
        .flatMap(({ figures = [] }) => figures)
        .reduce((sum, { n }) => sum + n, 0)

    test('counts on its own day until somebody takes the one proposed, and back', async () => {
      const entry = doubted()
      await deliver([entry])
      expect(await states(entry)).toEqual(['counted'])
      const group = keyOf(await only())
      expect(group).toMatchObject({ why: 'clock', units: ['desk'], day: '2026-10-21' })
      const { entries } = (await entriesOf('desk', 'clock')).json<WaitingEntries>()
      expect(entries).toMatchObject([{ day: '2026-10-21', likely: '2026-10-20T07:30Z' }])
      expect([await onDay('2026-10-20'), await onDay('2026-10-21')]).toEqual([0, 5])

      await decide(group, {})
      expect([await onDay('2026-10-20'), await onDay('2026-10-21')]).toEqual([2, 3])
      expect(await only()).toMatchObject({ takes: false, standings: ['taken'] })
      const control = await coordinator.get('/api/v1/campaigns/autumn/export/control.csv')
      expect(control.payload).toContain('stemmer;ja')
      // What the device knows of it does not change: its day is still its own.
      expect(await states(entry)).toEqual(['counted'])
      expect(await deliver([entry])).toMatchObject([{ state: 'counted', repeat: true }])

      await decide(group, { of: 'taken', act: 'decline' })
      expect([await onDay('2026-10-20'), await onDay('2026-10-21')]).toEqual([0, 5])
      await decide(group, { of: 'declined', act: 'take' })
      await deliver([anUndoOf(entry)])
      expect([await onDay('2026-10-20'), await onDay('2026-10-21')]).toEqual([0, 3])
    })

    test('asks nobody where the half-hour proposed is the one it says', async () => {
      await deliver([doubted({ likely: today.time })])
      expect(await groups()).toEqual([])
      expect(await onDay('2026-10-21')).toBe(5)
    })

    test('is left to wait again without being counted twice', async () => {
      const [own, others] = [doubted(), doubted({ unit: 'library' })]
      await deliver([own, others])
      const held = (await groups()).find(({ why }) => why === 'other_unit')
      await decide(held ? keyOf(held) : {}, {})
      const clocks = (await groups()).filter(({ why }) => why === 'clock')
      expect(clocks.map(({ units }) => units)).toEqual([['desk'], ['library']])
      for (const group of clocks) {
        await decide(keyOf(group), { act: 'decline' })
        await decide(keyOf(group), { of: 'declined', act: 'reopen' })
      }
      expect(await states(own, others)).toEqual(['counted', 'counted'])
      for (const group of clocks) await decide(keyOf(group), {})
      expect([await tallied('desk'), await tallied('library')]).toEqual([5, 5])
      expect([await onDay('2026-10-20'), await onDay('2026-10-21')]).toEqual([2, 3])
    })

    test('stays a trial where somebody has placed it on a trial day, also when it is judged once more', async () => {
      await deliver([doubted({ unit: 'library', likely: '2026-10-15T07:30Z' })])
      const held = keyOf(await only())
      await decide(held, {})
      const clock = (await groups()).find(({ why }) => why === 'clock')
      await decide(clock ? keyOf(clock) : {}, {})
      expect(await tallied('library')).toBe(3)
      await decide(held, { of: 'taken', act: 'decline' })
      await counter.post('/api/v1/join', { code: (await server.invite('library')).code })
      await decide(held, { of: 'declined', act: 'reopen' })
      expect((await groups()).filter(({ standings }) => standings.includes('waiting'))).toEqual([])
      expect(await tallied('library')).toBe(3)
    })

    test('can only be kept where the day proposed is none, or none could be told', async () => {
      await deliver([doubted({ likely: '2026-10-18T07:30Z' }), doubted({ likely: undefined })])
      const group = await only()
      expect(group).toMatchObject({ takes: false, numbers: { waiting: { entries: 2 } } })
      await decide(keyOf(group), { act: 'decline' })
      expect(await only()).toMatchObject({ standings: ['declined'] })
      expect(await onDay('2026-10-21')).toBe(7)
    })

    test('lets in what its own day would never', async () => {
      const entry = doubted({ day: '2019-10-21', time: '2019-10-21T08:00Z' })
      await deliver([entry])
      expect(await states(entry)).toEqual(['not_a_count_day'])
      const group = await only()
      expect(group).toMatchObject({ why: 'not_a_count_day', takes: true })
      await decide(keyOf(group), {})
      expect(await states(entry)).toEqual(['counted'])
      expect(await onDay('2026-10-20')).toBe(2)
      await decide(keyOf(group), { of: 'taken', act: 'decline' })
      expect(await onDay('2026-10-20')).toBe(0)
      await decide(keyOf(group), { of: 'declined', act: 'reopen' })
      expect(await states(entry)).toEqual(['not_a_count_day'])
    })

    test('is not contradicted by another that was put right otherwise', async () => {
      const entry = doubted()
      await deliver([entry])
      expect(await deliver([{ ...entry, likely: '2026-10-20T08:00Z' }])).toMatchObject([
        { state: 'counted', repeat: true },
      ])
    })
  })
})
