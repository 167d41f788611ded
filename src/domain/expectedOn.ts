import type { CounterCampaign } from '../contract/campaign.ts'
import type { Day } from '../contract/time.ts'
import { type Presence, presenceOf } from './catalogue/presence.ts'
import { kindOfDay } from './phase.ts'

/** Whether the unit of a counter is expected to count on a day, and in which half of it. */
export function expectedOn(campaign: CounterCampaign, day: Day): Presence {
  const isOn = campaign.status === 'planned' && kindOfDay(campaign, day) !== 'none'
  return isOn ? presenceOf(campaign.unit, day) : 'none'
}

/** The days from one day on on which it is expected to, in order. */
export const expectedFrom = (campaign: CounterCampaign, from: Day): Day[] =>
  [...campaign.days.trial, ...campaign.days.count]
    .filter((day) => day >= from && expectedOn(campaign, day) !== 'none')
    .toSorted()
