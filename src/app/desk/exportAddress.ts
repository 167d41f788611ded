import type { Dimension } from '../../contract/extract.ts'
import type { CampaignId } from '../../contract/id.ts'
import { type RouteName, routes } from '../../contract/routes.ts'
import type { Week } from '../../contract/time.ts'
import { within } from '../staff/api.ts'

export type ExportFile = Extract<
  RouteName,
  | 'workbook'
  | 'weekTotals'
  | 'cells'
  | 'control'
  | 'bundle'
  | 'extractXlsx'
  | 'extractCsv'
  | 'extractJson'
>

/**
 * Where a file is fetched: for the weeks that are named, or for all where none is; an extract also by
 * what is chosen.
 */
export function exportAddress(
  file: ExportFile,
  campaign: CampaignId,
  weeks: readonly Week[],
  by: readonly Dimension[] = [],
): string {
  const { path } = within(routes[file], campaign)
  const query = new URLSearchParams([
    ...weeks.map((week) => ['week', week]),
    ...by.map((dimension) => ['by', dimension]),
  ])
  return query.size > 0 ? `${path}?${query}` : path
}
