import * as z from 'zod/mini'
import {
  Channel,
  Combination,
  ContactType,
  Department,
  Expected,
  Parameter,
  TaskArea,
} from './catalogue.ts'
import { Counterpart } from './entryWords.ts'
import { CampaignId, TaskAreaId, UnitId } from './id.ts'
import { Label, Text } from './text.ts'
import { Day } from './time.ts'

export const campaignFormat = 'taellevaerk.campaign/1'

/**
 * Draft: nobody sees it. Planned: its days decide whether it is trial, counting, closing or closed.
 * Paused and cancelled have to travel to the devices. Locked: signed off. Purged: entries gone.
 */
export const CampaignStatus = z.enum([
  'draft',
  'planned',
  'paused',
  'cancelled',
  'closed',
  'locked',
  'purged',
])
export type CampaignStatus = z.infer<typeof CampaignStatus>

export const CampaignDays = z.strictObject({
  trial: z.array(Day),
  count: z.array(Day).check(z.minLength(1, 'must name at least one count day')),
  /** The last day on which a late entry is still taken by the rule `lateWhileClosing`. */
  closing: Day,
})
export type CampaignDays = z.infer<typeof CampaignDays>

const shared = {
  id: CampaignId,
  name: Text,
  status: CampaignStatus,
  days: CampaignDays,
  taskAreas: z.array(TaskArea).check(z.minLength(1, 'must name at least one task area')),
  channels: z.array(Channel).check(z.minLength(1, 'must name at least one channel')),
  contactTypes: z.array(ContactType),
  /** Whether whoever counts is asked for the type of each contact. Nobody is kept from counting. */
  typeExpected: z.optional(z.boolean()),
  /** Which counterparts may be told apart; none where the campaign does not ask. */
  counterparts: z.array(Counterpart),
  parameters: z.array(Parameter),
  /** Said to everybody who counts, up to and including a day. */
  message: z.optional(z.strictObject({ text: Label, until: Day })),
}

/** A whole campaign as the coordinator defines it: the file format and what the store keeps. */
export const Campaign = z.strictObject({
  format: z.literal(campaignFormat),
  ...shared,
  /** Whether entries that arrive in the closing days count at once or wait for the coordinator. */
  lateWhileClosing: z.enum(['counted', 'waiting']),
  departments: z.array(Department).check(z.minLength(1, 'must hold at least one department')),
})
export type Campaign = z.infer<typeof Campaign>

/** What a device needs of a campaign: the same, with its own unit instead of the whole house. */
export const CounterCampaign = z.object({
  ...shared,
  unit: z.object({
    id: UnitId,
    name: Text,
    /** What the unit gets most, in the order in which it is to stand. */
    favourites: z.optional(z.array(TaskAreaId)),
    /** Its keys that count a whole combination at once, in their order. */
    quickKeys: z.optional(z.array(Combination)),
    /** When it counts in a usual week; all count days where nothing is said. */
    expected: z.optional(Expected),
    /** Its last day, where whoever counts here needs an invite to another unit from then on. */
    lastDay: z.optional(Day),
  }),
})
export type CounterCampaign = z.infer<typeof CounterCampaign>
