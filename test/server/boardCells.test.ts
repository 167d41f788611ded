import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BoardCells, cellsOfAPage } from '../../src/contract/boardCells.ts'
import { BoardAnswer } from '../../src/contract/tally.ts'
import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import { totalOf } from '../../src/domain/rollup.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { recordsOf } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const of = { day: '2026-10-21', time: '2026-10-21T08:00Z' }
const path = '/api/v1/campaigns/autumn/board/cells'

describe.each(Object.keys(engines) as (keyof typeof engines)[])('cells on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
  })
  afterEach(() => server.stop())

  async function count(unit: string, devices: number, changes: object[]) {
    for (let nth = 0; nth < devices; nth += 1) {
      server.clock.nowMs = Date.parse('2026-10-19T05:00:00Z')
      const counter = await server.counter(unit)
      const entries = changes.map((each) => aContact({ ...of, unit, ...each }))
      server.clock.nowMs = Date.parse('2026-10-21T20:00:00Z')
      const { receipts } = (
        await counter.post('/api/v1/entries', { entries })
      ).json<DeliveryAnswer>()
      expect(
        new Set(receipts.map((each) => ('reason' in each ? each.reason : each.state))),
      ).toEqual(new Set(['counted']))
    }
  }
  const ask = async (browser: Browser, query = '') =>
    BoardCells.parse((await browser.get(path + query)).json())

  test('a number is told with what it is made of: day, time, unit, and kind', async () => {
    await count('library', 3, [{ channel: 'in_person', contactType: 'advice' }])
    await count('desk', 3, [{ contactType: 'advice' }, { quantity: 4, marks: ['misdirected'] }])
    await count('desk', 1, [{ entered: 'afterwards', time: 'am', direction: 'outgoing' }])
    const browser = await server.staff('coordinator')

    const cells = await ask(browser, '?direction=incoming&channel=phone')

    expect(cells).toMatchObject({ n: 15, before: { cells: 0, n: 0 } })
    expect(cells.next).toBeUndefined()
    const when = { week: '2026-W43', days: [of.day], time: of.time }
    expect(cells.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...when, units: ['desk'], contactType: 'advice', n: 3 }),
        expect.objectContaining({ ...when, marks: ['misdirected'], contactType: null, n: 12 }),
      ]),
    )
    expect(await ask(browser, '?only=misdirected')).toMatchObject({ n: 12, rows: [{ n: 12 }] })
    expect(await ask(browser, '?only=afterwards')).toMatchObject({ n: 1, rows: [{ time: 'am' }] })
    expect(await ask(browser, '?type=')).toMatchObject({ n: 13 })
    const ten = await ask(browser, '?week=2026-W43&weekday=3&time=10:00&direction=incoming')
    expect([ten.n, totalOf(ten.rows)]).toEqual([18, 18])
    expect(await ask(browser, '?week=2026-W43&weekday=4&time=10:00')).toMatchObject({ n: 0 })
  })

  test('pages follow each other, and each says what came before', async () => {
    const many = Array.from({ length: cellsOfAPage + 20 }, (_, nth) => ({
      time: `2026-10-${nth < 120 ? '20' : '21'}T${String(5 + (nth % 11)).padStart(2, '0')}:${nth % 4 < 2 ? '00' : '30'}Z`,
      day: nth < 120 ? '2026-10-20' : '2026-10-21',
      channel: ['phone', 'in_person'][nth % 2],
      ...(nth % 3 > 0 && { contactType: ['advice', 'new_case'][nth % 2] }),
      marks: nth % 5 === 0 ? ['misdirected'] : [],
      taskArea: ['moving', 'passport'][Math.floor(nth / 40) % 2],
      quantity: 1 + (nth % 7),
    }))
    await count('desk', 3, many)
    await count('library', 3, many)
    const browser = await server.staff('coordinator')
    const query = '?period=campaign'

    let from: number | undefined = 0
    const seen: BoardCells['rows'] = []
    for (let turns = 0; from !== undefined && turns < 9; turns += 1) {
      const page: BoardCells = await ask(browser, `${query}&from=${from}`)
      expect(page.before).toEqual({ cells: seen.length, n: totalOf(seen) })
      seen.push(...page.rows)
      from = page.next
    }
    const board = await browser.get(`/api/v1/campaigns/autumn/board${query}`)

    expect(seen.length).toBeGreaterThan(cellsOfAPage)
    expect(totalOf(seen)).toBe(totalOf(BoardAnswer.parse(board.json()).cells))
  })

  test('days that stand together have no time, and no part of them has', async () => {
    await count('roads', 1, [{ day: '2026-10-19', time: '2026-10-19T08:00Z', quantity: 9 }])
    await count('building', 1, [{ quantity: 8 }])
    server.clock.nowMs = Date.parse('2026-10-26T08:00:00Z')
    const browser = await server.staff('coordinator')
    const group = '&group=roads&group=building'

    const cells = await ask(browser, `?week=2026-W43${group}`)

    expect(cells).toMatchObject({ n: 17, rows: [{ time: null, units: ['roads', 'building'] }] })
    expect(await ask(browser, '?week=2026-W43&weekday=1&time=10:00')).toMatchObject({
      ...{ n: 0, rows: [] },
    })
    expect(await ask(browser, '?day=2026-10-19')).toMatchObject({ n: 0, rows: [] })
    // A part of the group is no row of any board.
    expect(await ask(browser, '?week=2026-W43&group=roads')).toMatchObject({ n: 0, rows: [] })
  })

  test('a lead has the cells of whole groups that are theirs, and no file', async () => {
    await count('desk', 3, [{}])
    await count('library', 3, [{ quantity: 100 }])
    const lead = await server.staff('lead', ['desk', 'roads'])

    expect(await ask(lead)).toMatchObject({ n: 3, rows: [{ units: ['desk'] }] })
    expect(await ask(lead, '?group=library')).toMatchObject({ n: 0, rows: [] })
    isProblem(await lead.get(`${path}?unit=library`), 404, 'not_found')
    isProblem(await lead.get('/api/v1/campaigns/autumn/export/board-cells.csv'), 403, 'not_allowed')
  })

  test('the file has the same cells, and that it was fetched is noted', async () => {
    await count('desk', 3, [{ contactType: 'advice' }, { channel: 'in_person' }])
    await count('library', 3, [{ channel: 'in_person' }])
    const browser = await server.staff('coordinator')

    const file = await browser.get(
      '/api/v1/campaigns/autumn/export/board-cells.csv?channel=phone&day=2026-10-21',
    )

    expect(recordsOf(file.body)).toMatchObject([
      { enhed_id: 'desk', kanal_id: 'phone', antal: '3' },
    ])
    const log = await browser.get('/api/v1/desk/log')
    expect(log.body).toContain('tavlens celler')
  })

  test('what no board has a number of is refused', async () => {
    const browser = await server.staff('coordinator')
    for (const query of ['day=2026-10-21&period=campaign', 'area=moving&type=', 'weekday=1']) {
      isProblem(await browser.get(`${path}?${query}`), 400, 'malformed')
    }
    isProblem(await browser.get(`${path}?from=999999`), 400, 'malformed')
  })
})
