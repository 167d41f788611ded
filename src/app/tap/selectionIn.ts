import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Selection } from '../counter.ts'
import { favouritesFirst } from './favouritesFirst.ts'

/** What is in force: what was chosen where the campaign still has it, else the first there is. */
export function selectionIn(
  campaign: CounterCampaign | undefined,
  { taskArea, direction }: Partial<Selection>,
): Selection | undefined {
  const areas = campaign ? favouritesFirst(campaign).map(({ id }) => id) : []
  const area = areas.find((id) => id === taskArea) ?? areas[0]
  return area && { taskArea: area, direction: direction ?? 'incoming' }
}
