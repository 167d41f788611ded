import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const sources = [
  'src',
  'build',
  'public',
  'index.html',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
]

/** A text in a file, and what a change of the sources makes of it. */
export type Change = readonly [file: string, from: string, to: string]

/**
 * A copy of the sources with changes, and its own app built from them. Without any it is the version
 * at hand, safe from whoever builds or edits meanwhile.
 *
 * @throws where a change does not fit, for then the sources have moved and the change must follow
 */
export function aSourceTree(changes: readonly Change[] = []) {
  const directory = mkdtempSync(join(tmpdir(), 'taellevaerk-tree-'))
  for (const each of sources) cpSync(each, join(directory, each), { recursive: true })
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'))
  for (const [file, from, to] of changes) {
    const path = join(directory, file)
    const parts = readFileSync(path, 'utf8').split(from)
    if (parts.length !== 2) throw new Error(`${file} does not hold this once: ${from}`)
    writeFileSync(path, parts.join(to))
  }
  execFileSync('vite', ['build', '--logLevel', 'error'], { cwd: directory, stdio: 'ignore' })
  return { directory, discard: () => rmSync(directory, { recursive: true, force: true }) }
}
