import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { boards } from './boards.ts'
import { exportOfCells } from './exportOfCells.ts'
import { firstLoad } from './firstLoad.ts'
import { ingest } from './ingest.ts'
import { mondayMorning } from './mondayMorning.ts'
import { registrations } from './registrations.ts'
import { receipts } from './receipts.ts'
import { secondStart } from './secondStart.ts'
import { storage } from './storage.ts'
import { taps } from './taps.ts'
import { buildApp } from './support/builtApp.ts'
import { type Finding, type Measure, tableOf } from './support/finding.ts'
import { loadLine, machineLines } from './support/machine.ts'
import { openScope } from './support/scope.ts'

/** Every measurement there is, by the name it is chosen by. */
const measures: Record<string, Measure> = {
  tap: taps,
  register: registrations,
  load: firstLoad,
  start: secondStart,
  receipt: receipts,
  ingest,
  board: boards,
  storage,
  export: exportOfCells,
  monday: mondayMorning,
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    write: { type: 'string' },
    profile: { type: 'string' },
  },
})

const { quick } = values
const chosen = values.only?.split(',') ?? Object.keys(measures)
const unknown = chosen.filter((name) => !(name in measures))
if (unknown.length > 0) {
  console.error(`No measurement ${unknown.join()}. There are: ${Object.keys(measures).join()}`)
  process.exit(2)
}

const head = machineLines()
if (quick) head.push('Quick: sizes are shrunk, so these figures are not to be quoted.')
if (values.only) head.push(`Only ${chosen.join(', ')} of ${Object.keys(measures).join(', ')}.`)
console.log(`${head.join('\n')}\n`)

const whole = openScope()
let built: string | undefined
const app = () => (built ??= buildApp(whole))

const findings: Finding[] = []
for (const name of chosen) {
  console.log(`${name} (${loadLine()})`)
  findings.push(...(await measured(name)))
}
await whole.close()
const table = tableOf(findings)
console.log(`\n${head.join('\n')}\nAt the end: ${loadLine()}\n\n${table}`)
if (values.write) {
  const lines = [...head, `At the end: ${loadLine()}`].map((line) => `- ${line}`)
  writeFileSync(values.write, `${lines.join('\n')}\n\n${table}\n`)
}
process.exit(findings.some(({ verdict }) => verdict === 'failed') ? 1 : 0)

/** One that fails is a line of the table, and does not keep the others from being measured. */
async function measured(name: string): Promise<Finding[]> {
  const scope = openScope()
  const profile = values.profile && resolve(values.profile)
  const say = (text: string) => console.log(`  ${text}`)
  try {
    return (await measures[name]?.({ quick, scope, profile: profile || undefined, say, app })) ?? []
  } catch (error) {
    console.error(error)
    const [measured = ''] = String(error).split('\n')
    return [{ what: name, measured, budget: '', verdict: 'failed', beside: '' }]
  } finally {
    await scope.close()
  }
}
