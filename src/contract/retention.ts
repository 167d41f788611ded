import * as z from 'zod/mini'
import { CampaignStatus } from './campaign.ts'
import { CampaignId } from './id.ts'
import { Text } from './text.ts'
import { Day } from './time.ts'

/** For how many months a campaign's entries are kept after its last count day. */
const KeepMonths = z.int().check(z.minimum(12), z.maximum(60))

export const RetentionSetting = z.strictObject({ months: KeepMonths })
export type RetentionSetting = z.infer<typeof RetentionSetting>

/** What the next run would do to a campaign: figures of the whole of it, and of nothing smaller. */
const NextOfCampaign = z.object({
  /** Entries that are deleted, those that were held among them. */
  removed: z.int(),
  /** Of these, the ones that were held. */
  held: z.int(),
  /** Entries that stop telling which device they came from. */
  anonymised: z.int(),
})

export const CampaignRetention = z.object({
  id: CampaignId,
  name: Text,
  status: CampaignStatus,
  months: KeepMonths,
  lastDay: Day,
  /** From which day its entries do not tell their device any more; set when it is signed off. */
  anonymise: z.optional(Day),
  anonymisedOn: z.optional(Day),
  /** From which day what was held is deleted; set when it is signed off. */
  held: z.optional(Day),
  /** From which day its entries are deleted. */
  purge: z.optional(Day),
  purgedOn: z.optional(Day),
  next: NextOfCampaign,
})
export type CampaignRetention = z.infer<typeof CampaignRetention>

/** What goes besides the campaigns: numbers of a whole municipality. */
export const UnusedThings = z.object({
  /** Held entries that belong to no campaign. */
  unplaced: z.int(),
  devices: z.int(),
  /** Invites, sign-ins and links that are over. */
  access: z.int(),
  /** Rows of the log. */
  log: z.int(),
})
export type UnusedThings = z.infer<typeof UnusedThings>

export const RetentionAnswer = z.object({
  today: Day,
  /** The last day on which a run has done all it had to. */
  ranOn: z.optional(Day),
  campaigns: z.array(CampaignRetention),
  next: UnusedThings,
})
export type RetentionAnswer = z.infer<typeof RetentionAnswer>
