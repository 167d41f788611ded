import * as z from 'zod/mini'
import { CampaignDays, CampaignStatus, CounterCampaign } from './campaign.ts'
import { CatalogueName } from './delivery.ts'
import { AccountId, CampaignId, DeviceId, drawn, MunicipalityId, StoreId, UnitId } from './id.ts'
import { Text } from './text.ts'
import { Day, Instant, Week } from './time.ts'

/** The secret of a link: 256 random bits in base64url. It stands in the fragment, never in a path. */
export const Secret = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/**
 * An invite code as it is typed: ten characters of Crockford's base 32, in any case, with or
 * without blanks and hyphens, where O is read as 0 and I and L as 1. The value is the bare code.
 */
export const InviteCode = z.pipe(
  z.string().check(z.maxLength(40)),
  z.pipe(
    z.transform((typed: string) =>
      typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1'),
    ),
    drawn(10),
  ),
)

/** Whose counts are made at this address. */
const MunicipalityAnswer = z.object({ id: MunicipalityId, name: Text })
export type MunicipalityAnswer = z.infer<typeof MunicipalityAnswer>

/** The same, with the unit that the bearer of the cookie counts for, where there is one. */
export const PlaceAnswer = z.object({ ...MunicipalityAnswer.shape, unit: z.optional(Text) })
export type PlaceAnswer = z.infer<typeof PlaceAnswer>

const Enrolment = z.object({ unit: UnitId, name: Text, from: Day })
type Enrolment = z.infer<typeof Enrolment>

/** A unit that the device may count for, by the name people know it by. */
const CountedUnit = z.object({ unit: UnitId, name: Text })

/** All that a counter needs to count without a network, and the clock to count by. */
export const CounterAnswer = z.object({
  store: StoreId,
  generation: z.int(),
  time: Instant,
  municipality: MunicipalityAnswer,
  device: DeviceId,
  /** False when the credential has been revoked: it delivers what it has, and counts no more. */
  mayCount: z.boolean(),
  /** The unit the device counts for now. */
  enrolment: z.optional(Enrolment),
  /** The units it may switch among, the present one included. Older apps ignore it. */
  units: z.optional(z.array(CountedUnit)),
  /** Names all of this but `units`: another name means that something is to be told. */
  catalogue: z.optional(CatalogueName),
  campaigns: z.array(CounterCampaign),
  /** What the device tags its rescue files with. Left out by servers from before there were any. */
  rescueKey: z.optional(Secret),
})
export type CounterAnswer = z.infer<typeof CounterAnswer>

export const Role = z.enum(['lead', 'coordinator', 'operator'])
export type Role = z.infer<typeof Role>

/** Who is signed in among the staff. A demo link lets one person be several. */
export const SessionAnswer = z.object({
  account: AccountId,
  name: Text,
  role: Role,
  municipality: MunicipalityAnswer,
  /** The units given to a lead; a coordinator has them all. */
  units: z.array(UnitId),
  /** Who the same browser was signed in as before this link was opened. */
  cameFrom: z.optional(z.object({ name: Text, role: Role })),
})
export type SessionAnswer = z.infer<typeof SessionAnswer>

export const SignIn = z.object({ secret: Secret })
export type SignIn = z.infer<typeof SignIn>

/** A campaign in a list: enough to choose by and to tell its phase. */
export const CampaignSummary = z.object({
  id: CampaignId,
  name: Text,
  status: CampaignStatus,
  days: CampaignDays,
  first: Day,
  last: Day,
  weeks: z.array(Week),
})
export type CampaignSummary = z.infer<typeof CampaignSummary>
