import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../support/chance.ts'
import { aCountingHouse } from './countingHouse.ts'
import { openJournal, type Outcome } from './outcome.ts'
import { somePhones } from './phones.ts'
import { aCoordinator, servedSays, storeSays } from './saysTheSame.ts'

/**
 * Kills the real server with signal 9 while phones deliver, over and over on one data directory.
 * Then everything that waits is delivered, and receipts, file, tallies, board and export must agree.
 */
export async function serverKills(seed: number, kills: number, tree: string): Promise<Outcome> {
  const random = chance(seed)
  const journal = openJournal()
  const house = await aCountingHouse({ tree })
  const phones = await somePhones(house, random)

  for (let nth = 0; nth < kills; nth += 1) {
    const server = await house.start()
    const at = `http://localhost:${server.port}`
    const stopped = new AbortController()
    const answered = Promise.withResolvers<void>()
    const flood = phones.flood(
      () => at,
      stopped.signal,
      () => answered.resolve(),
    )
    // Mostly in the midst of deliveries, now and then before the first has been answered.
    if (random() < 0.8) await Promise.race([answered.promise, wait(5000)])
    await wait(300 * random())
    journal.check(server.isRunning(), `the server ended by itself: ${server.complained()}`)
    server.kill('SIGKILL')
    journal.killed('server killed')
    stopped.abort()
    await Promise.all([flood, server.ended])
  }

  const server = await house.start()
  const at = `http://localhost:${server.port}`
  await phones.settle(journal, () => at)
  const sum = await phones.agreeWith(journal)
  await servedSays(journal, await aCoordinator(at, house), sum)
  server.kill('SIGTERM')
  await server.ended
  await storeSays(journal, house, sum)
  house.discard()
  return journal.outcome({ receipts: phones.receipts() })
}
