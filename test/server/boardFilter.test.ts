import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CampaignId, UnitId } from '../../src/contract/id.ts'
import { BoardAnswer } from '../../src/contract/tally.ts'
import { Day } from '../../src/contract/time.ts'
import { boundsOfWeek } from '../../src/domain/countWeek.ts'
import { weekOf } from '../../src/domain/moment.ts'
import { rollUp, totalOf } from '../../src/domain/rollup.ts'
import { boardOf } from '../../src/server/board/board.ts'
import { campaignSoFar } from '../../src/server/board/campaignSoFar.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aContact, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const board = '/api/v1/campaigns/autumn/board'
const ask = async (browser: Browser, query: string) =>
  BoardAnswer.parse((await browser.get(`${board}${query}`)).json())

async function count(unit: string, devices: number, changes = {}) {
  for (let nth = 0; nth < devices; nth += 1) {
    const counter = await server.counter(unit)
    const entries = [aContact({ unit, day: '2026-10-21', time: '2026-10-21T08:00Z', ...changes })]
    await counter.post('/api/v1/entries', { entries })
  }
}

test('a unit that stands in a group is asked about with its group, and never by itself', async () => {
  await count('desk', 3)
  await count('library', 2, { quantity: 5 })
  const coordinator = await server.staff('coordinator')

  const { groups, units, covers } = await ask(coordinator, '?unit=library')

  expect(groups.map((group) => group.units)).toEqual([['desk', 'library']])
  expect(units.map(({ unit }) => unit)).toEqual(['desk', 'library'])
  expect(covers).toEqual({ units: 2, of: 2 })
})

test('a department is asked about with whoever its units stand with', async () => {
  await count('desk', 3)
  await count('roads', 3, { quantity: 100 })
  const coordinator = await server.staff('coordinator')
  const { units, cells } = await ask(coordinator, '?department=citizens')

  expect(units.map(({ unit }) => unit)).toEqual(['desk', 'library'])
  expect(totalOf(cells)).toBe(3)
})

test.each([
  '?unit=harbour',
  '?department=none',
  '?department=citizens&unit=roads',
  '?unit=roads&period=campaign',
])('%s is as unknown to a lead of other units as what there is not', async (query) => {
  await count('roads', 3)
  const lead = await server.staff('lead', ['desk'])

  isProblem(await lead.get(board + query), 404, 'not_found')
})

const units = ['desk', 'library', 'roads', 'building']
const contact = fc.record({
  unit: fc.constantFrom(...units),
  taskArea: fc.constantFrom('moving', 'passport'),
  channel: fc.constantFrom('phone', 'in_person'),
  direction: fc.constantFrom('incoming', 'outgoing'),
  day: fc.constantFrom('2026-10-19', '2026-10-20', '2026-10-21'),
  quantity: fc.integer({ min: 1, max: 9 }),
})

test('whatever is asked about, by whomever: the parts come to the total, and each is a whole group', async () => {
  const counters = new Map<string, Browser[]>()
  for (const unit of units) {
    counters.set(unit, [await server.counter(unit), await server.counter(unit)])
    counters.get(unit)?.push(await server.counter(unit))
  }
  const { db, parts, clock } = server
  const shelved = await parts.shelf.find(db, fjordby, CampaignId.parse('autumn'))
  if (!shelved) throw new Error('it was stored')
  const of = { municipality: fjordby, campaign: shelved.campaign.id, shelved }
  const given = new Set(['desk', 'library', 'roads'].map((unit) => UnitId.parse(unit)))
  const narrowings = [
    ...[...shelved.departmentOfUnit.keys()].map((unit) => new Set([unit])),
    ...shelved.campaign.departments.map((each) => new Set(each.units.map(({ id }) => id))),
  ]
  const today = Day.parse('2026-10-21')
  const week = boundsOfWeek(weekOf(today))
  const look = (
    reader: ReadonlySet<UnitId> | undefined,
    asked?: ReadonlySet<UnitId>,
  ): Promise<BoardAnswer[]> =>
    db.snapshot(async (sql) => {
      const question = { ...of, given: reader, asked, nowMs: clock.nowMs }
      return [
        await boardOf(sql, { ...question, from: today, to: today }),
        await boardOf(sql, { ...question, ...week }),
        await campaignSoFar(sql, question),
      ]
    })
  const holds = fc.asyncProperty(
    fc.array(contact, { minLength: 1, maxLength: 8 }),
    async (some) => {
      for (const [nth, { unit, day, ...kind }] of some.entries()) {
        const counter = counters.get(unit)?.[nth % 3]
        const entry = aContact({ unit, day, time: 'am', ...kind })
        await counter?.post('/api/v1/entries', { entries: [entry] })
      }
      for (const reader of [undefined, given]) {
        const whole = await look(reader)
        for (const { cells, groups } of whole) {
          expect(totalOf(cells)).toBe(totalOf(groups.flatMap(({ figures = [] }) => figures)))
        }
        for (const asked of narrowings) {
          for (const [nth, { groups, cells }] of (await look(reader, asked)).entries()) {
            const figures = groups.flatMap((group) => group.figures ?? [])
            expect(rollUp(cells, ['direction', 'channel'])).toEqual(
              rollUp(figures, ['direction', 'channel']),
            )
            for (const group of groups) expect(whole[nth]?.groups).toContainEqual(group)
          }
        }
      }
    },
  )
  await fc.assert(holds, { numRuns: 12, seed: 2026 })
}, 60_000)
