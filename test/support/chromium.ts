import { ensureProgram } from './systemProgram.ts'

/**
 * Where this machine's Chromium lies, installed if need be.
 *
 * @throws with what is missing and how to get it
 */
export const ensureChromium = (): string =>
  ensureProgram({
    called: 'Chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    variable: 'CHROMIUM_PATH',
    packages: ['chromium'],
  })

/** Chromium refuses its sandbox to root, as which containers and build machines often run. */
export const chromiumArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : []
