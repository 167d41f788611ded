import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { accessSync, constants, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A program that the tests drive and the system brings, such as a browser. */
export type SystemProgram = {
  /** As people call it. */
  called: string
  /** What its file may be named, on PATH; or whole paths, in which a star stands for any folder. */
  names: readonly string[]
  /** The environment's word for where it lies. */
  variable: string
  /** The Debian packages that bring it. */
  packages: readonly string[]
}

/**
 * Finds a program, or installs it where that can be done without asking: as root, from the system's
 * own packages.
 *
 * @throws with what is missing and how to get it
 */
export function ensureProgram(program: SystemProgram): string {
  const { called, variable, packages } = program
  const found = find(program)
  if (found) return found
  const named = process.env[variable]
  if (named) throw new Error(`${variable} is ${named}, and there is no program there.`)
  if (process.getuid?.() === 0 && hasApt()) {
    process.stdout.write(`Installing ${called} from the system’s packages …\n`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quietly: ExecFileSyncOptions = { env, stdio: ['ignore', 'ignore', 'inherit'] }
    execFileSync('apt-get', ['update', '-q'], quietly)
    const words = ['install', '-y', '-q', '--no-install-recommends', ...packages]
    execFileSync('apt-get', words, quietly)
  }
  const installed = find(program)
  if (installed) return installed
  throw new Error(
    `The tests need ${called}, and it was not found. Install it (on Debian, as root: ` +
      `apt-get install ${packages.join(' ')}), or say where it is: ${variable}=/path/to/it npm test`,
  )
}

function find({ names, variable }: SystemProgram): string | undefined {
  const named = process.env[variable]
  if (named) return isProgram(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names
    .flatMap((name) =>
      name.startsWith('/') ? globSync(name) : folders.map((folder) => join(folder, name)),
    )
    .find(isProgram)
}

function hasApt(): boolean {
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
