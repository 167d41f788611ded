import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { auditDependencies, billOfMaterials } from './dependencies.ts'
import { scanHeaders } from './observatory.ts'

/** What `npm test` runs of others' tools: the headers' scanner, the audit, the bill of materials. */
const { values } = parseArgs({ options: { report: { type: 'string' } } })
const parts = [auditDependencies(), billOfMaterials(), await scanHeaders()]
const faults = parts.flatMap((part) => part.faults)
for (const fault of faults) process.stdout.write(`FAILED ${fault}\n`)
const passed = parts.reduce((sum, part) => sum + part.passed, 0)
if (values.report !== undefined) {
  writeFileSync(values.report, JSON.stringify({ passed, failed: faults.length }))
}
process.exitCode = faults.length === 0 ? 0 : 1
