import type { Page } from '@playwright/test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Draw } from './deliveries.ts'

/** How somebody taps: how long a key is held, and how long it is until the next, in milliseconds. */
export type Hand = { heldMs: number; pauseMs: readonly [number, number] }

/**
 * Taps the keys with a trusted mouse, as fast as a fast person, and gives the milliseconds from
 * each click to its tick: the moment at which the number on the key has changed. The number is read
 * back from the database, so by then the transaction has completed.
 */
export async function tapKeys(page: Page, many: number, draw: Draw, hand: Hand) {
  await watchKeys(page)
  const keys = await page.locator('.keys .key:not([disabled])').all()
  const [shortest, longest] = hand.pauseMs
  const delay = hand.heldMs
  for (let nth = 0; nth < many; nth += 1) {
    // Asked anew each time: the strip and notices may have moved the keys.
    const box = await keys[Math.floor(keys.length * draw() ** 2)]?.boundingBox()
    if (!box) throw new Error('no key is open')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { delay })
    await wait(shortest + (longest - shortest) * draw())
  }
  await page
    .waitForFunction((wanted) => (globalThis as Watched).ticks?.length === wanted, many, {
      timeout: 60_000,
    })
    .catch(() => undefined)
  const ms = await takeTicks(page)
  if (ms.length !== many) throw new Error(`${ms.length} ticks for ${many} taps`)
  return ms
}

type Watched = typeof globalThis & { ticks?: number[] }

const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const world = globalThis as Watched
    if (world.ticks) return
    const ticks: number[] = []
    world.ticks = ticks
    const watch = (event: Event) => {
      const number = (event.target as Element).closest('.key')?.querySelector('.key-number')
      if (!number) return
      const observer = new MutationObserver(() => {
        observer.disconnect()
        ticks.push(performance.now() - event.timeStamp)
      })
      observer.observe(number, { characterData: true, childList: true, subtree: true })
    }
    addEventListener('click', watch, { capture: true })
  })

const takeTicks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as Watched).ticks?.splice(0) ?? [])
