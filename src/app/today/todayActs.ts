import type { EntryId } from '../../contract/id.ts'
import type { Day, PartOfDay } from '../../contract/time.ts'
import type { WhyNot } from '../../domain/addingTo.ts'
import type { Device } from '../device.ts'
import { StorageEmptied } from '../canary/canary.ts'
import { isDatabaseOf } from '../join/identity.ts'
import { keepAgain, keepQuiet } from '../outbox/keepAfterwards.ts'
import { keepContact } from '../outbox/keep.ts'
import type { StorageReader, StorageWriter } from '../outbox/storage.ts'
import { storageFaultOf } from '../outbox/storageFault.ts'
import { isTypeAsked } from '../tap/isTypeAsked.ts'
import { type Batch, contactOfBatch, quietOf, standpointOf, whyNot } from './afterwards.ts'
import type { Counting } from './counting.ts'

/** What came of it: where it is told, or why it cannot be told of that day. */
export type Told = { is: 'told'; id: EntryId } | { is: 'shut'; why: WhyNot }

/** What stands of a batch: as this try wrote it, or as an earlier one of the same id has. */
export type Added =
  | { is: 'told'; stands: Batch }
  | { is: 'taken_back' }
  | Extract<Told, { is: 'shut' }>

/** Neither the write nor the question what became of it was answered. */
export class UnknownEnd extends Error {}

export type TodayActs = ReturnType<typeof createTodayActs>

/** What somebody does with a day of this device, beside tapping. */
export function createTodayActs(device: Pick<Device, 'station' | 'sync' | 'look'>) {
  const { storage, clock, newId, kept } = device.station

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
     * first, and adds nothing where that one has happened: it gives what stands of it.
     *
     * @throws UnknownEnd where it may stand and may not; any other error says that it does not
     */
    async add(situation: Counting, batch: Batch, id: EntryId): Promise<Added> {
      const { campaign } = situation
      const typeAsked = campaign && isTypeAsked(campaign)
      const attempt = async () => {
        const why = await shutBy(situation, batch)
        return writeDown(situation, async (tx): Promise<Added> => {
          const before = await foundOf(tx, id)
          if (before) return before
          if (why) return { is: 'shut', why }
          const contact = contactOfBatch(situation, batch, id)
          await keepContact(tx, contact, clock.reading(), { typeAsked })
          return { is: 'told', stands: batch }
        })
      }
      const added = await attempt().catch(async (error: unknown) => {
        // A write, although it changes nothing: with it whatever it finds has reached the disk.
        const found = await storage
          .write((tx) => foundOf(tx, id))
          .catch(() => {
            throw storageFaultOf(error) === 'full' ? error : new UnknownEnd()
          })
        if (!found) throw error
        return found
      })
      if (added.is === 'told') kept()
      return added
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

/** What an earlier try has left under an id, as it was changed or counted again since; undefined where nothing. */
async function foundOf(
  tx: StorageReader,
  id: EntryId,
): Promise<Exclude<Added, { is: 'shut' }> | undefined> {
  const record = await tx.entry(id)
  if (record?.again) return foundOf(tx, record.again)
  if (record?.entry.is !== 'contact') return undefined
  const { standing, entry } = record
  if (!standing) return { is: 'taken_back' }
  return { is: 'told', stands: { ...entry, contactType: entry.contactType } }
}
