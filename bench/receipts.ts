import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../test/support/chance.ts'
import { joinedCounter, openKeys, startHouse } from './support/counter.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'
import { figure, median, quantile } from './support/spread.ts'

type Watched = typeof globalThis & { settled?: number[] }

/** From the tap that closes a strip to the receipt of what was under it, as the screen tells it. */
export async function receipts(bench: Bench): Promise<Finding[]> {
  const house = await startHouse(bench)
  const { page } = await joinedCounter(bench, house)
  const refused: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) refused.push(response.url())
  })
  const key = page.locator(openKeys).first()
  const place = await key.boundingBox()
  if (!place) throw new Error('no key is open')
  const [x, y] = [place.x + place.width / 2, place.y + place.height / 2]

  // The first tap opens a strip and closes none. From then on one entry waits under the open strip,
  // a tap makes it two, and the receipt of the older one makes it one again.
  await page.mouse.click(x, y)
  await wait(500)
  await page.evaluate(() => {
    const settled: number[] = []
    Object.assign(globalThis, { settled })
    const waiting = () => Number.parseInt(document.querySelector('.pill')?.textContent ?? '', 10)
    let tappedAt = 0
    let before = waiting()
    addEventListener('click', (event) => (tappedAt = event.timeStamp), { capture: true })
    const look = () => {
      const now = waiting()
      if (now < before) settled.push(performance.now() - tappedAt)
      before = now
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
  const draw = chance(4)
  const taps = bench.quick ? 20 : 200
  for (let nth = 1; nth <= taps; nth += 1) {
    await page.mouse.click(x, y)
    await page.waitForFunction((n) => (globalThis as Watched).settled?.length === n, nth)
    // Slower than two a second: more than that, minute after minute, is refused.
    await wait(450 + 300 * draw())
  }
  const ms = await page.evaluate(() => (globalThis as Watched).settled ?? [])
  const p99 = quantile(ms, 0.99)
  return [
    {
      what: `strip closed → receipt on the screen, online, ${ms.length} taps`,
      measured: `median ${figure(median(ms))} ms; p99 ${figure(p99)} ms${refused.length > 0 ? `; ${refused.length} refused` : ''}`,
      budget: 'median ≤ 1 s, p99 ≤ 3 s',
      verdict: verdictOn(median(ms) <= 1000 && p99 <= 3000 && refused.length === 0),
      beside: `longest ${figure(Math.max(...ms))} ms`,
    },
  ]
}
