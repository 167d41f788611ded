import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Browser } from '../support/browser.ts'
import { aCampaign, aContact, anUndoOf } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { recordsOf, rowsOf } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const count = ['2026-10-22', '2026-10-25', '2026-10-26', '2026-10-27']
const bothWeeks = { days: { trial: ['2026-10-15'], count, closing: '2026-10-30' } }
const [moving, ...areas] = aCampaign().taskAreas
const [citizens, technical] = aCampaign().departments
const harmful = {
  taskAreas: [{ ...moving, name: { da: '=1+1' }, kle: '23.05.00' }, ...areas],
  departments: [
    {
      ...citizens,
      name: 'Borger; "Velfærd"',
      units: [
        { id: 'desk', name: '@SUM(A1:A9)', people: 12 },
        { id: 'library', name: '－Bibliotek', people: 9 },
      ],
    },
    technical,
  ],
}
const onThursday = { day: '2026-10-22', time: '2026-10-22T08:00Z' }
const onMonday = { day: '2026-10-26', time: '2026-10-26T09:30Z' }
const afterAll = Date.parse('2026-11-02T08:00:00Z')

describe.each(Object.keys(engines) as (keyof typeof engines)[])('exports on %s', (engine) => {
  let server: TrialServer
  let coordinator: Browser
  beforeEach(async () => {
    const campaigns = [aCampaign({ ...bothWeeks, ...harmful })]
    server = await aServer({ engine, campaigns, nowMs: Date.parse('2026-10-15T06:00:00Z') })
  })
  afterEach(() => server.stop())

  /** Entries as they come from so many devices of a unit, each its own. */
  async function deliver(unit: string, entries: () => object[], devices = 3) {
    for (let nth = 0; nth < devices; nth += 1) {
      const counter = await server.counter(unit)
      await counter.post('/api/v1/entries', { entries: entries() })
    }
  }
  async function whenAllIsOver() {
    server.clock.nowMs = afterAll
    coordinator = await server.staff('coordinator')
  }
  const file = async (name: string, query = '') =>
    (await coordinator.get(`/api/v1/campaigns/autumn/export/${name}.csv${query}`)).payload
  const both = ['week-totals', 'cells']

  test('a file is one that Danish Excel opens, of a head and data rows and nothing else', async () => {
    await deliver('desk', () => [aContact({ ...onThursday, marks: ['misdirected'] })])
    await whenAllIsOver()
    for (const name of both) {
      const csv = await file(name)
      const [head = [], ...rows] = rowsOf(csv)

      expect(csv.startsWith('\uFEFFuge;')).toBe(true)
      expect(csv.endsWith('\r\n')).toBe(true)
      expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      expect(csv).not.toContain('sep=')
      expect(head.slice(-2)).toEqual(['antal', 'rettelser'])
      expect(new Set(head).size).toBe(head.length)
      expect(rows.map((row) => row.length)).toEqual([head.length])
      expect(rows[0]?.slice(-2)).toEqual(['3', '0'])
    }
  })

  test('names that would run as formulas stand as text, whatever else is in them', async () => {
    await deliver('desk', () => [aContact(onThursday)])
    await deliver('library', () => [aContact({ ...onThursday, unit: 'library' })])
    await whenAllIsOver()
    for (const name of both) {
      expect(recordsOf(await file(name))).toMatchObject([
        {
          forvaltning: 'Borger; "Velfærd"',
          enhed: "'@SUM(A1:A9)",
          opgaveområde: "'=1+1",
          kle: 'KLE 23.05.00',
          kanal: 'Telefon',
          retning: 'indgående',
        },
        { enhed: "'－Bibliotek" },
      ])
      expect(
        rowsOf(await file(name))
          .flat()
          .filter((cell) => /^[=+\-@＝＋－＠]/.test(cell)),
      ).toEqual([])
    }
  })

  test('what was tried, taken back, held or waits is in no file', async () => {
    const mistake = aContact({ ...onThursday, quantity: 50 })
    await deliver('desk', () => [aContact(onThursday)])
    await deliver('desk', () => [mistake, anUndoOf(mistake)], 1)
    await deliver('desk', () => [aContact({ day: '2026-10-15', time: 'am', quantity: 60 })], 1)
    await deliver('desk', () => [aContact({ ...onThursday, unit: 'library', quantity: 70 })], 1)
    await deliver('desk', () => [aContact({ ...onThursday, channel: 'fax', quantity: 80 })], 1)
    server.clock.nowMs = afterAll
    await deliver('desk', () => [aContact({ ...onThursday, quantity: 90 })], 1)
    await whenAllIsOver()
    for (const name of both) {
      expect(recordsOf(await file(name)).map(({ antal }) => antal)).toEqual(['3'])
    }
  })

  test('week totals are by week, unit, area, channel, direction, type and marks; cells by time too', async () => {
    const refined = { contactType: 'advice', marks: ['self_service_help', 'misdirected'] }
    await deliver('desk', () => [
      aContact({ ...onThursday, quantity: 2, ...refined }),
      aContact({ ...onThursday, time: 'pm', entered: 'afterwards', ...refined }),
      aContact({ ...onMonday, taskArea: 'passport', direction: 'outgoing' }),
    ])
    await whenAllIsOver()

    expect(recordsOf(await file('week-totals'))).toMatchObject([
      {
        ...{ uge: '2026-W43', fra: '2026-10-19', til: '2026-10-25', enhed_id: 'desk' },
        ...{ opgaveområde_id: 'moving', henvendelsestype: 'Råd og vejledning', antal: '9' },
        mærker: 'Fejlhenvendelse, Hjælp til selvbetjening',
      },
      {
        ...{ uge: '2026-W44', fra: '2026-10-26', til: '2026-11-01', opgaveområde_id: 'passport' },
        ...{ retning: 'udgående', henvendelsestype: '', mærker: '', antal: '3' },
      },
    ])
    expect(recordsOf(await file('cells'))).toMatchObject([
      {
        ...{ uge: '2026-W43', dag: '2026-10-22', ugedag: 'tor', tid: 'eftermiddag' },
        ...{ starttid_utc: '', efterregistreret: 'ja', antal: '3' },
      },
      { tid: '10–10.30', starttid_utc: '2026-10-22T08:00Z', efterregistreret: 'nej', antal: '6' },
      { uge: '2026-W44', dag: '2026-10-26', ugedag: 'man', tid: '10.30–11', antal: '3' },
    ])
  })

  test('the half-hours of the night the clocks go back are told apart', async () => {
    await deliver('desk', () => [
      aContact({ day: '2026-10-25', time: '2026-10-25T00:30Z' }),
      aContact({ day: '2026-10-25', time: '2026-10-25T01:30Z', quantity: 2 }),
    ])
    await whenAllIsOver()

    expect(recordsOf(await file('cells'))).toMatchObject([
      {
        dag: '2026-10-25',
        tid: '2.30–3 (sommertid)',
        starttid_utc: '2026-10-25T00:30Z',
        antal: '3',
      },
      {
        dag: '2026-10-25',
        tid: '2.30–3 (vintertid)',
        starttid_utc: '2026-10-25T01:30Z',
        antal: '6',
      },
    ])
  })

  test('small units stand together by time, and in their week’s totals, also when the week is over', async () => {
    await deliver('library', () => [aContact({ ...onThursday, unit: 'library' })], 2)
    await deliver('desk', () => [aContact({ ...onMonday })], 3)
    server.clock.nowMs = Date.parse('2026-10-27T08:00:00Z')
    coordinator = await server.staff('coordinator')
    const merged = { enhed_id: 'desk+library', enhed: "'@SUM(A1:A9) + －Bibliotek (samlet)" }

    expect(recordsOf(await file('week-totals'))).toMatchObject([
      { uge: '2026-W43', ...merged, antal: '2' },
      { uge: '2026-W44', ...merged, antal: '3' },
    ])
    await whenAllIsOver()
    expect(recordsOf(await file('week-totals'))).toMatchObject([
      { uge: '2026-W43', ...merged, antal: '2' },
      { uge: '2026-W44', ...merged, antal: '3' },
    ])
    expect(recordsOf(await file('cells'))).toMatchObject([
      // Thursday's are of the library alone, and so of no day that is named, nor time.
      { ...merged, dag: '2026-10-22', tid: '', antal: '2' },
      { ...merged, dag: '2026-10-26', tid: '10.30–11', antal: '3' },
    ])
  })
})
