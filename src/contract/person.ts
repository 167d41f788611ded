import * as z from 'zod/mini'
import { Role, Secret } from './account.ts'
import { AccountId, UnitId } from './id.ts'
import { Text } from './text.ts'
import { Day, Instant } from './time.ts'

/** How many coordinators a municipality does well with: one can fall ill, four agree on nothing. */
export const advisedCoordinators = { least: 2, most: 3 } as const

/** The name of somebody of the staff, as colleagues know them. Never anything about a citizen. */
const StaffName = Text.check(z.maxLength(80, 'must be at most 80 characters'))

const said = { name: StaffName, role: Role, units: z.array(UnitId).check(z.maxLength(1000)) }

/** A lead without units would see nothing; whoever is no lead needs none. */
const leadsHaveUnits = z.refine<{ role: Role; units: UnitId[] }>(
  ({ role, units }) => role !== 'lead' || units.length > 0,
  { error: 'a team lead needs at least one unit', path: ['units'] },
)

/** What a coordinator says of somebody of the staff. */
export const PersonChange = z.strictObject(said).check(leadsHaveUnits)
export type PersonChange = z.infer<typeof PersonChange>

/** How long a personal link is good, in days. */
export const linkDays = [1, 7, 14, 30] as const
export const usualLinkDays = 7
const LinkDays = z.int().check(z.minimum(1), z.maximum(30))

/** Somebody new, with how long the first link is good. */
export const NewPerson = z.strictObject({ ...said, days: LinkDays }).check(leadsHaveUnits)
export type NewPerson = z.infer<typeof NewPerson>

export const LinkWish = z.strictObject({ days: LinkDays })
export type LinkWish = z.infer<typeof LinkWish>

/** Somebody of the staff as the coordinators see them. Nothing tells what anybody did. */
export const Person = z.object({
  account: AccountId,
  name: Text,
  role: Role,
  units: z.array(UnitId),
  /** Goes up with every change; `If-Match` names the one that was read. */
  version: z.int(),
  /** The last day they were signed in; left out where they never were. */
  lastSeen: z.optional(Day),
  /** Until when their personal link can be used; left out where there is none to use. */
  linkUntil: z.optional(Instant),
  hasPasskey: z.boolean(),
  /** The municipality's own sign-in gives them their access, or opens it; left out for neither. */
  provider: z.optional(z.enum(['gives', 'connected'])),
  /** Left out by servers from before there were any. */
  hasPassword: z.optional(z.boolean()),
})
export type Person = z.infer<typeof Person>

/** A unit that can be given to a lead, under its department, from any campaign there is. */
export const UnitChoice = z.object({ id: UnitId, name: Text, department: Text })
export type UnitChoice = z.infer<typeof UnitChoice>

export const PeopleAnswer = z.object({ people: z.array(Person), units: z.array(UnitChoice) })
export type PeopleAnswer = z.infer<typeof PeopleAnswer>

/** A personal link, said once: only its hash is kept. */
export const PersonalLink = z.object({ secret: Secret, until: Instant })
export type PersonalLink = z.infer<typeof PersonalLink>

export const InvitedAnswer = z.object({ person: Person, link: PersonalLink })
export type InvitedAnswer = z.infer<typeof InvitedAnswer>
