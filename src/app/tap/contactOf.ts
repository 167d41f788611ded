import type { UnclaimedContact } from '../../contract/entry.ts'
import type { ChannelId, EntryId } from '../../contract/id.ts'
import { dayOf, halfHourOf } from '../../domain/moment.ts'
import type { Selection, Situation } from '../counter.ts'
import { entryHead } from './entryHead.ts'

/** What a tap leaves behind: one contact of this unit, at this half-hour, of the kind in force. */
export function contactOf(
  situation: Situation,
  { channel, taskArea, direction }: Selection & { channel: ChannelId },
  id: EntryId,
  nowMs: number,
): UnclaimedContact {
  return {
    ...entryHead(situation, dayOf(nowMs), id),
    is: 'contact',
    time: halfHourOf(nowMs),
    taskArea,
    channel,
    direction,
    marks: [],
    quantity: 1,
    entered: 'at_once',
  }
}
