import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact, anUndoOf, aQuietDay } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const today = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const inPhone = (n: number) => [{ direction: 'incoming', channel: 'phone', n }]
const ofMoving = (n: number) => [{ direction: 'incoming', channel: 'phone', taskArea: 'moving', n }]

describe.each(Object.keys(engines) as (keyof typeof engines)[])('the board on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
  })
  afterEach(() => server.stop())

  /** Entries that arrive from so many devices of a unit, each of which sends all of them anew. */
  async function count(unit: string, devices: number, changes = {}) {
    for (let nth = 0; nth < devices; nth += 1) {
      const counter = await server.counter(unit)
      await counter.post('/api/v1/entries', { entries: [aContact({ ...today, unit, ...changes })] })
    }
  }
  const ask = async (browser: Browser, query = '') =>
    BoardAnswer.parse((await browser.get(`/api/v1/campaigns/autumn/board${query}`)).json())
  const coordinator = () => server.staff('coordinator')

  test('units that enough people and devices count in are shown one by one', async () => {
    await count('desk', 3)
    await count('library', 4, { quantity: 2 })
    const { groups, covers, cells, units } = await ask(await coordinator())

    expect(groups).toEqual([
      { units: ['desk'], figures: inPhone(3) },
      { units: ['library'], figures: inPhone(8) },
      { units: ['roads', 'building'], figures: [] },
    ])
    expect(covers).toEqual({ units: 4, of: 4 })
    expect(cells).toEqual(ofMoving(11))
    expect(units.map(({ unit, activity }) => [unit, activity])).toEqual([
      ['desk', 'counted'],
      ['library', 'counted'],
      ['roads', 'silent'],
      ['building', 'silent'],
    ])
  })

  test('a small unit is only ever shown with another, though all may see that it has counted', async () => {
    await count('desk', 3)
    await count('library', 2)
    await count('roads', 3)
    await count('building', 3, { quantity: 5 })
    const { groups, units } = await ask(await coordinator())

    expect(groups).toEqual([
      { units: ['desk', 'library'], figures: inPhone(5) },
      { units: ['roads', 'building'] },
    ])
    expect(units.map(({ activity }) => activity)).toEqual(
      Array.from({ length: 4 }, () => 'counted'),
    )
  })

  test('where few people count, the first day is held back until the week is over', async () => {
    const monday = { day: '2026-10-19', time: '2026-10-19T08:00Z' }
    server.clock.nowMs = Date.parse('2026-10-19T08:10:00Z')
    await count('roads', 1, { ...monday, quantity: 4 })
    await count('building', 1, { ...monday, quantity: 5 })
    server.clock.nowMs = Date.parse('2026-10-21T08:10:00Z')
    await count('roads', 3)
    await count('building', 3, { quantity: 5 })
    const browser = await coordinator()
    const groupOf = async (query: string) => (await ask(browser, query)).groups[1]
    const group = { units: ['roads', 'building'] }

    expect(await groupOf('?day=2026-10-19')).toEqual(group)
    expect(await groupOf('?day=2026-10-21')).toEqual({ ...group, figures: inPhone(18) })
    const without = ['2026-10-19']
    expect(await groupOf('?week=2026-W43')).toEqual({ ...group, figures: inPhone(18), without })
    server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
    const over = (await ask(await coordinator(), '?week=2026-W43')).groups.at(-1)
    expect(over).toMatchObject({ ...group, figures: inPhone(27) })
    expect(over).not.toHaveProperty('without')
  })

  test('a lead of a unit that is shown with another sees that it counts, and no figure', async () => {
    await count('desk', 3)
    await count('library', 2)
    const answer = await (await server.staff('lead', ['desk'])).get(
      '/api/v1/campaigns/autumn/board',
    )

    expect(answer.json()).toMatchObject({
      covers: { units: 0, of: 1 },
      units: [{ unit: 'desk', department: 'citizens', activity: 'counted' }],
      groups: [{ units: ['desk'] }],
      cells: [],
    })
    expect(answer.json<BoardAnswer>().groups[0]).not.toHaveProperty('figures')
    expect(answer.payload).not.toMatch(/library|Biblioteket|roads|building|technical/)
  })

  test('a lead sees the figures of whole groups that are theirs, and nothing of the others', async () => {
    await count('desk', 3)
    await count('library', 3)
    await count('roads', 3, { quantity: 100 })
    const lead = await server.staff('lead', ['desk', 'building'])
    const { groups, covers, cells } = await ask(lead)

    expect(groups).toEqual([{ units: ['desk'], figures: inPhone(3) }, { units: ['building'] }])
    expect(covers).toEqual({ units: 1, of: 2 })
    expect(cells).toEqual(ofMoving(3))
  })

  test('a day on which one small unit of several counted shows that it did, and not how much', async () => {
    await count('library', 1, { quantity: 9 })
    const browser = await coordinator()
    const day = await ask(browser)

    expect(day.groups[0]).toEqual({ units: ['desk', 'library'] })
    expect(day.cells).toEqual([])
    expect(day.covers).toEqual({ units: 2, of: 4 })
    expect(day.units[1]).toMatchObject({ unit: 'library', activity: 'counted' })
    expect((await ask(browser, '?week=2026-W43')).groups[0]).not.toHaveProperty('figures')
    await count('desk', 1, { quantity: 5 })
    expect((await ask(browser)).groups[0]).toEqual({
      units: ['desk', 'library'],
      figures: inPhone(14),
    })
  })

  test('when the week is over the group has its total, and each unit its own where no day is given away', async () => {
    const [desk, library] = [await server.counter('desk'), await server.counter('library')]
    const deliver = async (counter: Browser, unit: string, day: string, quantity: number) => {
      server.clock.nowMs = Date.parse(`${day}T10:00:00Z`)
      const entries = [aContact({ unit, day, time: 'am', quantity })]
      await counter.post('/api/v1/entries', { entries })
    }
    await deliver(desk, 'desk', '2026-10-21', 20)
    await deliver(library, 'library', '2026-10-21', 7)
    server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
    const merged = ['desk', 'library']
    // Whoever knew what the library has in all would know what it had on Wednesday.
    const all = await coordinator()
    expect((await ask(all, '?week=2026-W43')).groups[0]).toEqual({
      units: merged,
      figures: inPhone(27),
    })

    await deliver(desk, 'desk', '2026-10-22', 30)
    await deliver(library, 'library', '2026-10-22', 8)
    server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
    const own = [
      { unit: 'desk', n: 50 },
      { unit: 'library', n: 15 },
    ]
    const [later, lead] = [await coordinator(), await server.staff('lead', ['library'])]
    expect((await ask(later, '?week=2026-W43')).groups[0]).toEqual({
      ...{ units: merged, figures: inPhone(65), own },
    })
    expect((await ask(lead, '?week=2026-W43')).groups).toEqual([
      { units: ['library'], own: [{ unit: 'library', n: 15 }] },
    ])
    expect((await ask(lead, '?day=2026-10-21')).groups).toEqual([{ units: ['library'] }])
  })

  test('what was tried, taken back or held is on no board', async () => {
    await count('desk', 3)
    await count('library', 3)
    server.clock.nowMs = Date.parse('2026-10-15T08:00:00Z')
    const counter = await server.counter('desk')
    server.clock.nowMs = Date.parse('2026-10-21T08:10:00Z')
    const mistake = aContact({ ...today, quantity: 50 })
    const trial = aContact({ day: '2026-10-15', time: 'am', quantity: 60 })
    const held = aContact({ ...today, unit: 'library', quantity: 70 })
    await counter.post('/api/v1/entries', { entries: [mistake, trial, held, anUndoOf(mistake)] })
    const browser = await coordinator()

    expect((await ask(browser)).cells).toEqual(ofMoving(6))
    expect((await ask(browser, '?day=2026-10-15')).cells).toEqual([])
    expect((await ask(browser, '?week=2026-W43')).cells).toEqual(ofMoving(6))
  })

  test('a unit that said it had none is told from one that said nothing', async () => {
    const counter = await server.counter('roads')
    await counter.post('/api/v1/entries', {
      entries: [aQuietDay({ unit: 'roads', day: today.day })],
    })
    const { units } = await ask(await coordinator())

    expect(units.map(({ unit, activity }) => `${unit} ${activity}`)).toEqual([
      'desk silent',
      'library silent',
      'roads quiet',
      'building silent',
    ])
  })

  test('a day is its own, a week is its days, and today is meant where nothing is said', async () => {
    server.clock.nowMs = Date.parse('2026-10-19T08:00:00Z')
    for (const unit of ['desk', 'library']) {
      await count(unit, 3, { day: '2026-10-19', time: '2026-10-19T08:00Z' })
    }
    server.clock.nowMs = Date.parse('2026-10-21T08:10:00Z')
    await count('desk', 1)
    const browser = await coordinator()

    expect(await ask(browser)).toMatchObject({
      from: '2026-10-21',
      to: '2026-10-21',
      at: '2026-10-21T08:10:00.000Z',
      cells: ofMoving(1),
    })
    expect((await ask(browser, '?day=2026-10-19')).cells).toEqual(ofMoving(6))
    expect(await ask(browser, '?week=2026-W43')).toMatchObject({
      from: '2026-10-19',
      to: '2026-10-25',
      cells: ofMoving(7),
    })
    expect((await ask(browser, '?week=2026-W44')).cells).toEqual([])
  })

  test.each(['?day=2026-02-30', '?day=today', '?week=43', '?week=2026-W54'])(
    '%s is no time to ask about',
    async (query) => {
      const browser = await coordinator()

      isProblem(await browser.get(`/api/v1/campaigns/autumn/board${query}`), 400, 'malformed')
    },
  )
})
