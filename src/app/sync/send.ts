import { type DeliveryAnswer, maxEntriesPerDelivery } from '../../contract/delivery.ts'
import type { Entry } from '../../contract/entry.ts'
import type { StoreId } from '../../contract/id.ts'
import type { Portion } from '../outbox/claim.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { deliver, type Fetch } from './deliver.ts'
import type { SyncEvent } from './machine.ts'
import { skewOf } from './skew.ts'

/** What a sender works with. Page and service worker make their own of the same parts. */
export type SenderPorts = {
  outbox: Outbox
  fetch: Fetch
  nowMs: () => number
  /** The store this device enrolled with; a receipt of any other is not believed. */
  store: () => Promise<StoreId | undefined>
  /** Runs work while nobody else on this device sends. Correctness must hold without it. */
  alone: <Result>(work: () => Promise<Result>) => Promise<Result>
  /** Takes a name of this device's own: the server has found another browser that bears the same. */
  renew: () => Promise<void>
  /**
   * An answer came; the server's clock is ahead of this device's by so many milliseconds, where
   * that could be measured.
   */
  learn?: (skewMs: number | undefined, answer: DeliveryAnswer) => void
}

export type Sender = ReturnType<typeof createSender>

/** Sends one delivery at a time and tells the machine what came of it. */
export function createSender({ outbox, fetch, nowMs, store, alone, renew, learn }: SenderPorts) {
  let limit = maxEntriesPerDelivery

  async function sendOnce(): Promise<SyncEvent> {
    const portion = await outbox.claim(nowMs(), limit)
    const { entries } = portion
    if (entries.length === 0) return { type: 'delivered', leftover: false }

    const askedMs = nowMs()
    const outcome = await deliver(fetch, entries, await store(), nowMs)
    switch (outcome.is) {
      case 'receipt':
        limit = Math.min(limit * 2, maxEntriesPerDelivery)
        return settle(portion, outcome.answer, askedMs)
      case 'refused':
        return halve(entries)
      case 'failed':
        return { type: 'failed', retryAfterMs: outcome.retryAfterMs, why: outcome.why }
      case 'turned_away':
        return { type: 'turned_away', by: outcome.by }
    }
  }

  async function settle(
    { entries, more }: Portion,
    answer: DeliveryAnswer,
    askedMs: number,
  ): Promise<SyncEvent> {
    const skewMs = skewOf(answer.time, askedMs, nowMs())
    learn?.(skewMs, answer)
    const letGo = await outbox.settle(entries, answer.receipts, skewMs)
    // What it was told is told with every delivery: where it fails now, the next one tries again.
    if (answer.renew) await renew().catch(() => undefined)
    const isNamed = (entry: Entry) => answer.receipts.some(({ id }) => id === entry.id)
    // A receipt that names nothing of what waited must not make the sender run in circles. Where all
    // was named and nothing waited any more, another page has been faster.
    return letGo > 0 || entries.every(isNamed)
      ? { type: 'delivered', leftover: letGo < entries.length || more }
      : { type: 'failed' }
  }

  /** Half as many next time; what is refused even alone is set aside, so that the rest flows on. */
  async function halve(entries: readonly Entry[]): Promise<SyncEvent> {
    const smallest = entries.length === 1 || limit === 1
    if (smallest) await outbox.setAside(entries, nowMs())
    else limit = Math.max(1, Math.floor(Math.min(limit, entries.length) / 2))
    return { type: 'delivered', leftover: true }
  }

  return { sendOnce: () => alone(sendOnce) }
}
