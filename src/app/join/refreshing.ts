import type { Clock } from '../clock.ts'
import type { Storage } from '../outbox/storage.ts'
import type { Comparing } from '../sync/comparing.ts'
import type { Fetch } from '../sync/deliver.ts'
import { fetchCounter } from './enrol.ts'
import { remember } from './remember.ts'
import { toldBy } from './told.ts'

/**
 * Learns what has changed in the unit and its campaigns, and whether the server still holds what it
 * has received. Without a network nothing changes.
 */
export function refreshing({
  storage,
  fetch,
  clock,
  comparing,
  version,
  finishLeaving,
}: {
  storage: Storage
  fetch: Fetch
  clock: Clock
  comparing: Comparing
  version: string | undefined
  /** The server has ended this device's enrolment, as it was asked to, and the answer was lost. */
  finishLeaving: () => Promise<unknown>
}) {
  /** @returns whether our own store has answered */
  async function ask(): Promise<boolean> {
    const { known, begun, persisted } = await storage.read(async (tx) => ({
      known: await tx.slot('device'),
      begun: (await tx.slot('left')) === 'begun',
      persisted: await tx.slot('persisted'),
    }))
    if (!known) return false
    const askedMs = clock.deviceMs()
    const now = await fetchCounter(fetch, toldBy(version, persisted))
    const heard = now.is === 'counter' && now.answer.store === known.store
    await storage.write(async (tx) => {
      // Whoever has joined another unit in the meantime, in any tab, is not put back into this one.
      if (!isSame(await tx.slot('device'), known)) return
      if (heard) await remember(tx, clock, now.answer, askedMs)
      else if (now.is === 'problem' && now.code === 'not_signed_in') {
        await tx.putSlot('device', { ...known, gone: true })
      }
    })
    if (heard) comparing.hear(now.answer)
    if (heard && !now.answer.enrolment && begun) await finishLeaving()
    return heard
  }

  let asked: string | undefined

  return {
    async refresh(): Promise<void> {
      await ask()
      await comparing.compare()
    },
    /**
     * An answer names what this device would be told now: where it knows another, it asks, once for
     * each name. Two servers of different versions must not send it round in circles.
     */
    async hear(catalogue: string | undefined): Promise<void> {
      if (catalogue === undefined || catalogue === asked) return
      const known = await storage.read(async (tx) => (await tx.slot('device'))?.catalogue)
      if (known === catalogue) return
      asked = catalogue
      if (!(await ask())) asked = undefined
    },
  }
}

/** Both have been read from the database, which keeps the order of what it is given. */
const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
