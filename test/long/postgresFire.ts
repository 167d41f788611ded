import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { chance } from '../support/chance.ts'
import type { Cluster } from '../support/postgresCluster.ts'
import { aCountingHouse } from './countingHouse.ts'
import { aDatabase } from './aDatabase.ts'
import { openJournal, type Outcome } from './outcome.ts'
import { type Answer, saysWhenToComeBack, somePhones } from './phones.ts'
import { openPostgresProxy, type Ruling } from './postgresProxy.ts'
import { aCoordinator, servedSays, storeSays } from './saysTheSame.ts'

const cuts = ['cut before', 'cut at once', 'cut after'] as const
const shareCut = 0.04

/**
 * Two servers over one PostgreSQL while phones deliver to both. Connections are cut at COMMIT on
 * either side of it, ended by PostgreSQL, and PostgreSQL and servers are stopped without notice.
 */
export async function postgresFire(
  seed: number,
  rounds: number,
  tree: string,
  cluster: Cluster,
): Promise<Outcome> {
  const random = chance(seed)
  const journal = openJournal()
  const proxy = await openPostgresProxy(cluster.port)
  const database = await aDatabase(cluster)
  const store = database.by(proxy.port)
  const house = await aCountingHouse({ tree, store: database.url })
  const servers = await Promise.all([house.start({ store }), house.start({ store })])
  const to = (phone: number) => `http://localhost:${servers[phone % 2 === 0 ? 0 : 1].port}`
  const phones = await somePhones(house, random, { phones: 8 })

  const atCommit = (text: string): Ruling => {
    if (!text.startsWith('COMMIT') || random() >= shareCut) return 'pass'
    const cut = cuts[Math.floor(cuts.length * random())] ?? 'cut before'
    journal.note(`COMMIT ${cut}`)
    return cut
  }
  const doings: (() => Promise<void>)[] = [
    async () => undefined,
    async () => {
      journal.killed('PostgreSQL stopped at once')
      await cluster.crash()
      await wait(300 * random())
      await cluster.startAgain()
    },
    async () => {
      for (let nth = 0; nth < 5; nth += 1) {
        journal.note('connections ended', await endConnections(database.url, random))
        await wait(50)
      }
    },
    async () => {
      const which = random() < 0.5 ? 0 : 1
      servers[which].kill('SIGKILL')
      journal.killed('server killed')
      await servers[which].ended
      servers[which] = await startedAt(() => house.start({ store }))
    },
  ]

  for (let round = 0; round < rounds; round += 1) {
    const stopped = new AbortController()
    const wrong: Answer[] = []
    const flood = phones.flood(to, stopped.signal, (answer) => {
      if (![201, 429].includes(answer.status) && !saysWhenToComeBack(answer)) wrong.push(answer)
    })
    proxy.judgedBy(({ text }) => atCommit(text))
    await wait(200 + 400 * random())
    await doings[round % doings.length]?.()
    await wait(200 + 400 * random())
    stopped.abort()
    await flood
    const said = JSON.stringify(wrong[0])
    journal.check(wrong.length === 0, `PostgreSQL was away, and the answer ${said}`)
    for (const { isRunning, complained } of servers)
      journal.check(isRunning(), `a server ended by itself: ${complained()}`)
  }

  proxy.judgedBy(() => 'pass')
  await phones.settle(journal, to)
  const sum = await phones.agreeWith(journal)
  const coordinator = await aCoordinator(to(0), house)
  for (const at of [to(0), to(1)]) await servedSays(journal, coordinator, sum, at)
  for (const { kill } of servers) kill('SIGTERM')
  await Promise.all(servers.map(({ ended }) => ended))
  await storeSays(journal, house, sum)
  proxy.close()
  house.discard()
  await database.discard()
  return journal.outcome({ receipts: phones.receipts() })
}

/** A start that met a broken connection ends with its reason, and whoever watches starts it again. */
async function startedAt<Server>(start: () => Promise<Server>): Promise<Server> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await start()
    } catch (error) {
      if (tries === 20 || String(error).includes('Unhandled')) throw error
    }
  }
}

/** Ends about half of the connections to a database, as an administrator or a fail-over does. */
async function endConnections(url: string, random: () => number): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rowCount } = await client.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid() AND random() < $1`,
    [0.3 + 0.4 * random()],
  )
  await client.end()
  return rowCount ?? 0
}
