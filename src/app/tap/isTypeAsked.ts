import type { CounterCampaign } from '../../contract/campaign.ts'

/** Whether a campaign asks for the type of every contact, and has any to choose from. */
export const isTypeAsked = ({ typeExpected, contactTypes }: CounterCampaign): boolean =>
  typeExpected === true && contactTypes.some(({ retired }) => !retired)
