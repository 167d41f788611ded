import type { CounterCampaign } from '../../contract/campaign.ts'

/** Whether anything that is tapped has a text of help. */
export const hasHelp = ({ taskAreas, channels, contactTypes, parameters }: CounterCampaign) =>
  [taskAreas, channels, contactTypes, parameters]
    .flat()
    .some(({ help, retired }) => help && !retired)
