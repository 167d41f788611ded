import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'
import type { ChaosWorld } from './chaosWorld.ts'

const tag = 'outbox'

/** The service worker is told to send what waits, and is stopped in the middle of it. */
export async function stopWorkerInMidFlush(world: ChaosWorld): Promise<void> {
  const { random, browser, origin, ledger } = world
  await ledger.tap(browser.page(), random)
  // Without a page that sends, the worker is the one who does.
  const pageGone = random() < 0.5 && !browser.isOffline()
  if (pageGone) await browser.page().goto(`${origin}/icon.svg`)
  await browser.devtools(async (tools) => {
    const registration = await registrationIn(tools, origin)
    if (registration !== undefined) {
      const asked = { origin, registrationId: registration, tag, lastChance: false }
      await tools.send('ServiceWorker.dispatchSyncEvent', asked).catch(() => undefined)
      await wait(120 * random())
      world.journal.note('worker stopped in mid-flush')
    }
    await tools.send('ServiceWorker.stopAllWorkers')
  })
  if (pageGone) await browser.count()
}

async function registrationIn(tools: CDPSession, origin: string): Promise<string | undefined> {
  const told = Promise.withResolvers<string>()
  tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
    const own = registrations.find(({ scopeURL }) => scopeURL.startsWith(origin))
    if (own) told.resolve(own.registrationId)
  })
  await tools.send('ServiceWorker.enable')
  return Promise.race([told.promise, wait(1000, undefined)])
}

/** Another version is served in mid-count, and the browser asks whether there is one. */
export async function deploy(world: ChaosWorld): Promise<void> {
  const { random, browser } = world
  await world.restartServer(random() < 0.5 ? 'SIGKILL' : 'SIGTERM', 500 * random(), true)
  if (browser.isOffline()) return
  await browser.page().evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    // Stopped halfway it fails, and is tried again.
    await registration?.update().catch(() => undefined)
  })
}

/** Somebody takes the new version that the screen offers. */
export async function takeUpdate(world: ChaosWorld): Promise<void> {
  const { journal, browser } = world
  const button = browser.page().getByRole('button', { name: 'Hent den nu' })
  if (!(await button.isVisible())) return
  journal.note('new version taken')
  const loaded = browser.page().waitForEvent('load')
  await button.click()
  await loaded
  await browser.count()
  await world.compare()
}
