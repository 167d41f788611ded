import * as z from 'zod/mini'
import { Role, Secret } from './account.ts'
import { drawn, UnitId } from './id.ts'
import { Text } from './text.ts'
import { Day, HalfHour, Instant } from './time.ts'

/** Names an invite. It opens nothing: the link's secret and the code do that. */
export const InviteId = drawn(12).brand<'InviteId'>()
export type InviteId = z.infer<typeof InviteId>

const Uses = z.int().check(z.minimum(1), z.maximum(100_000))

/** An invite as everybody may see it who is given its unit. */
export const InviteSummary = z.object({
  id: InviteId,
  unit: UnitId,
  /** The unit that whoever joins by it comes into, where its own has been merged into another. */
  leadsTo: z.optional(UnitId),
  /** Left out where the invite is older than this was noted. */
  made: z.optional(z.object({ day: Day, by: z.optional(Role) })),
  /** The first instant at which nobody joins by it any more. */
  expires: Instant,
  uses: z.int(),
  maxUses: Uses,
  revoked: z.boolean(),
})
export type InviteSummary = z.infer<typeof InviteSummary>

/** The invites to the units of a campaign, newest first, and whose address stands in their links. */
export const InvitesAnswer = z.object({ invites: z.array(InviteSummary) })
export type InvitesAnswer = z.infer<typeof InvitesAnswer>

/** Invites for one unit or many. What is left out follows the rule, unit by unit. */
export const NewInvites = z.object({
  units: z.array(UnitId).check(z.minLength(1), z.maxLength(500)),
  /** The last day on which anybody may join. */
  expires: z.optional(Day),
  maxUses: z.optional(Uses),
})
export type NewInvites = z.infer<typeof NewInvites>

/** Told once, to whoever made them: of secret and code only hashes are stored. */
export const MadeInvites = z.object({
  invites: z.array(
    z.object({
      ...InviteSummary.shape,
      secret: Secret,
      code: drawn(10),
    }),
  ),
})
export type MadeInvites = z.infer<typeof MadeInvites>

/** Invites of which four fifths are used. They go on being told of until they end or are raised. */
export const NearlyUsed = z.array(z.object({ ...InviteSummary.shape, unitName: Text }))
export type NearlyUsed = z.infer<typeof NearlyUsed>

/** Raises an invite by a step. It names what it raises from, so that two taps are one step. */
export const Raise = z.object({ from: Uses })

/** Whom it is about: all who joined the unit since a half-hour, or those who did by one invite. */
export const Since = z.object({ since: HalfHour, invite: z.optional(InviteId) })
export type Since = z.infer<typeof Since>

/** How many devices it is about: never who they are, and never what they counted. */
export const SinceAnswer = z.object({ devices: z.int(), invites: z.int() })
export type SinceAnswer = z.infer<typeof SinceAnswer>
