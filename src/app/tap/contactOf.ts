import type { UnclaimedContact } from '../../contract/entry.ts'
import { entryVersion } from '../../contract/entryWords.ts'
import type { ChannelId, EntryId } from '../../contract/id.ts'
import { dayOf, halfHourOf } from '../../domain/moment.ts'
import { kindOfDay } from '../../domain/phase.ts'
import type { Selection, Situation } from '../counter.ts'

/**
 * What a tap leaves behind: one contact of this unit, at this half-hour, of the kind in force.
 *
 * @throws where the device counts for no unit or no campaign, which no open key can lead to
 */
export function contactOf(
  situation: Situation,
  { channel, taskArea, direction }: Selection & { channel: ChannelId },
  id: EntryId,
  nowMs: number,
): UnclaimedContact {
  const campaign = situation.is === 'counter' ? situation.campaign : undefined
  if (!campaign) throw new Error('this device counts for no campaign')
  const day = dayOf(nowMs)
  return {
    v: entryVersion,
    id,
    is: 'contact',
    campaign: campaign.id,
    unit: campaign.unit.id,
    day,
    time: halfHourOf(nowMs),
    taskArea,
    channel,
    direction,
    marks: [],
    quantity: 1,
    said: kindOfDay(campaign, day) === 'trial' ? 'trial' : 'count',
    entered: 'at_once',
  }
}
