import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { ensureFirefox } from './browser/engines/firefox.ts'
import { ensureWebKit } from './browser/engines/webkit.ts'
import { ensureChromium } from './support/chromium.ts'
import { ensureSpreadsheet } from './support/spreadsheet.ts'
import { searchLogs } from './support/searchLogs.ts'

/**
 * `npm test`: everything, one part after the other, and at the end how many passed and failed and
 * what took how long, beside what it may take. `--only units`, `matrix`, `simulator`, `browser`, `fire`,
 * `lighthouse` or `security` runs one part. What servers logged in any of them is searched in the end
 * for what no log may hold.
 */
type Counted = { passed: number; failed: number }
type Result = Counted & { part: string; seconds: number; budget: number | undefined }

const only = process.argv[process.argv.indexOf('--only') + 1]
const wanted = (part: string) => !process.argv.includes('--only') || only === part
const results: Result[] = []
const logs = resolve('test-results/logs')
mkdirSync('test-results', { recursive: true })
rmSync(logs, { recursive: true, force: true })
process.env['TEST_LOGS'] = logs

/** Thousands of stores that live for a second wait for no disk; what a disk does is tried under fire. */
const storesInMemory = existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {}

/** Every route, asked by everybody, in every way, and what attackers reckon, forge and guess. */
const matrix = [
  ...['matrix', 'matrixTiming', 'extraFields', 'fuzz', 'faultInEveryRoute', 'garbage'],
  ...['smallUnitsSubtraction', 'forgedSignIn', 'codeGuard', 'password', 'provider'],
].map((name) => `test/server/${name}.test.ts`)

/**
 * What takes all it needs as parameters and leaves nothing behind in its process: these files share
 * one, which saves the third of their time that went into starting one for each.
 */
const withoutScreens = ['server', 'domain', 'contract', 'path', 'simulation'].map(
  (each) => `test/${each}/`,
)

if (wanted('units')) {
  orExplain(ensureSpreadsheet)
  measure('units, stores and path', 300, () => {
    const without = matrix.map((file) => `--exclude=${file}`)
    const shared = vitest('units', '--no-isolate', ...withoutScreens, ...without)
    const apart = vitest('screens', ...withoutScreens.map((folder) => `--exclude=${folder}**`))
    return { passed: shared.passed + apart.passed, failed: shared.failed + apart.failed }
  })
}
if (wanted('matrix')) {
  measure('fuzz and matrix', 240, () => {
    const asked = vitest('matrix', ...matrix)
    const drawn = underFire('fuzz', '--only', 'fuzz')
    return { passed: asked.passed + drawn.passed, failed: asked.failed + drawn.failed }
  })
}
if (wanted('simulator')) {
  measure('simulator', 300, () => {
    const report = 'test-results/simulator.json'
    rmSync(report, { force: true })
    // Other seeds each time: what holds for these should hold for any.
    const from = Math.floor(Date.now() / 1000)
    const words = ['--minutes', '4', '--seeds', '2000', '--from', String(from), '--report', report]
    const done = run(process.execPath, ['test/simulation/prove.ts', ...words])
    const { passed = 0, failed = 0 } = reportIn(report)
    return { passed, failed: failed + broken(done, failed) }
  })
}
if (wanted('browser')) {
  measure('real browser', 900, () => {
    process.env['CHROMIUM_PATH'] = orExplain(ensureChromium)
    orExplain(ensureFirefox)
    orExplain(ensureWebKit)
    execFileSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' })
    const done = run('playwright', ['test'])
    const { stats } = reportIn('test-results/browser.json')
    const failed = (stats?.unexpected ?? 0) + (stats?.flaky ?? 0)
    return { passed: stats?.expected ?? 0, failed: failed + broken(done, failed) }
  })
}
if (wanted('fire')) {
  measure('under fire', undefined, () => {
    process.env['CHROMIUM_PATH'] = orExplain(ensureChromium)
    return underFire('fire', '--without', 'fuzz,axe')
  })
}
if (wanted('lighthouse')) {
  measure('Lighthouse', 360, () => {
    process.env['CHROMIUM_PATH'] = orExplain(ensureChromium)
    execFileSync('vite', ['build', '--logLevel', 'warn'], { stdio: 'inherit' })
    const report = 'test-results/lighthouse.json'
    rmSync(report, { force: true })
    const done = run(process.execPath, ['test/lighthouse/run.ts', '--report', report])
    const { passed = 0, failed = 0 } = reportIn(report)
    return { passed, failed: failed + broken(done, failed) }
  })
}
if (wanted('security')) {
  measure('headers and dependencies', undefined, () => {
    const report = 'test-results/security.json'
    rmSync(report, { force: true })
    const done = run(process.execPath, ['test/security/run.ts', '--report', report])
    const { passed = 0, failed = 0 } = reportIn(report)
    return { passed, failed: failed + broken(done, failed) }
  })
}

measure('logs', undefined, () => {
  const { files, hits } = searchLogs(logs)
  for (const { file, line, kind, text } of hits.slice(0, 50)) {
    process.stdout.write(`${file}:${line} has what may be a ${kind}: ${text}\n`)
  }
  // A whole run without a line of a log has searched nothing.
  const missing = files === 0 && !process.argv.includes('--only') ? 1 : 0
  return { passed: files, failed: hits.length + missing }
})

for (const { part, seconds, budget, passed, failed } of results) {
  const of = budget === undefined ? '' : ` of at most ${budget}`
  process.stdout.write(`${part}: ${passed} passed, ${failed} failed, ${seconds} s${of}\n`)
}
const total = (of: 'passed' | 'failed') => results.reduce((sum, result) => sum + result[of], 0)
process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`)
process.exitCode = total('failed') === 0 && total('passed') > 0 ? 0 : 1

function measure(part: string, budget: number | undefined, work: () => Counted) {
  const begun = performance.now()
  const counted = work()
  const seconds = Math.round((performance.now() - begun) / 1000)
  results.push({ part, seconds, budget, ...counted })
}

function vitest(name: string, ...words: string[]): Counted {
  const report = `test-results/${name}.json`
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const done = run('vitest', ['run', ...words, ...reporters], storesInMemory)
  const { numPassedTests = 0, numFailedTests = 0 } = reportIn(report)
  return { passed: numPassedTests, failed: numFailedTests + broken(done, numFailedTests) }
}

function underFire(name: string, ...words: string[]): Counted {
  const report = `test-results/${name}.json`
  rmSync(report, { force: true })
  const done = run(process.execPath, ['test/long/run.ts', '--short', '--report', report, ...words])
  const { passed = 0, failed = 0 } = reportIn(report)
  return { passed, failed: failed + broken(done, failed) }
}

function run(command: string, words: string[], environment: NodeJS.ProcessEnv = {}): number {
  const env = { ...process.env, ...environment }
  return spawnSync(command, words, { stdio: 'inherit', env }).status ?? 1
}

/** A runner that fails without a failed test has failed all the same, and must be seen to. */
function broken(status: number, failed: number): number {
  return status !== 0 && failed === 0 ? 1 : 0
}

type Report = {
  numPassedTests?: number
  numFailedTests?: number
  passed?: number
  failed?: number
  stats?: { expected: number; unexpected: number; flaky: number }
}

function reportIn(file: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch {
    // The runner never came to write it: its status says that it failed.
    return {}
  }
}

function orExplain<Found>(ensure: () => Found): Found {
  try {
    return ensure()
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    process.exit(1)
  }
}
