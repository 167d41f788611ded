import { setTimeout as wait } from 'node:timers/promises'
import { DeliveryAnswer, type Receipt } from '../../src/contract/delivery.ts'
import type { Entry } from '../../src/contract/entry.ts'
import { dayOf, halfHourOf } from '../../src/domain/moment.ts'
import { aContact, anId, anUndoOf } from '../support/builders.ts'
import { chance, shuffled } from '../support/chance.ts'
import type { Cluster } from '../support/postgresCluster.ts'
import { aDatabase } from './aDatabase.ts'
import { aCountingHouse } from './countingHouse.ts'
import { openJournal, type Outcome } from './outcome.ts'
import { openPostgresProxy, type Ruling } from './postgresProxy.ts'
import { storeSays } from './saysTheSame.ts'

const own = { 'content-type': 'application/json', 'x-tael': '1' }
const blockedAfterMs = 150
/** More than a transaction of a single entry asks; those beyond its end are let pass by themselves. */
const mostQuestions = 12

/**
 * An entry and its undo in two transactions of two servers. The first is held open before one of its
 * questions, each in turn up to COMMIT, while the other comes and goes as far as it can; then the
 * first goes on, or its connection is cut, so that it is rolled back. Either may be the first.
 */
export async function heldOpen(
  seed: number,
  most: number,
  tree: string,
  cluster: Cluster,
): Promise<Outcome> {
  const journal = openJournal()
  const proxy = await openPostgresProxy(cluster.port)
  const database = await aDatabase(cluster)
  const house = await aCountingHouse({ tree, store: database.url })
  const servers = await Promise.all([
    house.start({ store: database.by(proxy.port) }),
    house.start(),
  ])
  const [holding, free] = servers.map(({ port }) => `http://localhost:${port}/api/v1`) as [
    string,
    string,
  ]
  const code = await house.code()
  const receipts = new Map<string, Receipt>()
  const pairs: { entry: Entry; undo: Entry; name: string }[] = []
  let cookie = ''

  async function deliver(at: string, one: Entry): Promise<boolean> {
    const body = JSON.stringify({ entries: [one] })
    const headers = { ...own, cookie }
    const response = await fetch(`${at}/entries`, { method: 'POST', headers, body })
    const { data } = DeliveryAnswer.safeParse(await response.json())
    for (const receipt of data?.receipts ?? []) receipts.set(receipt.id, receipt)
    return data !== undefined
  }

  for (const [nth, { first, ending, at }] of shuffled(cases(), chance(seed)).entries()) {
    if (nth >= most) break
    if (nth % 40 === 0) cookie = await joined(free, code)
    const entry = aContact({ id: anId(), day: dayOf(Date.now()), time: halfHourOf(Date.now()) })
    const undo = anUndoOf(entry)
    const [one, other] = first === 'entry' ? [entry, undo] : [undo, entry]
    const hold = holdBefore(at)
    proxy.judgedBy(hold.judge)
    const early = deliver(holding, one)
    const reached = await Promise.race([hold.reached, early])
    const late = deliver(free, other)
    const blocked = await Promise.race([late.then(() => false), wait(blockedAfterMs, true)])
    hold.end(ending)
    const arrived = await Promise.all([early, late])
    proxy.judgedBy(() => 'pass')
    journal.note(
      reached === 'held' ? `${first} held, then ${ending}` : 'over before it could be held',
    )
    if (blocked) journal.note('the other had to wait')
    const cut = ending === 'cut before' && reached === 'held'
    journal.check(
      arrived[1] && (arrived[0] || cut),
      `${first} ${at} ${ending}: refused for no reason`,
    )
    if (!arrived[0])
      journal.check(await deliver(free, one), `${first} ${at}: refused when repeated`)
    pairs.push({ entry, undo, name: `${first} held before question ${at}, then ${ending}` })
  }

  const held = await house.held()
  for (const { entry, undo, name } of pairs) {
    const row = (id: string) => held.entries.find((each) => each.id === id.replaceAll('-', ''))
    const states = [row(entry.id)?.state, row(undo.id)?.state]
    journal.check(
      states.join() === 'undone,counted',
      `${name}: entry and undo are ${states.join()}`,
    )
  }
  journal.check(held.entries.length === 2 * pairs.length, 'an entry stands twice or not at all')
  for (const { kill } of servers) kill('SIGTERM')
  await Promise.all(servers.map(({ ended }) => ended))
  await storeSays(journal, house, 0)
  proxy.close()
  house.discard()
  await database.discard()
  return journal.outcome({ receipts: receipts.size })
}

const cases = () =>
  (['entry', 'undo'] as const).flatMap((first) =>
    (['pass', 'cut before'] as const).flatMap((ending) =>
      Array.from({ length: mostQuestions }, (_, n) => ({ first, ending, at: n + 1 })),
    ),
  )

/** Holds the next transaction before its nth question until it is told how it ends. */
function holdBefore(at: number) {
  const reached = Promise.withResolvers<'held'>()
  const ending = Promise.withResolvers<Ruling>()
  let done = false
  return {
    reached: reached.promise,
    end: ending.resolve,
    judge: ({ nth }: { nth: number }): Ruling | Promise<Ruling> => {
      if (nth !== at || done) return 'pass'
      done = true
      reached.resolve('held')
      return ending.promise
    },
  }
}

async function joined(at: string, code: string): Promise<string> {
  const body = JSON.stringify({ code })
  const response = await fetch(`${at}/join`, { method: 'POST', headers: own, body })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}
