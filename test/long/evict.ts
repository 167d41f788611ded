import { setTimeout as wait } from 'node:timers/promises'
import { sumOf } from './bareStore.ts'
import type { ChaosWorld } from './chaosWorld.ts'
import { idsOn, numberOn } from './ledger.ts'

/** What a browser may clear along with the database. The shell goes with its service worker. */
const besides = ['cookies', 'local_storage', 'cache_storage,service_workers'] as const
const noteWithinMs = 1300

/**
 * The browser empties the device: under the open page, or while none is open. It must be said,
 * wherever anything is left by which it can be known, with what may be lost.
 */
export async function evict(world: ChaosWorld): Promise<void> {
  const { random, journal, ledger, browser, house, origin } = world
  const page = browser.page()
  await world.compare()
  // What waits is noted within a second; nobody taps meanwhile.
  await wait(noteWithinMs)
  const note = await page.evaluate(() => localStorage.getItem('taellevaerk-note'))
  if (note === null) return void journal.note('nothing noted yet, so nothing evicted')
  // By their ids and not by the device's name: a browser that is killed may come back with a cookie
  // from before, and then counts under a name that it had.
  const { all: ids } = await idsOn(page)

  const underThePage = random() < 0.5
  const gone = besides.filter(() => random() < 0.4)
  // What is remembered outside the page, when there is none, must not go altogether.
  const kinds = underThePage || gone.length < besides.length ? gone : gone.slice(1)
  if (!underThePage) {
    await browser.setOffline(false)
    await page.goto(`${origin}/icon.svg`)
  }
  const received = sumOf(await house.held(), ids)
  await browser.devtools((tools) =>
    tools.send('Storage.clearDataForOrigin', {
      origin,
      storageTypes: ['indexeddb', ...kinds].join(),
    }),
  )
  journal.note(`evicted ${underThePage ? 'under the page' : 'while closed'}`)
  if (!underThePage) await page.goto(origin)

  const alarm = page.locator('.notice[role=alert]').filter({ hasText: 'er blevet tømt' })
  const told = await alarm.waitFor({ timeout: 60_000 }).then(
    () => true,
    () => false,
  )
  journal.check(told, `evicted with ${kinds.join() || 'nothing else'}, and nothing was said`)
  const words = told ? await alarm.innerText() : ''
  const announced = /alt sendt/.test(words) ? 0 : /var (\d+) ikke sendt/.exec(words)?.[1]
  ledger.beginAnew(ids, received, announced === undefined ? undefined : Number(announced))

  await world.join()
  await alarm.getByRole('button', { name: 'Forstået' }).click()
  const shown = await numberOn(page)
  journal.check(shown === 0, `after an eviction the keys began at ${shown}`)
}
