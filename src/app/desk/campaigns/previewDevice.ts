import type { CounterCampaign } from '../../../contract/campaign.ts'
import type { ChannelId, DeviceId, EntryId } from '../../../contract/id.ts'
import type { Day } from '../../../contract/time.ts'
import { halfHourOf } from '../../../domain/moment.ts'
import type { Combination } from '../../../contract/catalogue.ts'
import { combinationName } from '../../../domain/quickKeys.ts'
import { phaseOn } from '../../../domain/phase.ts'
import type { Refinement, Selection, Situation, Tapped } from '../../counter.ts'

/** What has been tapped in the preview, the last one last. It is kept nowhere and sent nowhere. */
export type Tried = readonly Tapped[]

export const withTap = (
  tried: Tried,
  { taskArea, direction, channel }: Combination,
  at: { today: Day; nowMs: number },
): Tried => [
  ...tried,
  {
    id: `tried-${tried.length}` as EntryId,
    taskArea,
    direction,
    channel,
    day: at.today,
    time: halfHourOf(at.nowMs),
    contactType: undefined,
    marks: [],
    quantity: 1,
  },
]

export const withoutLast = (tried: Tried): Tried => tried.slice(0, -1)

export function withRefinement(tried: Tried, refinement: Refinement): Tried {
  const last = tried.at(-1)
  return last ? [...tried.slice(0, -1), { ...last, ...refinement }] : tried
}

/** How many of each channel, in the direction in force. */
export function numbersOf(
  tried: Tried,
  direction: Selection['direction'],
): Record<ChannelId, number> {
  const numbers: Record<ChannelId, number> = {}
  for (const { channel, direction: own, quantity } of tried) {
    if (own === direction) numbers[channel] = (numbers[channel] ?? 0) + quantity
  }
  return numbers
}

/** How many of each combination. */
export function combinationsOf(tried: Tried): Record<string, number> {
  const numbers: Record<string, number> = {}
  for (const each of tried) {
    const name = combinationName(each)
    numbers[name] = (numbers[name] ?? 0) + each.quantity
  }
  return numbers
}

/** The counter as it is on a day that counts: today where it does, else the first that will. */
export function situationOf(
  seen: CounterCampaign,
  municipality: string,
  today: Day,
): Extract<Situation, { is: 'counter' }> {
  const campaign = { ...seen, status: 'planned' as const }
  const phase = phaseOn(campaign, today)
  const on = phase === 'count' || phase === 'trial'
  const day = on ? today : (campaign.days.count.toSorted()[0] ?? today)
  return {
    is: 'counter',
    device: '000000000000' as DeviceId,
    municipality,
    unit: campaign.unit,
    otherUnits: [],
    messageSeen: undefined,
    campaign,
    today: day,
    phase: on ? phase : 'count',
    credential: 'good',
    lost: undefined,
    persisted: true,
  }
}
