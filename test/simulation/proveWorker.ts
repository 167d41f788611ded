import { createInterface } from 'node:readline'
import type { Report } from './prove.ts'
import { runSeed } from './runSeed.ts'
import { makeTemplate } from './template.ts'

/** Runs the seeds it is told, one line each, and tells what came of them. */
const template = await makeTemplate()
process.on('exit', template.discard)
process.on('SIGTERM', () => process.exit(0))
const failures: string[] = []
process.on('unhandledRejection', (error) => failures.push(`unhandled: ${String(error)}`))

for await (const line of createInterface({ input: process.stdin })) {
  const [seed, often] = line.split(' ')
  const run = await runSeed(Number(seed), template)
  if (often === 'twice') {
    const again = await runSeed(Number(seed), template)
    if (again.hash !== run.hash) {
      const at = again.trace.findIndex((said, nth) => said !== run.trace[nth])
      run.breaches.push(
        `I9: another trace the second time, from ${again.trace[at]} (${run.trace[at]})`,
      )
    }
  }
  const { trace, ...rest } = run
  const breaches = [...rest.breaches, ...failures.splice(0)]
  const report: Report = { ...rest, breaches, events: trace.length }
  if (breaches.length > 0) report.trace = trace
  process.stdout.write(`${JSON.stringify(report)}\n`)
}
process.exit(0)
