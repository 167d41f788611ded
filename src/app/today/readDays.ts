import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Day } from '../../contract/time.ts'
import { addDays, weekdayOf } from '../../domain/moment.ts'
import { unsentIn } from '../outbox/waiting.ts'
import type { Storage } from '../outbox/storage.ts'
import type { Selection, Unsent } from '../counter.ts'
import { type DayList, dayListOf } from './dayList.ts'

export type OwnDays = {
  /** The first day that was read. */
  from: Day
  days: DayList[]
  /** Whether there is anything from before. */
  hasEarlier: boolean
  /** Since when this device counts for its unit. */
  enrolledFrom: Day | undefined
  /** All that this device knows of, by which what it has counted is named. */
  campaigns: CounterCampaign[]
  unsent: Unsent
  /** What was in force at the keys last. */
  selection: Selection | undefined
}

/** What lies on this device of this week, and of so many weeks before it. */
export async function readDays(storage: Storage, today: Day, weeks: number): Promise<OwnDays> {
  const from = addDays(today, 1 - weekdayOf(today) - 7 * (weeks - 1))
  return storage.read(async (tx) => {
    const all = await tx.days()
    const shown = all.filter((day) => day >= from).toReversed()
    const [records, device, unsent, selection] = await Promise.all([
      Promise.all(shown.map((day) => tx.ofDay(day))),
      tx.slot('device'),
      unsentIn(tx),
      tx.slot('selection'),
    ])
    return {
      from,
      days: shown.map((day, nth) => dayListOf(day, records[nth] ?? [])),
      hasEarlier: all.some((day) => day < from),
      enrolledFrom: device?.enrolment?.from,
      campaigns: device?.campaigns ?? [],
      unsent,
      selection,
    }
  })
}
