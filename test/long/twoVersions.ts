import { setTimeout as wait } from 'node:timers/promises'
import { chance } from '../support/chance.ts'
import type { Cluster } from '../support/postgresCluster.ts'
import { aCountingHouse } from './countingHouse.ts'
import { aDatabase } from './aDatabase.ts'
import { openFaultProxy } from './faultProxy.ts'
import { saidByNewer } from './newerVersion.ts'
import { openJournal, type Outcome } from './outcome.ts'
import { somePhones } from './phones.ts'
import { aCoordinator, servedSays, storeSays } from './saysTheSame.ts'

/**
 * A rolling deployment, over and over: this version and a newer one over one PostgreSQL and behind
 * one address, by turns from request to request, while phones of both versions deliver through
 * foul weather. A delivery that is repeated meets the other version. Servers are replaced one at
 * a time, forwards and back, sometimes by signal 9.
 */
export async function twoVersions(
  seed: number,
  rounds: number,
  [own, newer]: readonly [string, string],
  cluster: Cluster,
): Promise<Outcome> {
  const random = chance(seed)
  const journal = openJournal()
  const proxy = await openFaultProxy(random)
  const database = await aDatabase(cluster)
  const house = await aCountingHouse({ tree: random() < 0.5 ? own : newer, store: database.url })
  const trees = [own, newer]
  const servers = await Promise.all(trees.map((tree) => house.start({ tree })))
  const lead = () => proxy.leadTo(...servers.map(({ port }) => port))
  lead()
  const at = `http://localhost:${proxy.port}`
  const says = () => (random() < 0.5 ? saidByNewer : {})
  const phones = await somePhones(house, random, { phones: 8, says })

  for (let round = 0; round < rounds; round += 1) {
    proxy.weather(0.3)
    const stopped = new AbortController()
    const flood = phones.flood(() => at, stopped.signal)
    await wait(300 + 300 * random())
    for (const { isRunning, complained } of servers)
      journal.check(isRunning(), `a server ended by itself: ${complained()}`)
    const which = round % 2
    const [server, from] = [servers[which], trees[which]]
    const tree = from === own ? newer : own
    const signal = random() < 0.5 ? 'SIGKILL' : 'SIGTERM'
    server?.kill(signal)
    if (signal === 'SIGKILL') journal.killed('server killed')
    await server?.ended
    servers[which] = await house.start({ tree })
    trees[which] = tree
    journal.note(tree === newer ? 'server went forwards' : 'server went back')
    lead()
    await wait(200)
    stopped.abort()
    await flood
  }

  proxy.weather(0)
  await phones.settle(journal, () => at)
  const sum = await phones.agreeWith(journal)
  const coordinator = await aCoordinator(at, house)
  for (const { port } of servers)
    await servedSays(journal, coordinator, sum, `http://localhost:${port}`)
  for (const { kill } of servers) kill('SIGTERM')
  await Promise.all(servers.map(({ ended }) => ended))
  await storeSays(journal, house, sum)
  proxy.close()
  house.discard()
  await database.discard()
  for (const [fault, times] of proxy.fired) journal.note(fault, times)
  return journal.outcome({ receipts: phones.receipts() })
}
