import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Scope } from './scope.ts'

/** Builds the app as `npm run build` does, into a directory of its own. */
export function buildApp(scope: Scope): string {
  const folder = scope.folder()
  const vite = dirname(createRequire(import.meta.url).resolve('vite/package.json'))
  const words = ['build', '--logLevel', 'error', '--outDir', folder, '--emptyOutDir']
  execFileSync(process.execPath, [join(vite, 'bin/vite.js'), ...words], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return folder
}
