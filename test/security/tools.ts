import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const folder = 'test/security/tools'

/** Where a package of the tools lies; all of them are installed when the first is asked for. */
export function toolAt(name: string): string {
  if (!existsSync(join(folder, 'node_modules'))) {
    const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']
    execFileSync('npm', [...words, '--offline=false'], { cwd: folder, stdio: 'inherit' })
  }
  return join(folder, 'node_modules', name)
}
