import type { Campaign } from '../contract/campaign.ts'
import { type Counterpart, type Direction, misdirected } from '../contract/entryWords.ts'
import type {
  ChannelId,
  ContactTypeId,
  DepartmentId,
  MarkId,
  TaskAreaId,
  UnitId,
} from '../contract/id.ts'

/**
 * A campaign arranged for asking: what exists in it, retired items included, since an entry made
 * before an item was retired keeps counting on it.
 */
export type CampaignIndex = {
  campaign: Campaign
  taskAreas: Set<TaskAreaId>
  channels: Map<ChannelId, readonly Direction[]>
  contactTypes: Set<ContactTypeId>
  counterparts: Set<Counterpart>
  marks: Set<MarkId>
  departmentOfUnit: Map<UnitId, DepartmentId>
  countDays: Set<string>
  trialDays: Set<string>
}

/** Made once for each revision of a campaign; judging an entry then costs a few look-ups. */
export const indexOf = (campaign: Campaign): CampaignIndex => ({
  campaign,
  taskAreas: new Set(campaign.taskAreas.map(({ id }) => id)),
  channels: new Map(campaign.channels.map(({ id, directions }) => [id, directions])),
  contactTypes: new Set(campaign.contactTypes.map(({ id }) => id)),
  counterparts: new Set(campaign.counterparts),
  marks: new Set([misdirected, ...campaign.parameters.map(({ id }) => id)]),
  departmentOfUnit: new Map(
    campaign.departments.flatMap(({ id, units }) => units.map((unit) => [unit.id, id] as const)),
  ),
  countDays: new Set(campaign.days.count),
  trialDays: new Set(campaign.days.trial),
})
