import type { CampaignId } from '../../contract/id.ts'
import { type RouteName, routes } from '../../contract/routes.ts'
import type { Week } from '../../contract/time.ts'
import { within } from '../staff/api.ts'

export type ExportFile = Extract<RouteName, 'weekTotals' | 'cells' | 'control' | 'bundle'>

/** Where a file is fetched: for the weeks that are named, or for all where none is. */
export function exportAddress(
  file: ExportFile,
  campaign: CampaignId,
  weeks: readonly Week[],
): string {
  const { path } = within(routes[file], campaign)
  const query = new URLSearchParams(weeks.map((week) => ['week', week]))
  return weeks.length > 0 ? `${path}?${query}` : path
}
