import type { Unclaimed } from '../../contract/entry.ts'
import type { Direction } from '../../contract/entryWords.ts'
import type { UnclaimedContact } from '../../contract/entry.ts'
import type { ChannelId, ContactTypeId, EntryId, TaskAreaId } from '../../contract/id.ts'
import type { Day, PartOfDay, Time } from '../../contract/time.ts'
import { addingTo, type Standpoint, type WhyNot } from '../../domain/addingTo.ts'
import { halfHourOf } from '../../domain/moment.ts'
import { hasBegun } from '../../domain/partOfDay.ts'
import { entryHead } from '../tap/entryHead.ts'
import type { Counting } from './counting.ts'

/** Contacts that were not counted when they came. */
export type Batch = {
  quantity: number
  channel: ChannelId
  direction: Direction
  taskArea: TaskAreaId
  contactType: ContactTypeId | undefined
  day: Day
  time: Time
}

/** Where this counter stands, as far as days are concerned. */
export const standpointOf = (
  { campaign, today }: Counting,
  enrolledFrom: Day | undefined,
): Standpoint => ({ campaign, today, enrolledFrom: enrolledFrom ?? today })

/** Why something of a day and time cannot be told afterwards; undefined where it can. */
export function whyNot(
  { day, time }: { day: Day; time: Time },
  standpoint: Standpoint,
  nowMs: number,
): WhyNot | undefined {
  const adding = addingTo(day, standpoint)
  if (adding.is === 'shut') return adding.why
  return day === standpoint.today && !hasBegun(time, halfHourOf(nowMs)) ? 'to_come' : undefined
}

/** What a batch leaves behind: one contact that stands for several, entered afterwards. */
export function contactOfBatch(
  situation: Counting,
  { contactType, ...batch }: Batch,
  id: EntryId,
): UnclaimedContact {
  return {
    ...entryHead(situation, batch.day, id),
    is: 'contact',
    marks: [],
    ...batch,
    ...(contactType && { contactType }),
    entered: 'afterwards',
  }
}

/** What says that a unit had no contacts on a day or half a day. */
export const quietOf = (
  situation: Counting,
  { day, time }: { day: Day; time: PartOfDay },
  id: EntryId,
): Extract<Unclaimed, { is: 'quiet' }> => ({
  ...entryHead(situation, day, id),
  is: 'quiet',
  time,
})
