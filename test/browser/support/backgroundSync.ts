import { expect, type Page } from '@playwright/test'
import type { House } from './house.ts'

/**
 * Has the service worker send what waits. The browser itself would try within five minutes; it is told
 * to try now, by way of any page of the house.
 */
export async function backgroundSync(page: Page, house: House): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const registrations: { registrationId: string }[] = []
  devtools.on('ServiceWorker.workerRegistrationUpdated', (event) =>
    registrations.push(...event.registrations),
  )
  await devtools.send('ServiceWorker.enable')
  await expect.poll(() => registrations.length).toBeGreaterThan(0)
  await devtools.send('ServiceWorker.dispatchSyncEvent', {
    origin: house.origin,
    registrationId: registrations[0]?.registrationId ?? '',
    tag: 'outbox',
    lastChance: false,
  })
}
