import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import { DeviceId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { boardOf } from '../../src/server/board/board.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import { isProblem } from '../support/browser.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const today = Day.parse('2026-10-21')
const at = { day: today, time: '2026-10-21T08:00Z' }

test('a lead reads of the catalogue what is theirs: no other unit is so much as named', async () => {
  const lead = await server.staff('lead', ['library', 'roads'])
  const answer = await lead.get('/api/v1/campaigns/autumn')
  const units = answer.json<Campaign>().departments.flatMap((department) => department.units)

  expect(units.map(({ id }) => id)).toEqual(['library', 'roads'])
  expect(answer.payload).not.toMatch(/desk|Borgerservice|building|Byggesag/)
  const none = await server.staff('lead', ['harbour'])
  expect((await none.get('/api/v1/campaigns')).json()).toEqual([])
  isProblem(await none.get('/api/v1/campaigns/autumn'), 404, 'not_found')
  isProblem(await none.get('/api/v1/campaigns/autumn/board'), 404, 'not_found')
  const all = await (await server.staff('coordinator')).get('/api/v1/campaigns/autumn')
  expect(all.json<Campaign>().departments).toHaveLength(2)
})

const aUnit = fc.record({
  people: fc.constantFrom(2, 20),
  devices: fc.integer({ min: 1, max: 4 }),
  areas: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
})
type Unit = { id: UnitId; people: number; devices: number; areas: string[] }

/** Each unit's number in an area is a power of two of its own: a sum tells which it is made of. */
const bitOf = (units: readonly Unit[]) => {
  const pairs = units.flatMap(({ id, areas }) => areas.map((area) => `${id} ${area}`))
  return (unit: UnitId, area: string) => pairs.indexOf(`${unit} ${area}`)
}

/** Stores a house in which every unit has counted incoming calls, from so many devices. */
async function store(departments: Unit[][], id: string) {
  const units = departments.flat()
  const bit = bitOf(units)
  const campaign = aCampaign({
    id,
    taskAreas: ['a', 'b', 'c'].map((area) => ({
      id: area,
      name: { da: area },
      obligation: 'local',
    })),
    departments: departments.map((own, nth) => ({
      id: `d${nth}`,
      name: `Afdeling ${nth}`,
      units: own.map((unit) => ({
        ...{ id: unit.id, name: unit.id, people: unit.people },
        taskAreas: unit.areas,
      })),
    })),
  })
  const { db, parts } = server
  await db.write((sql) => saveCampaign(sql, fjordby, campaign))
  const deliveries = units.flatMap((unit, nth) =>
    Array.from({ length: unit.devices }, (_, device) => {
      const fact = { ...at, campaign: id, unit: unit.id }
      // The first device counts what comes in; the others only make the unit less small.
      const entries =
        device === 0
          ? unit.areas.map((area) =>
              aContact({ ...fact, taskArea: area, quantity: 2 ** bit(unit.id, area) }),
            )
          : [aContact({ ...fact, taskArea: unit.areas[0], direction: 'outgoing' })]
      const deliverer = {
        municipality: fjordby,
        device: DeviceId.parse(`${'0'.repeat(10)}${nth}${device}`),
        today,
        enrolments: [{ unit: unit.id, from: today }],
      }
      return ingest(db, parts.shelf, deliverer, entries)
    }),
  )
  await Promise.all(deliveries)
  return campaign
}

/** Every incoming figure that somebody who is given these units is shown, of the day and the week. */
async function figuresFor(campaign: Campaign, given: ReadonlySet<UnitId> | undefined) {
  const { db, parts } = server
  const shelved = await parts.shelf.find(db, fjordby, campaign.id)
  if (!shelved) throw new Error('it was stored')
  const week = { from: Day.parse('2026-10-19'), to: Day.parse('2026-10-25') }
  const boards = [{ from: today, to: today }, week].map((period) => {
    const rest = { municipality: fjordby, campaign: campaign.id, weekOver: false, nowMs: 0 }
    return boardOf(db, { ...period, ...rest, shelved, given })
  })
  return (await Promise.all(boards)).flatMap(({ groups, cells }) =>
    [...groups.flatMap(({ figures = [] }) => figures), ...cells]
      .filter(({ direction }) => direction === 'incoming')
      .map(({ n }) => n),
  )
}

const prime = 1_000_003
const inverse = (n: number): number => {
  let [power, base] = [1, n]
  for (let left = prime - 2; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = (power * base) % prime
    base = (base * base) % prime
  }
  return power
}

/** Whether a sum can be reckoned from others by adding and subtracting them: linear algebra. */
function canBeReckoned(target: number, sums: readonly number[], bits: number): boolean {
  const row = (sum: number) => Array.from({ length: bits }, (_, bit) => (sum >> bit) & 1)
  const basis: { row: number[]; lead: number }[] = []
  const reduced = (given: number[]) =>
    basis.reduce((left, { row: known, lead }) => {
      const times = left[lead] ?? 0
      return left.map((n, nth) => (((n - times * (known[nth] ?? 0)) % prime) + prime) % prime)
    }, given)
  for (const sum of sums) {
    const left = reduced(row(sum))
    const lead = left.findIndex((n) => n !== 0)
    if (lead < 0) continue
    const scale = inverse(left[lead] ?? 1)
    basis.push({ row: left.map((n) => (n * scale) % prime), lead })
  }
  return reduced(row(target)).every((n) => n === 0)
}

test('what can be reckoned from figures is what they are sums of', () => {
  expect(canBeReckoned(0b001, [0b111, 0b110], 3)).toBe(true)
  expect(canBeReckoned(0b001, [0b011, 0b101, 0b110], 3)).toBe(true)
  expect(canBeReckoned(0b001, [0b011, 0b111], 3)).toBe(false)
})

test('while a week runs, no sum or difference of what anybody is shown gives a small unit’s figure', async () => {
  const house = fc.array(fc.array(aUnit, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 3,
  })
  let made = 0
  await fc.assert(
    fc.asyncProperty(house, fc.array(fc.nat(), { maxLength: 4 }), async (drawn, leads) => {
      made += 1
      let nth = 0
      const named = drawn.map((own) =>
        own.map((unit): Unit => ({ ...unit, id: UnitId.parse(`u${(nth += 1)}`) })),
      )
      const units = named.flat()
      const bit = bitOf(units)
      const bits = units.flatMap(({ areas }) => areas).length
      fc.pre(bits <= 10)
      const campaign = await store(named, `c${made}`)
      const sets = [
        undefined,
        ...units.map(({ id }) => new Set([id])),
        ...named.map((own) => new Set(own.map(({ id }) => id))),
        ...leads.map(
          (seed) => new Set(units.filter((_, n) => (seed >> n) & 1).map(({ id }) => id)),
        ),
      ]
      const shown = (await Promise.all(sets.map((given) => figuresFor(campaign, given)))).flat()

      for (const { id, people, devices, areas } of units) {
        const own = areas.map((area) => 2 ** bit(id, area))
        const total = own.reduce((sum, n) => sum + n, 0)
        if (people >= 5 && devices >= 3) continue
        for (const secret of new Set([total, ...own])) {
          expect(canBeReckoned(secret, shown, bits)).toBe(false)
        }
      }
    }),
    { numRuns: 40 },
  )
})
