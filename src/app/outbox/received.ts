import type { Receipt } from '../../contract/delivery.ts'
import type { CampaignId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { isSameStanding } from '../../domain/digest.ts'
import type { EntryRecord, Storage } from './storage.ts'
import { noteUndecided } from './undecided.ts'

/** A copy of what the server has acknowledged and, unless it has lost it, still holds. */
export type Copy = EntryRecord & { receipt: Receipt }

/** The copies among the records of a day that belong to a campaign. */
export const copiesIn = (records: readonly EntryRecord[], campaign: CampaignId): Copy[] =>
  records.filter(isCopy).filter(({ entry }) => entry.campaign === campaign)

const isCopy = (record: EntryRecord): record is Copy =>
  record.state === 'received' && record.receipt !== undefined && record.receipt.state !== 'gone'

/** Keeps what the server now says of entries that it has received before. */
export async function keepStates(storage: Storage, receipts: readonly Receipt[]): Promise<void> {
  await storage.write(async (tx) => {
    const records = await tx.entries(receipts.map(({ id }) => id))
    const changed = records.flatMap((record, at) => {
      const receipt = receipts[at]
      const differs = record?.receipt && receipt && !isSameStanding(record.receipt, receipt)
      return differs && record.state === 'received' ? [{ record, now: { ...record, receipt } }] : []
    })
    const now = changed.map((each) => each.now)
    await tx.putEntries(now)
    await noteUndecided(
      tx,
      changed.map(({ record }) => record),
      now,
    )
  })
}

/**
 * Lets go of a finished campaign's copies and notes of a day. What waits to be sent stays, and so
 * does an entry of whose contact something waits.
 */
export const letGo = (storage: Storage, campaign: CampaignId, day: Day): Promise<void> =>
  storage.write(async (tx) => {
    const over = (await tx.ofDay(day)).filter(
      ({ entry, state, others }) =>
        entry.campaign === campaign && !others && (state === 'received' || state === 'withdrawn'),
    )
    await tx.forget(over.map(({ id }) => id))
    await noteUndecided(tx, over)
  })
