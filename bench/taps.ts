import { chance } from '../test/support/chance.ts'
import { tapBarely } from './support/bareTap.ts'
import { slowDown } from './support/chromium.ts'
import { type Counter, joinedCounter, startHouse } from './support/counter.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'
import { loadDevice } from './support/loadDevice.ts'
import { figure, quantile } from './support/spread.ts'
import { tapKeys } from './support/taps.ts'

/** A fast person's pause between two taps; what is held for no time at all is the harder for the page. */
const fast = { heldMs: 0, pauseMs: [150, 300] } as const
/** Still a quick one: the keystroke-level model has 100 ms between pressing a button and letting it go. */
const person = { heldMs: 60, pauseMs: [300, 600] } as const
/** As no hand does it: press and release in one, so that the page sees to both before the click. */
const robot = { ...person, heldMs: 0 }

/** Tap → tick in the whole app in Chromium: an empty device, a full one, and a slow one by turns. */
export async function taps(bench: Bench): Promise<Finding[]> {
  const { quick, say } = bench
  const stored = quick ? 10_000 : 100_000
  const rounds = quick ? 2 : 6
  // No more of them in a row: faster than two a second for a minute is refused, and is no person.
  const perRound = quick ? 20 : 60
  const draw = chance(1)
  const house = await startHouse(bench)
  const empty = await joinedCounter(bench, house)
  const full = await joinedCounter(bench, house)
  const refused: string[] = []
  for (const counter of [empty, full]) watchRefusals(counter, refused)
  // What is filled in here no server has ever seen: comparing would send all of it while we tap.
  await full.context.route('**/api/v1/digest', (route) => route.abort())
  await loadDevice(full.page, stored)
  await full.page.reload()
  say(`${figure(stored)} entries are on the second device`)
  for (const { page } of [empty, full]) await tapKeys(page, 5, draw, fast)

  const ms = {
    empty: [] as number[],
    full: [] as number[],
    bare: [] as number[],
    slow: [] as number[],
    slowRobot: [] as number[],
    bareSlow: [] as number[],
  }
  for (let round = 0; round < rounds; round += 1) {
    ms.empty.push(...(await tapKeys(empty.page, perRound, draw, fast)))
    ms.full.push(...(await tapKeys(full.page, perRound, draw, fast)))
    ms.bare.push(...(await tapBarely(full.page, perRound, fast.pauseMs)))
    say(
      `p99 so far: ${Object.values(ms)
        .slice(0, 3)
        .map((each) => figure(quantile(each, 0.99)))
        .join(', ')} ms`,
    )
  }
  await slowDown(full.page, 6)
  for (let round = 0; round < rounds; round += 1) {
    ms.slow.push(...(await tapKeys(full.page, perRound / 2, draw, person)))
    ms.slowRobot.push(...(await tapKeys(full.page, perRound / 2, draw, robot)))
    ms.bareSlow.push(...(await tapBarely(full.page, perRound / 2, person.pauseMs)))
  }
  const p99 = quantile(ms.full, 0.99)
  const p95 = quantile(ms.slow, 0.95)
  const times = p99 / quantile(ms.empty, 0.99)
  const flaw = refused.length > 0 ? `; refused: ${[...new Set(refused)].join(', ')}` : ''
  return [
    {
      what: `tap → tick, whole app, ${figure(stored)} entries on the device, ${ms.full.length} taps`,
      measured: words(ms.full) + flaw,
      budget: 'p99 ≤ 30 ms',
      verdict: verdictOn(p99 <= 30 && flaw === ''),
      beside: `bare transaction ${words(ms.bare)}: ${figure(p99 / quantile(ms.bare, 0.99))} times`,
    },
    {
      what: 'the same beside an empty device',
      measured: `${figure(times)} times`,
      budget: '≤ 1.3 times',
      verdict: verdictOn(times <= 1.3),
      beside: `empty device ${words(ms.empty)}`,
    },
    {
      what: `the same at 6 × CPU slow-down, each key held for ${person.heldMs} ms, ${ms.slow.length} taps`,
      measured: `${words(ms.slow, 0.95)}, p99 ${figure(quantile(ms.slow, 0.99))} ms`,
      budget: 'p95 ≤ 100 ms',
      verdict: verdictOn(p95 <= 100),
      beside: `held for no time, as by no hand, ${words(ms.slowRobot, 0.95)}; bare transaction ${words(ms.bareSlow, 0.95)}: ${figure(p95 / quantile(ms.bareSlow, 0.95))} times`,
    },
  ]
}

const words = (ms: number[], of = 0.99) =>
  `p${of * 100} ${figure(quantile(ms, of))} ms, p50 ${figure(quantile(ms, 0.5))} ms`

/** Whatever the server refuses would change what is measured. */
function watchRefusals({ page }: Counter, refused: string[]): void {
  page.on('response', (response) => {
    if (response.status() >= 400)
      refused.push(`${response.status()} ${new URL(response.url()).pathname}`)
  })
}
