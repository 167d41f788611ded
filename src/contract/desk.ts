import * as z from 'zod/mini'
import { Campaign, CampaignDays, CampaignStatus } from './campaign.ts'
import { Channel, Department, TaskArea, Unit } from './catalogue.ts'
import { CampaignId, ChannelId, ContactTypeId, MarkId, TaskAreaId, UnitId } from './id.ts'
import { Label, Text } from './text.ts'
import { Day, Instant } from './time.ts'

/**
 * A campaign on the desk: the same document, in which a draft may still have gaps. What a campaign
 * must have before anybody sees it, `Campaign` says, and opening asks.
 */
export const DeskDocument = z.strictObject({
  ...Campaign.shape,
  days: z.strictObject({ ...CampaignDays.shape, count: z.array(Day) }),
  departments: z.array(z.strictObject({ ...Department.shape, units: z.array(Unit) })),
  taskAreas: z.array(TaskArea),
  channels: z.array(Channel),
})

/** What may have been counted on, and so is retired and never removed. */
export const CountedThings = z.object({
  units: z.array(UnitId),
  taskAreas: z.array(TaskAreaId),
  channels: z.array(ChannelId),
  contactTypes: z.array(ContactTypeId),
  parameters: z.array(MarkId),
  /** Days that hold entries, of either kind. They stay what they are. */
  days: z.array(Day),
})
export type CountedThings = z.infer<typeof CountedThings>

/** What the things of a catalogue are. */
export const ThingKind = z.enum([
  'department',
  'unit',
  'taskArea',
  'channel',
  'contactType',
  'parameter',
])
export type ThingKind = z.infer<typeof ThingKind>

const spentOfKind = z.optional(z.array(z.string()))

/** Ids that things of a kind have had and lost. They never come back for something else. */
export const SpentIds = z.object({
  department: spentOfKind,
  unit: spentOfKind,
  taskArea: spentOfKind,
  channel: spentOfKind,
  contactType: spentOfKind,
  parameter: spentOfKind,
} satisfies Record<ThingKind, unknown>)
export type SpentIds = z.infer<typeof SpentIds>

/** A campaign as a coordinator edits it. Saving names the version it was read in, as If-Match. */
export const DeskCampaign = z.object({
  campaign: DeskDocument,
  version: z.int(),
  counted: CountedThings,
  /** Left out in drafts that a browser has kept from before there were any. */
  spent: z.optional(SpentIds),
})
export type DeskCampaign = z.infer<typeof DeskCampaign>

/** A campaign in the coordinators' list, drafts among them. */
export const DeskCampaignSummary = z.object({
  id: CampaignId,
  name: Text,
  status: CampaignStatus,
  days: DeskDocument.shape.days,
  units: z.int(),
  /** A draft that nobody has counted in may be deleted. */
  mayDelete: z.boolean(),
})
export type DeskCampaignSummary = z.infer<typeof DeskCampaignSummary>

/** A new draft, and the campaign it was copied from where there is one. */
export const NewCampaign = z.object({
  campaign: DeskDocument,
  copiedFrom: z.optional(CampaignId),
})
export type NewCampaign = z.infer<typeof NewCampaign>

/** One field that is another now; its values stand beside it where they say something by themselves. */
const FieldChange = z.object({
  field: z.string(),
  before: z.optional(z.string()),
  after: z.optional(z.string()),
})
export type FieldChange = z.infer<typeof FieldChange>

/** One difference between two versions of a campaign, as data: each language words it itself. */
export const CampaignChange = z.discriminatedUnion('is', [
  z.object({ is: z.literal('created'), copiedFrom: z.optional(CampaignId) }),
  z.object({ is: z.literal('set'), ...FieldChange.shape }),
  z.object({
    is: z.literal('days'),
    of: z.enum(['trial', 'count']),
    added: z.array(Day),
    removed: z.array(Day),
  }),
  z.object({
    is: z.enum(['added', 'removed', 'retired', 'restored']),
    of: ThingKind,
    id: z.string(),
    name: Label,
  }),
  z.object({
    is: z.literal('changed'),
    of: ThingKind,
    id: z.string(),
    name: Label,
    fields: z.array(FieldChange),
  }),
  z.object({ is: z.literal('reordered'), of: ThingKind }),
])
export type CampaignChange = z.infer<typeof CampaignChange>

/** One saving, in the change log. */
export const LoggedChange = z.object({
  version: z.int(),
  at: Instant,
  /** Left out where it came from a file. */
  who: z.optional(Text),
  changes: z.array(CampaignChange),
})
export type LoggedChange = z.infer<typeof LoggedChange>

export const ChangeLog = z.array(LoggedChange)

/**
 * What stands around a campaign and decides whether it is ready: who is invited, who leads, and
 * which units have tried. Of a unit it says that it has counted, never how much.
 */
export const CampaignSurroundings = z.object({
  coordinators: z.int(),
  led: z.array(UnitId),
  invited: z.array(UnitId),
  /** Units that have counted, or said that there was nothing, on a trial day. */
  tried: z.array(UnitId),
})
export type CampaignSurroundings = z.infer<typeof CampaignSurroundings>
