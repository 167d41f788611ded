import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../test/support/chance.ts'
import { dimensions } from '../src/contract/extract.ts'
import { routes } from '../src/contract/routes.ts'
import { dayOf } from '../src/domain/moment.ts'
import { fillInBulk } from './support/bulkFill.ts'
import { writeBarely } from './support/bareFile.ts'
import { openConnection, requestOf } from './support/connection.ts'
import { deliveriesOf, momentAt } from './support/deliveries.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'
import { startServerProcess } from './support/serverProcess.ts'
import { figure, median, quantile, spread } from './support/spread.ts'
import { download, signIn } from './support/staff.ts'
import { coordinatorLink, enrolDevices, largeTown, openTown } from './support/town.ts'
import type { TownDevice } from './support/town.ts'

const rounds = 3

/** The same cells in two kinds of file, and how long each may take. */
const kinds = [
  { is: 'CSV', path: routes.cells.path, budgetSeconds: 6 },
  {
    is: 'a workbook',
    path: `${routes.extractXlsx.path}?${dimensions.map((each) => `by=${each}`).join('&')}`,
    budgetSeconds: 25,
  },
] as const

/** The raw cells as CSV and as a workbook over HTTP, while devices deliver and a board is watched. */
export async function exportOfCells(bench: Bench): Promise<Finding[]> {
  const { scope, say, quick } = bench
  const place = await openTown(scope, largeTown)
  // So many entries make a million different cells, which is what a sheet holds.
  await fillInBulk(bench, place, largeTown, quick ? 110_000 : 1_225_000)
  const devices = await enrolDevices(place, 400)
  const link = await coordinatorLink(place.parts)
  await place.close()

  const server = await startServerProcess(bench, place)
  const cookie = await signIn(server, link)
  const board = requestOf(
    { method: 'GET', path: routes.board.path.replace(':campaign', place.campaign.id) },
    cookie,
  )
  const before = await others(server.port, board, devices, async () => wait(2000))
  const idle = await server.usage()

  const findings: Finding[] = []
  let cells = 0
  for (const { is, path, budgetSeconds } of kinds) {
    const file = path.replace(':campaign', place.campaign.id)
    const seconds: number[] = []
    const bare: number[] = []
    const ms: number[] = []
    let megabytes = 0
    let { flaws } = before
    for (let round = 0; round < rounds; round += 1) {
      bare.push(writeBarely(scope, place.data, place.campaign))
      const during = await others(server.port, board, devices, async () => {
        const got = await download(server, file, cookie, { lines: is === 'CSV' && round === 0 })
        seconds.push(got.seconds)
        megabytes = got.bytes / 1e6
        if (got.lines > 0) cells = got.lines - 1
        say(
          `${is}: ${figure(got.seconds)} s for ${figure(megabytes)} MB, bare ${figure(bare[round] ?? 0)} s`,
        )
      })
      ms.push(...during.ms)
      flaws += during.flaws
    }
    const above = ((await server.usage()).peak - idle.rss) / 1e6
    const busy = quantile(ms, 0.99)
    findings.push(
      {
        what: `export of ${figure(cells)} cells as ${is}, streamed`,
        measured: `${spread(seconds, { unit: ' s' })}, ${figure(megabytes)} MB`,
        budget: `≤ ${budgetSeconds} s`,
        verdict: verdictOn(median(seconds) <= budgetSeconds),
        beside: `a bare loop to a CSV file ${spread(bare, { unit: ' s' })}: ${figure(median(seconds) / median(bare))} times as long`,
      },
      {
        what: 'the same: memory above the idle server',
        measured: `${figure(above)} MB`,
        budget: '≤ 150 MB',
        verdict: verdictOn(above <= 150),
        beside: `idle ${figure(idle.rss / 1e6)} MB`,
      },
      {
        what: 'the same: other requests meanwhile',
        measured: `p99 ${figure(busy)} ms; p50 ${figure(median(ms))} ms${flaws > 0 ? `; ${flaws} refused` : ''}`,
        budget: 'p99 ≤ 100 ms',
        verdict: verdictOn(busy <= 100 && flaws === 0),
        beside: `without an export p99 ${figure(quantile(before.ms, 0.99))} ms`,
      },
    )
  }
  await server.stop()
  return findings
}

/** Asks as others would while something else is going on: deliveries, and a board each half second. */
async function others(
  port: number,
  board: Buffer,
  devices: TownDevice[],
  meanwhile: () => Promise<unknown>,
): Promise<{ ms: number[]; flaws: number }> {
  const moments = [momentAt(dayOf(Date.now()), Date.now())]
  const load = { devices, requests: 1e6, perRequest: 1, moments, momentsPerRequest: 1, before: 0 }
  const deliveries = deliveriesOf(load, chance(Date.now()))
  const ms: number[] = []
  let flaws = 0
  const watch = { over: false }

  async function ask(everyMs: number, nextRequest: () => Buffer): Promise<void> {
    const line = openConnection(port)
    while (!watch.over) {
      const request = nextRequest()
      const sent = performance.now()
      const { status } = await line.ask(request)
      ms.push(performance.now() - sent)
      if (status >= 400) flaws += 1
      await wait(everyMs)
    }
    line.close()
  }
  const nextDelivery = () => {
    const { device, entries } = deliveries.next().value ?? {}
    return requestOf(routes.deliver, device?.cookie ?? '', { entries })
  }
  const asking = [ask(500, () => board), ask(20, nextDelivery), ask(20, nextDelivery)]
  await meanwhile()
  watch.over = true
  await Promise.all(asking)
  return { ms, flaws }
}
