import { setTimeout as wait } from 'node:timers/promises'
import { sumOf } from './bareStore.ts'
import { type ChaosWorld, openChaosWorld } from './chaosWorld.ts'
import { evict } from './evict.ts'
import { fillQuota } from './fillQuota.ts'
import { idsOn, numberOn } from './ledger.ts'
import type { Outcome } from './outcome.ts'
import { aCoordinator, servedSays, storeSays } from './saysTheSame.ts'
import { deploy, stopWorkerInMidFlush, takeUpdate } from './worryWorker.ts'

type Doing = readonly [name: string, weight: number, act: (world: ChaosWorld) => Promise<unknown>]

const doings: readonly Doing[] = [
  ['tap', 60, ({ ledger, browser, random }) => ledger.tap(browser.page(), random)],
  ['undo', 8, ({ ledger, browser }) => ledger.undo(browser.page())],
  ['offline', 5, ({ browser }) => browser.setOffline(true)],
  ['online', 7, ({ browser }) => browser.setOffline(false)],
  ['reload', 4, ({ browser }) => browser.count()],
  ['wait', 8, ({ random }) => wait(3000 * random())],
  ['take update', 4, takeUpdate],
  ['new version', 3, deploy],
  ['worker', 3, stopWorkerInMidFlush],
  ['eviction', 2, evict],
  ['quota', 2, fillQuota],
  [
    'server killed',
    3,
    (world) => {
      world.journal.killed('server killed')
      return world.restartServer('SIGKILL', 1000 * world.random())
    },
  ],
  [
    'tab closed',
    3,
    async (world) => {
      const { browser, ledger, random } = world
      await browser.changeTab((old) => ledger.tap(old, random, 0))
      await world.compare()
    },
  ],
  [
    'browser killed',
    2,
    async (world) => {
      const { browser, ledger, random, journal } = world
      journal.killed('browser killed')
      await browser.restart('killed', () => ledger.tap(browser.page(), random, 0))
      await browser.count()
      await world.compare()
    },
  ],
]

/**
 * One browser counts on the real server through bad weather: taps, undoes, loses the network, is
 * closed, killed, emptied and filled, while the server is killed and other versions come and go
 * behind it. Then all faults stop, and within two minutes everything must have arrived by itself:
 * keys, entries, tallies, board and export say the same, and it is what the ticks shown allow.
 */
export async function browserChaos(
  seed: number,
  actions: number,
  trees: readonly [string, string],
): Promise<Outcome> {
  const world = await openChaosWorld(seed, trees)
  const { random, journal, ledger, proxy } = world
  try {
    await world.join()
    proxy.weather(0.5)
    for (let nth = 0; nth < actions && journal.breaches.length === 0; nth += 1) {
      await world.joinAgainIfAsked()
      const [name, act] = drawn(random)
      journal.note(name)
      await act(world)
    }
    await settle(world)
  } finally {
    await world.discard()
  }
  for (const [fault, times] of proxy.fired) journal.note(fault, times)
  return journal.outcome({ ticks: ledger.ticks() })
}

async function settle(world: ChaosWorld): Promise<void> {
  const { journal, ledger, proxy, browser, house, origin } = world
  proxy.weather(0)
  await browser.setOffline(false)
  await browser.count()
  await world.joinAgainIfAsked()
  const sent = browser.page().getByText('Alt sendt')
  const arrived = await sent.waitFor({ timeout: 120_000 }).then(
    () => true,
    () => false,
  )
  journal.check(arrived, 'not everything arrived within two minutes of fair weather')
  await world.compare()
  const shown = await numberOn(browser.page())

  const held = await house.held()
  const former = ledger.pasts.map(({ ids, least, most }) => {
    const counted = sumOf(held, ids)
    const range = `${least} to ${most} ticks before an eviction`
    journal.check(least <= counted && counted <= most, `${range}, and counted are ${counted}`)
    return counted
  })
  const present = await idsOn(browser.page())
  const counted = sumOf(held, present.all)
  journal.check(counted === shown, `the keys show ${shown}, and counted of them are ${counted}`)
  const stored = new Set(held.entries.map(({ id }) => id))
  const lost = [...present.sent].filter((id) => !stored.has(id))
  journal.check(lost.length === 0, `let go of, and not in the store: ${lost.join()}`)
  const made = [present.all, ...ledger.pasts.map(({ ids }) => ids)]
  const strange = [...stored].filter((id) => made.every((ids) => !ids.has(id)))
  journal.check(strange.length === 0, `in the store, and on no device: ${strange.join()}`)
  const total = former.reduce((sum, n) => sum + n, shown)
  await servedSays(journal, await aCoordinator(origin, house), total, origin, true)
  await storeSays(journal, house, total)
}

function drawn(random: () => number): [string, Doing[2]] {
  let left = random() * doings.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [name, weight, act] of doings) {
    left -= weight
    if (left < 0) return [name, act]
  }
  throw new Error('weights add up')
}
