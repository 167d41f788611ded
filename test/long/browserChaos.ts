import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { killBrowser } from '../browser/support/killBrowser.ts'
import { chance } from '../support/chance.ts'
import { aCountingHouse } from './countingHouse.ts'
import { counting, enrol, mayNotCount, openProfile } from './counterPage.ts'
import { openFaultProxy } from './faultProxy.ts'
import { numberOn, openLedger } from './ledger.ts'
import { onDiskSays, servedSays } from './saysTheSame.ts'

export type ChaosOutcome = { ticks: number; done: Map<string, number>; breaches: string[] }

/**
 * One browser counts on the real server through bad weather: taps, undoes, loses the network, is
 * closed and killed, while the server is killed and started behind it. Then all faults stop, and
 * within two minutes everything must have arrived by itself: keys, entries, tallies, board and
 * export say the same, and it is the number of the ticks that were shown.
 */
export async function browserChaos(seed: number, actions: number): Promise<ChaosOutcome> {
  const random = chance(seed)
  const house = await aCountingHouse()
  const proxy = await openFaultProxy(random)
  const profile = mkdtempSync(join(tmpdir(), 'taellevaerk-chaos-'))
  const origin = `http://localhost:${proxy.port}`
  const done = new Map<string, number>()
  const note = (name: string) => done.set(name, (done.get(name) ?? 0) + 1)
  const ledger = openLedger()
  const breaches: string[] = []
  let offline = false

  let server = await house.start()
  proxy.leadTo(server.port)
  let context = await openProfile(profile)
  let page = await context.newPage()
  await enrol(page, origin, await house.code())
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  proxy.weather(0.5)

  const compare = async () => void breaches.push(...ledger.agreesWith(await numberOn(page)))
  // Chromium writes cookies down only now and then: killed right after joining, it has lost the
  // credential and kept what was tapped. The screen asks to join again, and a person does.
  const rejoin = async () => {
    note('joined again')
    await enrol(page, origin, await house.code())
  }
  const doings: [name: string, weight: number, act: () => Promise<unknown>][] = [
    ['tap', 60, () => ledger.tap(page, random)],
    ['undo', 8, () => ledger.undo(page)],
    ['offline', 5, () => context.setOffline((offline = true))],
    ['online', 7, () => context.setOffline((offline = false))],
    ['reload', 4, () => counting(page, origin)],
    ['wait', 8, () => wait(3000 * random())],
    ['look', 6, async () => !offline && (await mayNotCount(page)) && rejoin()],
    [
      'server killed',
      3,
      async () => {
        server.kill('SIGKILL')
        await server.ended
        await wait(1000 * random())
        server = await house.start()
        proxy.leadTo(server.port)
      },
    ],
    [
      'tab closed',
      3,
      async () => {
        const closed = page
        page = await context.newPage()
        await Promise.all([ledger.tap(closed, random, 0), closed.close()])
        await counting(page, origin)
        await compare()
      },
    ],
    [
      'browser killed',
      2,
      async () => {
        await Promise.all([ledger.tap(page, random, 0), killBrowser(profile)])
        await context.close().catch(() => undefined)
        offline = false
        context = await openProfile(profile)
        page = await context.newPage()
        await counting(page, origin)
        await compare()
      },
    ],
  ]
  for (let nth = 0; nth < actions && breaches.length === 0; nth += 1) {
    const [name, act] = drawn(doings, random)
    note(name)
    await act()
  }

  proxy.weather(0)
  await context.setOffline(false)
  await counting(page, origin)
  if (await mayNotCount(page)) await rejoin()
  const sent = page.getByText('Alt sendt')
  await sent.waitFor({ timeout: 120_000 }).catch(() => {
    breaches.push('not everything arrived within two minutes of fair weather')
  })
  const shown = await numberOn(page)
  breaches.push(...ledger.agreesWith(shown), ...(await servedSays(origin, house, shown)))
  await context.close()
  server.kill('SIGTERM')
  await server.ended
  breaches.push(...(await onDiskSays(house, shown)))
  proxy.close()
  house.discard()
  rmSync(profile, { recursive: true, force: true })
  for (const [fault, times] of proxy.fired) done.set(fault, times)
  return { ticks: ledger.ticks(), done, breaches }
}

type Doing = readonly [name: string, weight: number, act: () => Promise<unknown>]

function drawn(doings: readonly Doing[], random: () => number): [string, () => Promise<unknown>] {
  let left = random() * doings.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight, act] of doings) {
    left -= weight
    if (left < 0) return [name, act]
  }
  throw new Error('weights add up')
}
