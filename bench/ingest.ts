import { chance } from '../test/support/chance.ts'
import { addDays, dayOf } from '../src/domain/moment.ts'
import { rowOf } from '../src/server/store/entryRow.ts'
import { type Answers, onlyCounted, wordsOf } from './support/answers.ts'
import { type BareStore, openBareStore } from './support/bareStore.ts'
import { startChild } from './support/child.ts'
import { deliveriesOf, type Load, momentAt, workingHours } from './support/deliveries.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'
import type { LoadQuestion } from './support/loadChild.ts'
import { startServerProcess } from './support/serverProcess.ts'
import { figure, median, percent, quantile, spread } from './support/spread.ts'
import { enrolDevices, largeTown, openTown, town } from './support/town.ts'

const connections = 32
const devices = 500

type Shape = {
  what: string
  perRequest: number
  requests: number
  rounds: number
  moments: (round: number) => Load['moments']
  momentsPerRequest: number
}

/** Ingest: one entry a request, and a hundred, each beside a bare store that keeps the same. */
export async function ingest(bench: Bench): Promise<Finding[]> {
  const { quick } = bench
  const today = dayOf(Date.now())
  const singly = await beside(bench, {
    what: `ingest, 1 entry a request, ${connections} connections, ${devices} devices`,
    perRequest: 1,
    requests: quick ? 6_000 : 20_000,
    rounds: quick ? 2 : 5,
    moments: () => [momentAt(today, Date.now())],
    momentsPerRequest: 1,
  })
  const hundreds = await beside(bench, {
    what: `ingest, 100 entries a request, ${connections} connections`,
    perRequest: 100,
    requests: quick ? 400 : 1_000,
    rounds: quick ? 2 : 5,
    // What a device has kept through a few hours without a network; each round another day's.
    moments: (round) => workingHours(addDays(today, -round)),
    momentsPerRequest: 4,
  })
  const shares = hundreds.of('share').map((share) => 100 * share)
  return [
    perSecond(singly, 2_000),
    {
      what: 'the same: time to a durable answer',
      measured: `p99 ${spread(singly.of('p99'), { unit: ' ms' })}; p50 ${spread(singly.of('p50'), { unit: ' ms' })}`,
      budget: 'p99 ≤ 75 ms',
      verdict: verdictOn(median(singly.of('p99')) <= 75),
      beside: `bare p99 ${spread(singly.of('bareP99'), { unit: ' ms' })}; ${cpu(singly, 'request')}`,
    },
    perSecond(hundreds, 30_000),
    {
      what: 'the same, as a share of bare SQLite',
      measured: spread(shares, { unit: ' %', better: 'higher' }),
      budget: '≥ 40 %',
      verdict: verdictOn(median(shares) >= 40),
      beside: `p99 ${spread(hundreds.of('p99'), { unit: ' ms' })} a request; ${cpu(hundreds, 'entry')}`,
    },
  ]
}

type Round = {
  rate: number
  bareRate: number
  share: number
  p50: number
  p99: number
  bareP99: number
  /** Microseconds of the server's processor time for each entry. */
  cpu: number
}
type Outcome = Awaited<ReturnType<typeof beside>>

const perSecond = ({ what, of, flaw }: Outcome, least: number): Finding => ({
  what,
  measured: `${spread(of('rate'), { unit: ' entries/s', better: 'higher' })}${flaw}`,
  budget: `≥ ${figure(least)}/s`,
  verdict: verdictOn(median(of('rate')) >= least && flaw === ''),
  beside: `bare SQLite ${spread(of('bareRate'), { unit: '/s', better: 'higher' })}: ${percent(median(of('share')), 1)}`,
})

const cpu = ({ of }: Outcome, each: string) =>
  `${spread(of('cpu'), { unit: ' µs' })} of the server’s processor a ${each}`

/** Runs both by turns, so that both meet the machine in the same moods; the first round warms up. */
async function beside(bench: Bench, shape: Shape) {
  const { scope, say } = bench
  const place = await openTown(scope, largeTown)
  const groups: Load['devices'][] = []
  for (let round = 0; round <= shape.rounds; round += 1) {
    groups.push(await enrolDevices(place, devices))
  }
  await place.close()
  const server = await startServerProcess(bench, place)
  const sender = await startChild(scope, new URL('support/loadChild.ts', import.meta.url))
  const ask = <Answer>(question: LoadQuestion) => sender.ask<Answer>(question)
  const bare = await openBareStore(scope)
  const { requests, perRequest, momentsPerRequest } = shape
  const entries = requests * perRequest
  const rounds: Round[] = []
  let flaw = ''

  for (const [nth, group] of groups.entries()) {
    const moments = shape.moments(nth)
    const load: Load = {
      devices: group,
      requests,
      perRequest,
      moments,
      momentsPerRequest,
      before: 0,
    }
    await ask<number>({ do: 'prepare', load, seed: nth })
    const bareRound = await keepBarely(bare, structuredClone(load), nth + 1000)
    const before = await server.usage()
    const answers = await ask<Answers>({ do: 'send', port: server.port, connections })
    const { cpuMs } = await server.usage()
    rounds.push({
      rate: entries / answers.seconds,
      bareRate: entries / bareRound.seconds,
      share: bareRound.seconds / answers.seconds,
      p50: quantile([...answers.ms], 0.5),
      p99: quantile([...answers.ms], 0.99),
      bareP99: quantile(bareRound.ms, 0.99),
      cpu: ((cpuMs - before.cpuMs) * 1000) / entries,
    })
    if (!onlyCounted(answers)) flaw = `; ${wordsOf(answers.statuses)}; ${wordsOf(answers.states)}`
    const { rate, bareRate, cpu: each } = rounds[nth] ?? { rate: 0, bareRate: 0, cpu: 0 }
    say(`${figure(rate)}/s, bare ${figure(bareRate)}/s, ${figure(each)} µs${flaw}`)
  }
  await server.stop()
  await sender.stop()
  const of = (column: keyof Round) => rounds.slice(1).map((round) => round[column])
  return { what: shape.what, flaw, of }
}

/** The same deliveries into a bare store, as many under way at once. */
async function keepBarely(bare: BareStore, load: Load, seed: number) {
  const rows = Array.from(deliveriesOf(load, chance(seed)), ({ device, entries }) =>
    entries.map((entry) =>
      rowOf({ municipality: town, device: device.id, today: entry.day }, entry, {
        state: 'counted',
        trial: false,
      }),
    ),
  )
  const queue = rows.values()
  const ms: number[] = []
  const start = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (const each of queue) {
        const sent = performance.now()
        await bare.append(each)
        ms.push(performance.now() - sent)
      }
    }),
  )
  return { seconds: (performance.now() - start) / 1000, ms }
}
