import * as z from 'zod/mini'
import { Direction } from './entryWords.ts'
import { ChannelId, ContactTypeId, DepartmentId, MarkId, TaskAreaId, UnitId } from './id.ts'
import { Help, Label, Text } from './text.ts'
import { Day } from './time.ts'

/** An item that has been counted is retired, never removed, so that its entries keep a name. */
const retired = z.optional(z.boolean())

/** Plain words where the tap happens: what belongs here, and what does not. */
const help = z.optional(Help)

/** Whether a unit is expected to count on a day, and in which half of it. */
const Presence = z.enum(['day', 'am', 'pm', 'none'])
type Presence = z.infer<typeof Presence>

/** When a unit counts in a usual week, and the days that differ from it. */
export const Expected = z.strictObject({
  /** Monday first. */
  weekdays: z.array(Presence).check(z.length(7)),
  exceptions: z.array(z.strictObject({ day: Day, presence: Presence })),
})
type Expected = z.infer<typeof Expected>

/** More than so many would be looked for, and a key that is looked for is not quick. */
export const mostQuickKeys = 12

const combined = { channel: ChannelId, taskArea: TaskAreaId, direction: Direction }

/** All that a tap decides: with it in one key, nothing else has to be chosen first. */
const QuickKey = z.strictObject(combined)

/** The same on a device, which lets pass what a newer server may say of it. */
export const Combination = z.object(combined)
export type Combination = z.infer<typeof Combination>

export const Unit = z.strictObject({
  id: UnitId,
  name: Text,
  /** How many people count here. Below five, no figures of the unit are shown while it counts. */
  people: z.int().check(z.minimum(1), z.maximum(10_000)),
  /** The task areas this unit counts; all of the package where nothing is said. */
  taskAreas: z.optional(z.array(TaskAreaId).check(z.minLength(1))),
  /** What it gets most, first on its counters, in this order. */
  favourites: z.optional(z.array(TaskAreaId)),
  /** Keys of its counters that count a channel, a task area and a direction at once, in this order. */
  quickKeys: z.optional(
    z.array(QuickKey).check(z.maxLength(mostQuickKeys, `no more than ${mostQuickKeys} quick keys`)),
  ),
  /** All count days, from morning to evening, where nothing is said. */
  expected: z.optional(Expected),
  /** The first day it counts, where it came of a split. */
  firstDay: z.optional(Day),
  /** The last day it counts, where it was merged or split; its entries stay its own. */
  lastDay: z.optional(Day),
  /** The units that count in its place after its last day. */
  successors: z.optional(z.array(UnitId).check(z.minLength(1))),
  retired,
})
export type Unit = z.infer<typeof Unit>

export const Department = z.strictObject({
  id: DepartmentId,
  name: Text,
  units: z.array(Unit).check(z.minLength(1, 'must hold at least one unit')),
})
export type Department = z.infer<typeof Department>

export const TaskArea = z.strictObject({
  id: TaskAreaId,
  name: Label,
  obligation: z.enum(['obligatory', 'local']),
  /** The KLE number where there is one. Never invented. */
  kle: z.optional(
    z.string().check(z.regex(/^\d\d\.\d\d\.\d\d$/, 'must have the form NN.NN.NN, as 23.05.00')),
  ),
  help,
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
  help,
  retired,
})
export type Channel = z.infer<typeof Channel>

export const ContactType = z.strictObject({
  id: ContactTypeId,
  name: Label,
  interaction: z.enum(['information', 'interaction', 'transaction']),
  help,
  retired,
})
export type ContactType = z.infer<typeof ContactType>

export const Parameter = z.strictObject({ id: MarkId, name: Label, help, retired })
export type Parameter = z.infer<typeof Parameter>
