import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BoardAnswer } from '../../src/contract/tally.ts'
import type { Browser } from '../support/browser.ts'
import { aCampaign, aContact } from '../support/builders.ts'
import {
  afterFortnight,
  countAFortnight,
  daysOfFortnight,
  whileCounting,
} from '../support/fortnight.ts'
import { engines } from '../support/databases.ts'
import { recordsOf, rowsOf, unzipped } from '../support/files.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const path = '/api/v1/campaigns/autumn'
describe.each(Object.keys(engines) as (keyof typeof engines)[])('the control on %s', (engine) => {
  let server: TrialServer
  let coordinator: Browser
  beforeEach(async () => {
    const nowMs = Date.parse('2026-10-15T06:00:00Z')
    server = await aServer({ engine, campaigns: [aCampaign({ days: daysOfFortnight })], nowMs })
  })
  afterEach(() => server.stop())

  async function at(nowMs: number) {
    server.clock.nowMs = nowMs
    coordinator = await server.staff('coordinator')
  }
  const file = async (name: string, query = '') =>
    (await coordinator.get(`${path}/export/${name}${query}`)).payload
  const control = async (query = '') =>
    Object.fromEntries(rowsOf(await file('control.csv', query))) as Record<string, string>
  const sumOf = (csv: string) => recordsOf(csv).reduce((sum, { antal }) => sum + Number(antal), 0)

  const aFortnight = (devicesOf: Record<string, number>) => countAFortnight(server, devicesOf)

  test.each([
    ['while they run', whileCounting],
    ['when all is over', afterFortnight],
  ])('files, board and entries come to the same, %s', async (_, nowMs) => {
    const house = { desk: 4, library: 2, roads: 3, building: 1 }
    const { counts, heldBack, corrected } = await aFortnight(house)
    const expected = nowMs === whileCounting ? counts - heldBack : counts
    const added = nowMs === whileCounting ? corrected.all - corrected.heldBack : corrected.all
    await at(nowMs)
    const board = async (week: string) =>
      (await coordinator.get(`${path}/board?week=${week}`)).json<BoardAnswer>()
    const boards = [await board('2026-W43'), await board('2026-W44')]
    const onBoards = boards.flatMap(({ cells }) => cells.map(({ n }) => n))
    const corrections = [
      boards.flatMap((each) => each.corrected ?? []),
      boards.flatMap(({ groups }) => groups.flatMap((group) => group.corrected ?? [])),
    ]

    expect(expected).toBeGreaterThan(500)
    expect(sumOf(await file('week-totals.csv'))).toBe(expected)
    expect(sumOf(await file('cells.csv'))).toBe(expected)
    expect(onBoards.reduce((sum, n) => sum + n, 0)).toBe(expected)
    expect(corrections.map((some) => some.reduce((sum, { n }) => sum + n, 0))).toEqual([
      ...[added, added],
    ])
    expect(await control()).toMatchObject({
      ...{ ugetal_rettelser: String(added), celler_rettelser: String(added) },
      rettelser: String(added),
      kommune: 'Fjordby Kommune',
      tælling: 'Efterår 2026',
      tælling_id: 'autumn',
      uger: '2026-W43 2026-W44',
      opgjort_utc: new Date(nowMs).toISOString(),
      revision: '0 (ikke godkendt endnu)',
      opsætning_version: '1',
      ugetal_antal: String(expected),
      celler_antal: String(expected),
      tavlen_antal: String(expected),
      registreringer_antal: String(expected),
      stemmer: 'ja',
    })
  })

  test('it tells the rows and the checksum of each file, as the file is', async () => {
    await aFortnight({ desk: 3, library: 3, roads: 3, building: 1 })
    await at(whileCounting)
    const [totals, cells] = [await file('week-totals.csv'), await file('cells.csv')]
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

    expect(await control()).toMatchObject({
      ugetal_fil: 'ugetal-autumn-2026-W43-2026-W44.csv',
      ugetal_rækker: String(recordsOf(totals).length),
      ugetal_sha256: sha256(totals),
      celler_fil: 'celler-autumn-2026-W43-2026-W44.csv',
      celler_rækker: String(recordsOf(cells).length),
      celler_sha256: sha256(cells),
    })
  })

  test('the bundle holds the three files, each as it is on its own, and what was remarked', async () => {
    await aFortnight({ desk: 3, library: 3, roads: 3, building: 1 })
    await at(whileCounting)
    const answer = await coordinator.get(`${path}/export/bundle.zip?week=2026-W43`)
    const files = [...unzipped(answer.rawPayload)].map(([name, bytes]) => [name, bytes.toString()])

    expect(answer.headers['content-type']).toBe('application/zip')
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="udtr_k-autumn-2026-W43.zip"; filename*=UTF-8''udtr%C3%A6k-autumn-2026-W43.zip`,
    )
    // Each of the other two downloads has moved the end of the log.
    const without = (text = '') => text.replaceAll(/^log_.*\r\n/gm, '')
    expect(files.map(([name, text]) => [name, without(text)])).toEqual([
      ['ugetal-autumn-2026-W43.csv', await file('week-totals.csv', '?week=2026-W43')],
      ['celler-autumn-2026-W43.csv', await file('cells.csv', '?week=2026-W43')],
      [
        'bemærkninger-autumn-2026-W43.csv',
        '\uFEFFfra;til;kl_fra;kl_til;forvaltning;enhed_id;enhed;bemærkning;skrevet\r\n',
      ],
      ['kontrol-autumn-2026-W43.csv', without(await file('control.csv', '?week=2026-W43'))],
    ])
  })

  test('a tally that has drifted, in one place or another, does not agree', async () => {
    await aFortnight({ desk: 3, library: 3, roads: 3, building: 3 })
    await at(afterFortnight)
    const spoil = (text: string) => server.db.write((sql) => sql.all(text))
    expect((await control())['stemmer']).toBe('ja')

    for (const table of ['tally_fine', 'tally_unit']) {
      await spoil(`UPDATE ${table} SET n = n + 1 WHERE trial = 0 AND unit = 'desk'`)
      expect((await control())['stemmer']).toBe('nej')
      await spoil(`UPDATE ${table} SET n = n - 1 WHERE trial = 0 AND unit = 'desk'`)
    }
    expect((await control())['stemmer']).toBe('ja')
    await spoil("UPDATE entry SET quantity = quantity + 1 WHERE counted = 1 AND unit = 'roads'")
    expect((await control())['stemmer']).toBe('nej')
  })

  test('a municipality of one small unit has its week totals when the week is over, and no cell by day or time', async () => {
    const [department] = aCampaign().departments
    const lone = { ...department, units: [{ id: 'desk', name: 'Borgerservice', people: 2 }] }
    const only = await aServer({ engine, campaigns: [aCampaign({ departments: [lone] })] })
    const counter = await only.counter('desk')
    const contact = aContact({ day: '2026-10-21', time: 'am', quantity: 4 })
    await counter.post('/api/v1/entries', { entries: [contact] })
    const asked = async (nowMs: number) => {
      only.clock.nowMs = nowMs
      const { payload } = await (await only.staff('coordinator')).get(`${path}/export/control.csv`)
      return Object.fromEntries(rowsOf(payload)) as Record<string, string>
    }
    const answers = [await asked(only.clock.nowMs), await asked(afterFortnight)]
    await only.stop()

    expect(answers).toMatchObject([
      { ugetal_antal: '0', celler_antal: '0', registreringer_antal: '0', stemmer: 'ja' },
      { ugetal_antal: '4', celler_antal: '4', registreringer_antal: '4', stemmer: 'ja' },
    ])
  })

  test('an entry counts whatever its id, also where that is nought', async () => {
    const counter = await server.counter('desk')
    server.clock.nowMs = whileCounting
    const id = '00000000-0000-0000-0000-000000000000'
    const contact = aContact({ id, day: '2026-10-22', time: 'pm', quantity: 7 })
    await counter.post('/api/v1/entries', { entries: [contact] })
    await at(afterFortnight)

    expect(await control()).toMatchObject({ registreringer_antal: '7', stemmer: 'ja' })
  })
})
