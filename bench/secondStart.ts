import { openChromium, slowDown } from './support/chromium.ts'
import { joinedCounter, onlyPage, openKeys, startHouse } from './support/counter.ts'
import { type Bench, type Finding, verdictOn } from './support/finding.ts'
import { median, spread } from './support/spread.ts'

/** A counter that has been used before is opened again with no server there, on a slow device. */
export async function secondStart(bench: Bench): Promise<Finding[]> {
  const house = await startHouse(bench)
  const counter = await joinedCounter(bench, house)
  await counter.context.close()
  await house.server.stop()

  const rate = 4
  const starts: number[] = []
  for (let nth = 0; nth < (bench.quick ? 3 : 9); nth += 1) {
    starts.push(await openOffline(bench, counter.profile, house.server.origin, rate))
  }
  return [
    {
      what: `second start without a network at ${rate} × CPU slow-down, to open keys`,
      measured: spread(starts, { unit: ' ms' }),
      budget: '≤ 1,000 ms',
      verdict: verdictOn(median(starts) <= 1000),
      beside: `${starts.length} starts of the browser; the server was stopped`,
    },
  ]
}

async function openOffline({ scope }: Bench, profile: string, origin: string, rate: number) {
  const context = await openChromium(scope, profile)
  const page = await onlyPage(context)
  await slowDown(page, rate)
  await page.addInitScript((keys) => {
    const look = new MutationObserver(() => {
      if (!document.querySelector(keys)) return
      look.disconnect()
      // A task of its own: by then the page's thread is free to take a click.
      setTimeout(() => Object.assign(globalThis, { openAt: performance.now() }))
    })
    look.observe(document, { subtree: true, childList: true, attributes: true })
  }, openKeys)
  await page.goto(origin)
  const open = await page.waitForFunction(() => (globalThis as { openAt?: number }).openAt)
  const ms = Number(await open.jsonValue())
  await context.close()
  return ms
}
