import type { Day } from '../../contract/time.ts'
import { isTooLongAgo } from '../../domain/finished.ts'
import { lastDayOf } from '../../domain/phase.ts'
import type { EntryRecord, Storage } from './storage.ts'

/**
 * Lets go of what a full device can do without: notes of what was taken back before today, and
 * copies that no restored server can ask for any more. What waits for a receipt always stays.
 */
export async function makeRoom(storage: Storage, today: Day): Promise<void> {
  const { days, device } = await storage.read(async (tx) => ({
    days: await tx.days(),
    device: await tx.slot('device'),
  }))
  const lastDays = new Map(
    device?.campaigns.map((campaign) => [campaign.id, lastDayOf(campaign.days)]),
  )
  const latest = days.at(-1) ?? today
  const isSpare = ({ entry, state, others }: EntryRecord) => {
    if (others) return false
    if (state === 'withdrawn') return true
    return state === 'received' && isTooLongAgo(lastDays.get(entry.campaign) ?? latest, today)
  }
  for (const day of days.filter((each) => each < today)) {
    await storage.write(async (tx) => {
      const spare = (await tx.ofDay(day)).filter(isSpare)
      await tx.forget(spare.map(({ id }) => id))
    })
  }
}
