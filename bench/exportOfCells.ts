import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../test/support/chance.ts'
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

/** The raw cells as CSV over HTTP, while devices deliver and a board is watched. */
export async function exportOfCells(bench: Bench): Promise<Finding[]> {
  const { scope, say, quick } = bench
  const place = await openTown(scope, largeTown)
  // So many entries make a million different cells.
  await fillInBulk(bench, place, largeTown, quick ? 110_000 : 1_225_000)
  const devices = await enrolDevices(place, 400)
  const link = await coordinatorLink(place.parts)
  await place.close()

  const server = await startServerProcess(bench, place)
  const cookie = await signIn(server, link)
  const file = routes.cells.path.replace(':campaign', place.campaign.id)
  const board = requestOf(
    { method: 'GET', path: routes.board.path.replace(':campaign', place.campaign.id) },
    cookie,
  )
  const before = await others(server.port, board, devices, async () => wait(2000))
  const idle = await server.usage()

  const seconds: number[] = []
  const bare: number[] = []
  const ms: number[] = []
  let cells = 0
  let flaws = before.flaws
  for (let round = 0; round < rounds; round += 1) {
    bare.push(writeBarely(scope, place.data, place.campaign))
    const during = await others(server.port, board, devices, async () => {
      const got = await download(server, file, cookie, { lines: round === 0 })
      seconds.push(got.seconds)
      if (round === 0) cells = got.lines - 1
      say(
        `${figure(got.seconds)} s for ${figure(got.bytes / 1e6)} MB, bare ${figure(bare[round] ?? 0)} s`,
      )
    })
    ms.push(...during.ms)
    flaws += during.flaws
  }
  const above = ((await server.usage()).peak - idle.rss) / 1e6
  await server.stop()

  const busy = quantile(ms, 0.99)
  return [
    {
      what: `export of ${figure(cells)} cells as CSV, streamed`,
      measured: spread(seconds, { unit: ' s' }),
      budget: '≤ 6 s',
      verdict: verdictOn(median(seconds) <= 6),
      beside: `a bare loop to a file ${spread(bare, { unit: ' s' })}: ${figure(median(seconds) / median(bare))} times as long`,
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
  ]
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
