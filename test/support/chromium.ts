import { execFileSync, type ExecFileSyncOptions } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where this machine's Chromium lies; undefined where there is none. */
function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named) return isProgram(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isProgram)
}

/**
 * Finds Chromium, or installs it where that can be done without asking: as root, from the system's
 * own packages.
 *
 * @throws with what is missing and how to get it
 */
export function ensureChromium(): string {
  const found = findChromium()
  if (found) return found
  const named = process.env['CHROMIUM_PATH']
  if (named) throw new Error(`CHROMIUM_PATH is ${named}, and there is no program there.`)
  if (process.getuid?.() === 0 && hasApt()) {
    process.stdout.write('Installing Chromium from the system’s packages …\n')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const quietly: ExecFileSyncOptions = { env, stdio: ['ignore', 'ignore', 'inherit'] }
    execFileSync('apt-get', ['update', '-q'], quietly)
    execFileSync('apt-get', ['install', '-y', '-q', 'chromium'], quietly)
  }
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'The browser tests need Chromium, and none was found on PATH. Install it (on Debian, as root: ' +
      'apt-get install chromium), or say where it is: CHROMIUM_PATH=/path/to/chromium npm test',
  )
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

/** Chromium refuses its sandbox to root, as which containers and build machines often run. */
export const chromiumArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []
