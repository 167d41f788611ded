import { dayOf } from '../src/domain/moment.ts'
import { wordsOf } from './support/answers.ts'
import { startChild } from './support/child.ts'
import { momentAt } from './support/deliveries.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'
import type { Morning, MorningAnswers } from './support/morningChild.ts'
import { startServerProcess } from './support/serverProcess.ts'
import { figure, quantile } from './support/spread.ts'
import { enrolDevices, largeTown, openTown } from './support/town.ts'

/** Monday at eight: everybody opens their counter and taps, each over a connection of its own. */
export async function mondayMorning(bench: Bench): Promise<Finding[]> {
  const { scope, quick } = bench
  const [many, taps, seconds] = quick ? [200, 10, 10] : [2_000, 40, 60]
  const place = await openTown(scope, largeTown)
  const devices = await enrolDevices(place, many)
  await place.close()
  const server = await startServerProcess(bench, place)
  const crowd = await startChild(scope, new URL('support/morningChild.ts', import.meta.url))
  const now = Date.now()
  const { statuses, states, ms, opened, comeBacks, ...all } = await crowd.ask<MorningAnswers>({
    port: server.port,
    devices,
    taps,
    openingMs: 10_000,
    withinMs: seconds * 1000,
    moment: momentAt(dayOf(now), now),
  } satisfies Morning)
  const { cpuMs } = await server.usage()
  await server.stop()

  const received = statuses['201'] === many * taps && states['counted'] === many * taps
  const unplanned = Object.entries(statuses).filter(([status]) => Number(status) >= 500)
  const p99 = quantile([...ms], 0.99)
  const asked = `${figure(many)} devices × ${taps} entries within ${seconds} s`
  const longest = quick ? 20 : 120
  return [
    {
      what: `Monday 08:00: ${asked}, one entry a request`,
      measured: `${received ? 'all received' : wordsOf({ ...statuses, ...states })} in ${figure(all.seconds)} s`,
      budget: `all ≤ ${longest} s`,
      verdict: verdictOn(received && all.seconds <= longest),
      beside: `the server’s processor ${figure((100 * cpuMs) / 1000 / all.seconds)} % busy`,
    },
    {
      what: 'the same: answers',
      measured: `p99 ${figure(p99)} ms; p50 ${figure(quantile([...ms], 0.5))} ms`,
      budget: 'p99 ≤ 500 ms',
      verdict: verdictOn(p99 <= 500),
      beside: `opening the counter p99 ${figure(quantile([...opened], 0.99))} ms`,
    },
    {
      what: 'the same: unplanned 5xx',
      measured: wordsOf(Object.fromEntries(unplanned)) || '0',
      budget: '0',
      verdict: verdictOn(unplanned.length === 0),
      beside: `told to come back later: ${wordsOf(comeBacks) || '0'}`,
    },
  ]
}
