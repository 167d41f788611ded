import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ConfigProblem } from '../configProblem.ts'

/**
 * Builds the app where it has not been built, as after a fresh clone. An installation without
 * development packages is delivered with the app built.
 */
export function ensureApp(app: string): void {
  if (existsSync(join(app, 'index.html'))) return
  const root = dirname(app)
  let vite: string
  try {
    vite = join(
      dirname(createRequire(join(root, 'package.json')).resolve('vite/package.json')),
      'bin/vite.js',
    )
  } catch {
    throw new ConfigProblem('The app is not built, and what builds it is not installed: npm ci')
  }
  process.stdout.write('Building the app, once …\n')
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}
