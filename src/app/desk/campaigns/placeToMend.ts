import type { CampaignId } from '../../../contract/id.ts'
import { pages } from '../../../contract/pages.ts'
import { sectionAddress } from '../sectionAddress.ts'
import type { Advised, Missing } from '../../../domain/readiness.ts'

const invites = '/invites'

/** The section, or the page of the desk, where a lack is mended. */
const places: Readonly<Record<Missing | Advised, string>> = {
  no_units: 'units',
  no_count_days: 'days',
  days_past: 'days',
  no_tapped_channel: 'channels',
  no_task_area: 'task-areas',
  units_without_task_area: 'units',
  some_days_past: 'days',
  no_trial_day: 'days',
  holidays_counted: 'days',
  no_days_for_late: 'days',
  no_contact_types: 'types',
  units_without_lead: '/people',
  units_without_invite: invites,
  few_coordinators: '/people',
}

export const placeToMend = (campaign: CampaignId, lack: Missing | Advised): string => {
  const place = places[lack]
  if (place === invites) return `${pages.invites}?campaign=${campaign}`
  return place.startsWith('/') ? `${pages.desk}${place}` : sectionAddress(campaign, place)
}
