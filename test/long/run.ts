import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { browserChaos } from './browserChaos.ts'
import { serverKills } from './serverKills.ts'

/**
 * `npm run test:long`: the real browser and the real server under fire, by turns. Ends after
 * `--minutes`, or after so many `--runs` of the browser and `--kills` of the server; with 1 where
 * anything was breached.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    runs: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '10000' },
    actions: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const most = { runs: Number(values.runs), kills: Number(values.kills) }
const until = Date.now() + Number(values.minutes) * 60_000
const sums = { runs: 0, ticks: 0, kills: 0, acknowledged: 0, breaches: 0 }
const done = new Map<string, number>()
const say = (line: string) => process.stdout.write(`${line}\n`)

execFileSync('vite', ['build', '--logLevel', 'error'], { stdio: 'inherit' })
for (let seed = Number(values.seed); Date.now() < until; seed += 1) {
  if (sums.runs < most.runs) {
    const { ticks, done: happened, breaches } = await browserChaos(seed, Number(values.actions))
    sums.runs += 1
    sums.ticks += ticks
    for (const [name, times] of happened) done.set(name, (done.get(name) ?? 0) + times)
    tell(`browser chaos, seed ${seed}: ${ticks} ticks seen`, breaches)
  }
  if (sums.kills < most.kills) {
    const killed = await serverKills(seed, Math.min(10, most.kills - sums.kills))
    sums.kills += killed.kills
    sums.acknowledged += killed.acknowledged
    const { kills, acknowledged, breaches } = killed
    tell(`server kills, seed ${seed}: ${kills} kills, ${acknowledged} receipts`, breaches)
  }
  if (sums.runs >= most.runs && sums.kills >= most.kills) break
}

const listed = [...done].toSorted((a, b) => b[1] - a[1])
say(`\nWhat happened: ${listed.map(([name, times]) => `${name} ${times}`).join(', ')}`)
say(
  `${sums.runs} browser chaos runs (${sums.ticks} ticks seen), ` +
    `${sums.kills} server kills (${sums.acknowledged} receipts), ${sums.breaches} breaches`,
)
process.exitCode = sums.breaches === 0 ? 0 : 1

function tell(what: string, breaches: readonly string[]): void {
  sums.breaches += breaches.length
  say([what, ...breaches.map((breach) => `  BREACH ${breach}`)].join('\n'))
}
