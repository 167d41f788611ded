import type { EntryId } from '../../contract/id.ts'
import type { Day, PartOfDay } from '../../contract/time.ts'
import type { WhyNot } from '../../domain/addingTo.ts'
import type { Device } from '../device.ts'
import { StorageEmptied } from '../canary/canary.ts'
import { isDatabaseOf } from '../join/identity.ts'
import { keepAgain, keepQuiet } from '../outbox/keepAfterwards.ts'
import type { StorageWriter } from '../outbox/storage.ts'
import { isTypeAsked } from '../tap/isTypeAsked.ts'
import { type Batch, contactOfBatch, quietOf, standpointOf, whyNot } from './afterwards.ts'
import type { Counting } from './counting.ts'

/** What came of it: where it is told, or why it cannot be told of that day. */
export type Told = { is: 'told'; id: EntryId } | { is: 'shut'; why: WhyNot }

export type TodayActs = ReturnType<typeof createTodayActs>

/** What somebody does with a day of this device, beside tapping. */
export function createTodayActs(device: Pick<Device, 'station' | 'sync' | 'look'>) {
  const { storage, clock, outbox, newId, kept } = device.station

  /** The days are asked for anew: they may have changed since the screen was drawn. */
  async function shutBy(situation: Counting, when: Parameters<typeof whyNot>[0]) {
    const from = await storage.read(async (tx) => (await tx.slot('device'))?.enrolment?.from)
    return whyNot(when, standpointOf(situation, from), clock.nowMs())
  }
  /** Into the database that this device has joined with, and no other; the screen is told of it. */
  async function writeDown<Result>(
    { device: name }: Counting,
    work: (tx: StorageWriter) => Promise<Result>,
  ): Promise<Result> {
    try {
      return await storage.write(async (tx) => {
        const done = await work(tx)
        if (!(await isDatabaseOf(tx, name))) throw new StorageEmptied()
        return done
      })
    } catch (error) {
      void device.look().catch(() => undefined)
      throw error
    }
  }

  return {
    newId,

    /**
     * Counts a batch afterwards. Resolves when it is on disk. A second try comes with the id of the
     * first, and adds nothing where that one has happened.
     */
    async add(situation: Counting, batch: Batch, id: EntryId): Promise<Told> {
      const why = await shutBy(situation, batch)
      if (why) return { is: 'shut', why }
      const contact = contactOfBatch(situation, batch, id)
      const { campaign, device: name } = situation
      const more = { typeAsked: campaign && isTypeAsked(campaign), tries: 1 }
      await outbox.keep(contact, clock.reading(), name, more).catch((error: unknown) => {
        void device.look().catch(() => undefined)
        throw error
      })
      kept()
      return { is: 'told', id }
    },

    /** Says that there were no contacts. */
    async sayQuiet(situation: Counting, when: { day: Day; time: PartOfDay }): Promise<Told> {
      const why = await shutBy(situation, when)
      if (why) return { is: 'shut', why }
      const quiet = quietOf(situation, when, newId())
      const id = await writeDown(situation, (tx) => keepQuiet(tx, quiet, clock.reading()))
      device.sync.added()
      return { is: 'told', id }
    },

    /** Takes an undo back. */
    async countAgain(situation: Counting, id: EntryId): Promise<EntryId | undefined> {
      const anew = newId()
      const again = await writeDown(situation, (tx) => keepAgain(tx, id, anew, clock.reading()))
      if (again) kept()
      return again
    },
  }
}
