import * as z from 'zod/mini'
import { Counterpart, Direction } from './entry.ts'
import {
  CampaignId,
  ChannelId,
  ContactTypeId,
  DepartmentId,
  MarkId,
  TaskAreaId,
  UnitId,
} from './id.ts'
import { Label, Text } from './text.ts'
import { Day } from './time.ts'

export const campaignFormat = 'taellevaerk.campaign/1'

/** An item that has been counted is retired, never removed, so that its entries keep a name. */
const retired = z.optional(z.boolean())

export const Unit = z.strictObject({
  id: UnitId,
  name: Text,
  /** How many people count here. Below five, no figures of the unit are shown while it counts. */
  people: z.int().check(z.minimum(1), z.maximum(10_000)),
  /** The task areas this unit counts; all of the package where nothing is said. */
  taskAreas: z.optional(z.array(TaskAreaId).check(z.minLength(1))),
  retired,
})
export type Unit = z.infer<typeof Unit>

const Department = z.strictObject({
  id: DepartmentId,
  name: Text,
  units: z.array(Unit).check(z.minLength(1, 'must hold at least one unit')),
})
type Department = z.infer<typeof Department>

export const TaskArea = z.strictObject({
  id: TaskAreaId,
  name: Label,
  obligation: z.enum(['obligatory', 'local']),
  /** The KLE number where there is one. Never invented. */
  kle: z.optional(
    z.string().check(z.regex(/^\d\d\.\d\d\.\d\d$/, 'must have the form NN.NN.NN, as 23.05.00')),
  ),
  retired,
})
export type TaskArea = z.infer<typeof TaskArea>

/** The colours a channel can have. Each has a light and a dark form among the tokens. */
export const channelColours = [
  'green',
  'red',
  'plum',
  'ochre',
  'teal',
  'violet',
  'blue',
  'olive',
  'rose',
  'slate',
] as const

/** The pictures a channel can have, by their names in the icon set. */
export const channelIcons = [
  'phone',
  'users',
  'mail',
  'mailbox',
  'mail-check',
  'message-circle',
  'message-square',
  'video',
  'share',
  'monitor',
  'globe',
  'briefcase',
  'printer',
  'server',
] as const

export const Channel = z.strictObject({
  id: ChannelId,
  name: Label,
  icon: z.enum(channelIcons),
  colour: z.enum(channelColours),
  directions: z.array(Direction).check(z.minLength(1), z.maxLength(2)),
  /** Tapped by hand, or loaded from a system: a loaded channel has no key on the counter. */
  source: z.enum(['tapped', 'loaded']),
  retired,
})
export type Channel = z.infer<typeof Channel>

const ContactType = z.strictObject({
  id: ContactTypeId,
  name: Label,
  interaction: z.enum(['information', 'interaction', 'transaction']),
  retired,
})
type ContactType = z.infer<typeof ContactType>

const Parameter = z.strictObject({ id: MarkId, name: Label, retired })
type Parameter = z.infer<typeof Parameter>

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
  /** Which counterparts may be told apart; none where the campaign does not ask. */
  counterparts: z.array(Counterpart),
  parameters: z.array(Parameter),
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
export const CounterCampaign = z.object({ ...shared, unit: z.object({ id: UnitId, name: Text }) })
export type CounterCampaign = z.infer<typeof CounterCampaign>
