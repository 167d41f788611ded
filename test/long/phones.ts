import { setTimeout as wait } from 'node:timers/promises'
import { DeliveryAnswer, type Receipt } from '../../src/contract/delivery.ts'
import type { Contact, Entry } from '../../src/contract/entry.ts'
import { dayOf, halfHourOf } from '../../src/domain/moment.ts'
import { aContact, anId, anUndoOf } from '../support/builders.ts'
import type { CountingHouse } from './countingHouse.ts'
import { theStoreHolds } from './theStoreHolds.ts'
import type { Journal } from './outcome.ts'

const own = { 'content-type': 'application/json', 'x-tael': '1' }
/** A device may make 300 for one half-hour, and deliver 120 times in a minute: it never comes near. */
const mostEntries = 150
const mostDeliveries = 90

export type Answer = { status: number; retryAfter: string | null; code: string | undefined }

/** Refused for now, and not for anything the phone has done. */
export const saysWhenToComeBack = ({ status, retryAfter, code }: Answer): boolean =>
  status === 503 && code === 'busy' && Number(retryAfter) > 0

type Phone = {
  cookie?: string
  entries: number
  deliveries: number
  pending?: Entry[]
  /** The other half of contacts and undos that are not delivered together. */
  later: Entry[]
}

/**
 * Phones without a screen. Each delivers contacts and undos, keeps what got no receipt and sends
 * it again, as the app does. What is near a device's limits gives way to another that joins.
 */
export async function somePhones(
  house: CountingHouse,
  random: () => number,
  { phones = 6, most = 3, undos = 0.2, says = (): object => ({}) } = {},
) {
  const made: Entry[] = []
  const receipts = new Map<string, Receipt>()
  const code = await house.code()
  const all = Array.from({ length: phones }, (): Phone => {
    return { entries: 0, deliveries: 0, later: [] }
  })
  let settling = false

  function someEntries(phone: Phone): Entry[] {
    const length = isWorn(phone) || settling ? 0 : Math.ceil(most * random())
    const now = Array.from({ length }, aContactOfNow)
    const entries: Entry[] = [...phone.later, ...now]
    phone.later = []
    for (const contact of now.filter(() => random() < undos)) {
      const undo = anUndoOf(contact)
      const way = random()
      // Together; or one a delivery, the contact first; or the undo first.
      if (way < 0.3) entries.push(undo)
      else if (way < 0.6) phone.later.push(undo)
      else {
        entries.splice(entries.indexOf(contact), 1, undo)
        phone.later.push(contact)
      }
    }
    made.push(...entries)
    phone.entries += entries.length
    return entries
  }

  function aContactOfNow(): Contact {
    const nowMs = Date.now()
    return aContact({ id: anId(), day: dayOf(nowMs), time: halfHourOf(nowMs), ...says() })
  }

  async function cookieOf(phone: Phone, at: string): Promise<string | undefined> {
    const mayGo = isWorn(phone) && !phone.pending && phone.later.length === 0
    if (phone.cookie !== undefined && !mayGo) return phone.cookie
    const response = await ask(at, 'join', {}, { code })
    if (response.status !== 201) return undefined
    Object.assign(phone, { entries: 0, deliveries: 0 })
    return (phone.cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
  }

  /** One delivery: what waits, or something new. Undefined where no whole answer came. */
  async function deliver(phone: Phone, at: string): Promise<Answer | undefined> {
    try {
      const cookie = await cookieOf(phone, at)
      if (cookie === undefined) return undefined
      const entries = (phone.pending ??= someEntries(phone))
      phone.deliveries += 1
      const response = await ask(at, 'entries', { cookie }, { entries })
      const body: unknown = await response.json()
      const { data } = DeliveryAnswer.safeParse(body)
      for (const receipt of data?.receipts ?? []) receipts.set(receipt.id, receipt)
      if (entries.every(({ id }) => receipts.has(id))) delete phone.pending
      const { status } = response
      if (status === 429) await wait(1000)
      const retryAfter = response.headers.get('retry-after')
      return { status, retryAfter, code: (body as { code?: string }).code }
    } catch {
      return undefined
    }
  }

  return {
    receipts: () => receipts.size,
    /** All deliver without pause until told to stop; each answer is shown to whoever looks. */
    flood: (
      to: (phone: number) => string,
      signal: AbortSignal,
      look: (answer: Answer) => void = () => undefined,
    ) =>
      Promise.all(
        all.map(async (phone, nth) => {
          while (!signal.aborted) {
            const answer = await deliver(phone, to(nth))
            if (answer) look(answer)
            if (answer?.status !== 201) await wait(5 + 20 * random())
          }
        }),
      ),
    /** In fair weather: everything that waits is received, within a time. */
    async settle(journal: Journal, to: (phone: number) => string, withinMs = 30_000) {
      const deadline = Date.now() + withinMs
      const isDone = (phone: Phone) => !phone.pending && phone.later.length === 0
      settling = true
      await Promise.all(
        all.map(async (phone, nth) => {
          while (!isDone(phone) && Date.now() < deadline) {
            if ((await deliver(phone, to(nth)))?.status !== 201) await wait(100)
          }
        }),
      )
      settling = false
      const left = all.filter((phone) => !isDone(phone)).length
      journal.check(left === 0, `${left} phones are not rid of what they have`)
    },
    /** Once settled: compares with the store, and gives the sum of what counts. */
    agreeWith: (journal: Journal) => theStoreHolds(journal, house, made, receipts),
  }
}

const isWorn = ({ entries, deliveries }: Phone) =>
  entries >= mostEntries || deliveries >= mostDeliveries

const ask = (at: string, path: string, headers: Record<string, string>, body: object) =>
  fetch(`${at}/api/v1/${path}`, {
    method: 'POST',
    headers: { ...own, ...headers },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  })
