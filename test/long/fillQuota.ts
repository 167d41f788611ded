import type { ChaosWorld } from './chaosWorld.ts'
import { numberOn } from './ledger.ts'

/**
 * The browser has no room for this device any more: a tap then shows its tick and is kept, or shows
 * none, is not counted and raises the alarm. With room again it is as if nothing had been.
 */
export async function fillQuota(world: ChaosWorld): Promise<void> {
  const { random, journal, ledger, browser, origin } = world
  // Chromium asks for the quota now and then only, and anew when it has just been started.
  await browser.restart('closed')
  const alarm = browser.page().getByRole('alert').filter({ hasText: 'Ikke gemt' })
  await browser.devtools(async (tools) => {
    await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await browser.count()
    await world.compare()
    if (!(await browser.mayNotCount())) {
      const before = await numberOn(browser.page())
      const ticked = await ledger.tap(browser.page(), random)
      const told =
        !ticked &&
        (await alarm.waitFor({ timeout: 60_000 }).then(
          () => true,
          () => false,
        ))
      const shown = await numberOn(browser.page())
      journal.note(told ? 'full, and no tick' : 'full, and room was made')
      const honest = told ? shown === before : shown === before + 1
      journal.check(honest, `full, told: ${told}, and ${before} became ${shown}`)
      if (told) ledger.refused()
    }
    await tools.send('Storage.overrideQuotaForOrigin', { origin })
  })
  await browser.count()
  await world.compare()
}
