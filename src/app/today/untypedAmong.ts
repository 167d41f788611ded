import type { CounterCampaign } from '../../contract/campaign.ts'
import { isUntyped } from '../outbox/untyped.ts'
import { isTypeAsked } from '../tap/isTypeAsked.ts'
import type { Item } from './dayList.ts'

/** Those of which a type is still to be said, as the count screen counts them for today. */
export const untypedAmong = (items: readonly Item[], campaigns: readonly CounterCampaign[]) =>
  items.filter(({ record, entry }) => {
    const campaign = campaigns.find(({ id }) => id === entry.campaign)
    return campaign !== undefined && isTypeAsked(campaign) && isUntyped(record)
  })
