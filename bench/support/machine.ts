import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { DatabaseSync } from 'node:sqlite'
import { chromiumPath } from './chromium.ts'
import { figure } from './spread.ts'

/** What it was measured on. Absolute figures mean nothing without it, and little with it. */
export function machineLines(): string[] {
  const [first] = cpus()
  const gigabytes = totalmem() / 2 ** 30
  return [
    `${cpus().length} cores (${first?.model.trim() || 'unnamed'}), ${figure(gigabytes)} GB, ${process.platform}`,
    `Node ${process.versions.node}, SQLite ${sqliteVersion()}, ${chromiumVersion()}`,
    `${new Date().toISOString().slice(0, 16)}Z, ${loadLine()}`,
  ]
}

/** How busy the machine is besides: with others at work, ratios hold better than figures do. */
export const loadLine = (): string => `load ${loadavg().map(figure).join(' ')}`

function sqliteVersion(): string {
  const db = new DatabaseSync(':memory:')
  const row = db.prepare('SELECT sqlite_version() AS version').get()
  db.close()
  return String(row?.['version'])
}

function chromiumVersion(): string {
  try {
    const said = execFileSync(chromiumPath(), ['--version'], { encoding: 'utf8' })
    return said.split(' built')[0]?.trim() ?? 'Chromium'
  } catch {
    return 'no Chromium'
  }
}
