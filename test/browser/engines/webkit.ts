import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '../../support/freePort.ts'
import { ensureProgram } from '../../support/systemProgram.ts'
import { buttonNamed, type Engine } from './enginePage.ts'
import { openWebDriver } from './webDriver.ts'

const packages = ['webkit2gtk-driver', 'xvfb']

/** Where the three programs lie that a WebKit on Linux takes, installed if need be. */
export const ensureWebKit = () => ({
  driver: ensureProgram({
    called: 'WebKitGTK’s driver',
    names: ['WebKitWebDriver'],
    variable: 'WEBKIT_DRIVER_PATH',
    packages,
  }),
  browser: ensureProgram({
    called: 'WebKitGTK’s MiniBrowser',
    names: ['/usr/lib/*/webkit2gtk-4.*/MiniBrowser', '/usr/libexec/webkit2gtk-4.*/MiniBrowser'],
    variable: 'WEBKIT_BROWSER_PATH',
    packages,
  }),
  display: ensureProgram({
    called: 'Xvfb',
    names: ['Xvfb'],
    variable: 'XVFB_PATH',
    packages,
  }),
})

/**
 * WebKit, as WebKitGTK: the nearest to Safari that runs here. Driven by WebDriver, on a display that
 * nobody looks at, as it has no form without one.
 */
export const webkit: Engine = {
  name: 'WebKitGTK',
  wantsTls: true,
  async start() {
    const programs = ensureWebKit()
    const { display, name } = await openDisplay(programs.display)
    const port = await freePort()
    const driver = spawn(programs.driver, [`--port=${port}`], {
      env: { ...process.env, DISPLAY: name, LANG: 'da_DK.UTF-8' },
      stdio: 'ignore',
    })
    const session = await untilReady(() =>
      openWebDriver(`http://127.0.0.1:${port}`, {
        acceptInsecureCerts: true,
        'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
      }),
    )
    return {
      open: (address) => session.open(address),
      reload: () => session.reload(),
      press: (name) => session.press(buttonNamed(name)),
      ask: (expression) => session.ask(expression),
      async close() {
        await session.close()
        driver.kill()
        display.kill()
      },
    }
  },
}

/** The display's number is chosen by Xvfb itself, so that two runs do not meet on one. */
async function openDisplay(program: string): Promise<{ display: ChildProcess; name: string }> {
  const display = spawn(program, ['-displayfd', '1', '-screen', '0', '800x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (!display.stdout) throw new Error('Xvfb says nothing')
  for await (const line of createInterface(display.stdout)) {
    return { display, name: `:${line.trim()}` }
  }
  throw new Error('Xvfb ended before it named its display')
}

/** The driver listens a moment after it has been started. */
async function untilReady<Session>(open: () => Promise<Session>): Promise<Session> {
  for (let left = 100; ; left -= 1) {
    try {
      return await open()
    } catch (error) {
      if (left === 0) throw error
      await setTimeout(100)
    }
  }
}
