import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { billOfWhatShips } from './bill.ts'

type Audit = {
  message?: string
  metadata?: { vulnerabilities: Record<string, number> }
  vulnerabilities?: Record<string, { severity: string; via: unknown[] }>
}
type Bill = {
  bomFormat: string
  specVersion: string
  components: { purl: string; licenses?: unknown[]; hashes?: unknown[] }[]
}

/** What nothing that ships may have known against it. */
const grave = new Set(['high', 'critical'])

/**
 * What is known against the packages that ship, by the registry's own word. Where the registry does
 * not answer such questions, as a mirror may not, it is said and nothing is claimed.
 */
export function auditDependencies() {
  // Offline, npm would say that nothing is known, of anything.
  const words = ['audit', '--omit', 'dev', '--json', '--offline=false']
  const { stdout } = spawnSync('npm', words, { encoding: 'utf8' })
  const audit = JSON.parse(stdout || '{"message":"npm said nothing"}') as Audit
  if (!audit.metadata) {
    process.stdout.write(`Dependency audit: SKIPPED, the registry says: ${audit.message}\n`)
    return { passed: 0, faults: [] }
  }
  const found = Object.entries(audit.vulnerabilities ?? {})
  const told = found.map(([name, { severity }]) => `${name} (${severity})`)
  process.stdout.write(`Dependency audit: ${told.length > 0 ? told.join(', ') : 'nothing known'}\n`)
  const faults = found
    .filter(([, { severity }]) => grave.has(severity))
    .map(([name, { severity }]) => `${name}: ${severity}`)
  return { passed: 1, faults }
}

/** Writes what ships as a CycloneDX bill of materials, and looks whether it names everything. */
export function billOfMaterials() {
  const text = billOfWhatShips()
  mkdirSync('test-results', { recursive: true })
  writeFileSync('test-results/sbom.cdx.json', text)
  const bill = JSON.parse(text) as Bill
  const faults: string[] = []
  if (bill.bomFormat !== 'CycloneDX') faults.push(`the bill is no CycloneDX but ${bill.bomFormat}`)
  for (const { purl, licenses = [] } of bill.components) {
    if (licenses.length === 0) faults.push(`${purl} stands in the bill without a licence`)
  }
  const tree = execFileSync('npm', ['ls', '--omit', 'dev', '--all', '--json'], { encoding: 'utf8' })
  const named = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)))
  const ships = new Set(packagesIn(JSON.parse(tree) as Tree))
  for (const each of ships)
    if (!named.has(each)) faults.push(`${each} ships and is not in the bill`)
  const { length } = bill.components
  process.stdout.write(`Bill of materials: ${length} packages, CycloneDX ${bill.specVersion}\n`)
  return { passed: ships.size, faults }
}

type Tree = { dependencies?: Record<string, Tree & { version?: string }> }

const packagesIn = ({ dependencies = {} }: Tree): string[] =>
  Object.entries(dependencies).flatMap(([name, inner]) =>
    inner.version === undefined ? [] : [`pkg:npm/${name}@${inner.version}`, ...packagesIn(inner)],
  )
