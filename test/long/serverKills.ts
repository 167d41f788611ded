import { setTimeout as wait } from 'node:timers/promises'
import { dayOf, halfHourOf } from '../../src/domain/moment.ts'
import { aContact, anId } from '../support/builders.ts'
import { chance } from '../support/chance.ts'
import { aCountingHouse } from './countingHouse.ts'

const devices = 6
const own = { 'content-type': 'application/json', 'x-tael': '1' }

type Outcome = { kills: number; acknowledged: number; breaches: string[] }

/**
 * Kills the real server with signal 9 while devices deliver, over and over on one data directory.
 * A delivery without a receipt is sent again, as the app does. Then the file must hold every id that
 * a receipt named, each once, and its tallies must equal its entries.
 */
export async function serverKills(seed: number, kills: number): Promise<Outcome> {
  const random = chance(seed)
  const house = await aCountingHouse()
  const acknowledged = new Set<string>()
  const cookies: string[] = []
  const pending: (Entry[] | undefined)[] = Array.from({ length: devices }, () => undefined)
  const breaches: string[] = []

  for (let nth = 0; nth < kills; nth += 1) {
    const server = await house.start()
    const at = `http://localhost:${server.port}/api/v1`
    while (cookies.length < devices) cookies.push(await join(at, await house.code()))
    const stopped = new AbortController()
    const flood = cookies.map(async (cookie, device) => {
      while (!stopped.signal.aborted) {
        const entries = (pending[device] ??= someEntries(random))
        const named = await deliver(at, cookie, entries).catch(() => undefined)
        if (!named) return
        for (const id of named) acknowledged.add(id)
        pending[device] = undefined
      }
    })
    await wait(30 + 400 * random())
    server.kill('SIGKILL')
    stopped.abort()
    await Promise.all(flood)
    await server.ended
  }
  breaches.push(...(await breachesOf(house, acknowledged)))
  house.discard()
  return { kills, acknowledged: acknowledged.size, breaches }
}

type Entry = ReturnType<typeof aContact>

const someEntries = (random: () => number): Entry[] =>
  Array.from({ length: 1 + Math.floor(3 * random()) }, () =>
    aContact({ id: anId(), day: dayOf(Date.now()), time: halfHourOf(Date.now()) }),
  )

async function join(at: string, code: string): Promise<string> {
  const body = JSON.stringify({ code })
  const response = await fetch(`${at}/join`, { method: 'POST', headers: own, body })
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

async function deliver(
  at: string,
  cookie: string,
  entries: Entry[],
): Promise<string[] | undefined> {
  const body = JSON.stringify({ entries })
  const headers = { ...own, cookie }
  const response = await fetch(`${at}/entries`, { method: 'POST', headers, body })
  if (response.status === 429) await wait(1000)
  if (response.status !== 201) return undefined
  const { receipts } = (await response.json()) as { receipts: { id: string; state: string }[] }
  return receipts.filter(({ state }) => state === 'counted').map(({ id }) => id)
}

async function breachesOf(
  house: Awaited<ReturnType<typeof aCountingHouse>>,
  acknowledged: ReadonlySet<string>,
): Promise<string[]> {
  const { counted, tallied } = house.onDisk()
  const held = new Set(counted.map(({ id }) => id))
  const lost = [...acknowledged].filter((id) => !held.has(id.replaceAll('-', '')))
  const sum = counted.reduce((total, { quantity }) => total + quantity, 0)
  const breaches = lost.map((id) => `acknowledged and lost: ${id}`)
  if (held.size !== counted.length) breaches.push('an id stands twice')
  if (sum !== tallied) breaches.push(`entries say ${sum}, tallies ${tallied}`)
  await house.recount().catch((error: unknown) => breaches.push(String(error)))
  return breaches
}
