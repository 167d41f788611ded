import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Dimension, dimensions, ExtractAnswer } from '../../src/contract/extract.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, aContact } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { recordsOf, rowsOf } from '../support/files.ts'
import {
  afterFortnight,
  countAFortnight,
  daysOfFortnight,
  whileCounting,
} from '../support/fortnight.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const path = '/api/v1/campaigns/autumn/export'
const someDimensions = fc.subarray([...dimensions])
const weeks = fc.constantFrom('', 'week=2026-W43', 'week=2026-W44')
/** What stands beside the figures of a row. */
const beside = ['antal', 'rettelser', 'fra', 'til', 'uden_dage', 'enhedernes_ugetal']

type Line = Record<string, string>
const sumOf = (lines: readonly Line[], column = 'antal') =>
  lines.reduce((sum, line) => sum + Number(line[column]), 0)
const bothOf = (lines: readonly Line[]) => [sumOf(lines), sumOf(lines, 'rettelser')]
/** What was corrected and taken back within a sum leaves no row of it. */
const isSomething = ([n, corrected]: number[]) => n !== 0 || corrected !== 0

describe.each(Object.keys(engines) as (keyof typeof engines)[])('an extract on %s', (engine) => {
  let server: TrialServer
  let coordinator: Browser
  let wholeHouse: Awaited<ReturnType<typeof countAFortnight>>
  beforeAll(async () => {
    const nowMs = Date.parse('2026-10-15T06:00:00Z')
    const campaigns = [aCampaign({ days: daysOfFortnight })]
    server = await aServer({ engine, campaigns, nowMs })
    wholeHouse = await countAFortnight(server, { desk: 4, library: 2, roads: 3, building: 1 })
  })
  afterAll(() => server.stop())

  async function at(nowMs: number) {
    server.clock.nowMs = nowMs
    coordinator = await server.staff('coordinator')
  }
  async function file(name: string, by: readonly string[] = [], week = '') {
    const query = [week, ...by.map((each) => `by=${each}`)].filter(Boolean).join('&')
    for (;;) {
      const answer = await coordinator.get(`${path}/${name}?${query}`)
      // A file that has just been taken may not have let its snapshot go yet, and few are made at once.
      if (answer.statusCode !== 503) return answer
      await setTimeout(50)
    }
  }
  const control = async (week = '') =>
    Object.fromEntries(rowsOf((await file('control.csv', [], week)).payload)) as Line

  test.each([
    ['while the weeks run', whileCounting],
    ['when all is over', afterFortnight],
  ])('by whatever is chosen, its rows are sums of whole cells, %s', async (_, nowMs) => {
    await at(nowMs)
    await fc.assert(
      fc.asyncProperty(someDimensions, weeks, async (by, week) => {
        const whole = await file('cells.csv', [], week)
        const cells = recordsOf(whole.payload)
        const answer = await file('extract.csv', by, week)
        const [head = []] = rowsOf(answer.payload)
        const columns = head.filter((name) => !beside.includes(name))
        const keyOf = (line: Line) => columns.map((name) => line[name]).join(' | ')
        const sums = [...Map.groupBy(cells, keyOf)]
          .map(([key, lines]) => [key, bothOf(lines)] as const)
          .filter(([, both]) => isSomething(both))
        const rows = recordsOf(answer.payload)

        expect([whole.statusCode, answer.statusCode]).toEqual([200, 200])
        expect(new Map(rows.map((row) => [keyOf(row), bothOf([row])]))).toEqual(new Map(sums))
        expect(rows).toHaveLength(sums.length)
      }),
      { numRuns: 20, seed: 31 },
    )
  })

  test.each([
    ['while the weeks run', whileCounting],
    ['when all is over', afterFortnight],
  ])(
    'its rows come to what the board and the entries do, in every format, %s',
    async (_, nowMs) => {
      await at(nowMs)
      const { counts, heldBack, corrected } = wholeHouse
      const added = nowMs === whileCounting ? corrected.all - corrected.heldBack : corrected.all
      await fc.assert(
        fc.asyncProperty(someDimensions, async (by) => {
          const csv = recordsOf((await file('extract.csv', by)).payload)
          const json = (await file('extract.json', by)).json<ExtractAnswer>()
          const expected = nowMs === whileCounting ? counts - heldBack : counts
          const said = await control()

          expect(bothOf(csv)).toEqual([expected, added])
          expect(said).toMatchObject({
            registreringer_antal: String(expected),
            rettelser: String(added),
            stemmer: 'ja',
          })
          expect(ExtractAnswer.parse(json)).toEqual(json)
          expect(json.by).toEqual(dimensions.filter((each) => by.includes(each)))
          expect(json.rows.map(({ n }) => n)).toEqual(csv.map(({ antal }) => Number(antal)))
          expect(json.check).toEqual({
            ...{ rows: csv.length, n: expected, board: expected, entries: expected, agree: true },
            ...{ corrected: added, corrections: added },
          })
        }),
        { numRuns: 8, seed: 32 },
      )
    },
  )

  test('a JSON row has the fields that were asked for, and says what is shown as one', async () => {
    await at(afterFortnight)
    const by: Dimension[] = ['time', 'unit', 'taskArea', 'contactType', 'marks', 'entered']
    const { rows, names, own, without } = (await file('extract.json', by)).json<ExtractAnswer>()
    const desk = rows.find(({ units }) => units?.join() === 'desk,library')
    const merged = rows.filter(({ units }) => units?.join() === 'roads,building')

    expect(Object.keys(desk ?? {}).toSorted()).toEqual(
      [
        ...['contactType', 'days', 'departments', 'entered', 'marks', 'n', 'taskArea', 'time'],
        ...['corrected', 'units', 'week'],
      ].toSorted(),
    )
    expect(desk).toMatchObject({ departments: ['citizens'], units: ['desk', 'library'] })
    expect(merged.length).toBeGreaterThan(0)
    expect(names.units['roads']).toBe('Vej')
    expect(names.marks['misdirected']).toBe('Fejlhenvendelse')
    expect(without).toEqual([])
    expect(own.every(({ unit }) => ['roads', 'building', 'library', 'desk'].includes(unit))).toBe(
      true,
    )
  })

  test('of a week that runs it says which days of whom are not in it', async () => {
    await at(whileCounting)
    const { without } = (await file('extract.json', ['unit'])).json<ExtractAnswer>()
    const [first, ...others] = recordsOf((await file('extract.csv', ['week'])).payload)

    expect(without).toContainEqual({
      ...{ week: '2026-W44', units: ['roads', 'building'], days: ['2026-10-26'] },
    })
    expect(first?.['uden_dage']).toBe('')
    expect(others).toMatchObject([{ uge: '2026-W44', uden_dage: '2026-10-26' }])
  })

  test('a day of some units is another row than the same day where it cannot be told by the hour', async () => {
    const nowMs = Date.parse('2026-10-15T06:00:00Z')
    const other = await aServer({
      engine,
      campaigns: [aCampaign({ days: daysOfFortnight })],
      nowMs,
    })
    for (const unit of ['library', 'library', 'roads', 'roads', 'roads']) {
      const counter = await other.counter(unit)
      const contact = aContact({ unit, day: '2026-10-22', time: '2026-10-22T08:00Z' })
      await counter.post('/api/v1/entries', { entries: [contact] })
    }
    other.clock.nowMs = afterFortnight
    const desk = await other.staff('coordinator')
    const rows = async (query: string) =>
      recordsOf((await desk.get(`${path}/extract.csv?${query}`)).payload)
    const day = { uge: '2026-W43', dag: '2026-10-22' }
    const [byDay, byTime] = [await rows('by=day'), await rows('by=time')]
    await other.stop()

    expect(byDay).toEqual([
      { ...day, ugedag: 'tor', antal: '3', rettelser: '0' },
      { ...day, ugedag: '', antal: '2', rettelser: '0' },
    ])
    expect(byTime).toMatchObject([
      { ...day, tid: '10–10.30', antal: '3' },
      { ...day, tid: '', antal: '2' },
    ])
  })

  test.each(['by=person', 'by=device', 'by=', 'by=unit&by=hour', 'week=2026-W45&by=unit'])(
    'what it cannot be told apart by is refused with its place: %s',
    async (query) => {
      await at(afterFortnight)
      for (const name of ['extract.csv', 'extract.xlsx', 'extract.json']) {
        const answer = await coordinator.get(`${path}/${name}?${query}`)

        isProblem(answer, 400, 'malformed')
        const [error] = answer.json<{ errors: { path: string }[] }>().errors
        expect(error?.path).toMatch(/^\/(by|week)/)
      }
    },
  )
})
