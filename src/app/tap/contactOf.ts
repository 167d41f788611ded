import type { UnclaimedContact } from '../../contract/entry.ts'
import type { ChannelId, EntryId } from '../../contract/id.ts'
import { dayOf, halfHourOf } from '../../domain/moment.ts'
import { kindOfDay } from '../../domain/phase.ts'
import type { Selection, Situation } from '../counter.ts'
import { entryHead } from './entryHead.ts'

/**
 * What a tap leaves behind: one contact of this unit, at this half-hour, of the kind in force.
 *
 * @throws on a day on which the campaign neither counts nor tries
 */
export function contactOf(
  situation: Situation,
  { channel, taskArea, direction }: Selection & { channel: ChannelId },
  id: EntryId,
  nowMs: number,
): UnclaimedContact {
  const day = dayOf(nowMs)
  const { campaign } = situation.is === 'counter' ? situation : {}
  // Past midnight a screen that has not looked yet may still show keys: what is tapped would be held.
  if (campaign && kindOfDay(campaign, day) === 'none') throw new Error('over')
  return {
    ...entryHead(situation, day, id),
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
