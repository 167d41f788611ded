import * as z from 'zod/mini'
import { drawn } from './id.ts'
import { pages } from './pages.ts'
import { Text } from './text.ts'
import { Day } from './time.ts'

/** The municipality's own sign-in, by the name that its button says; nothing where there is none. */
export const ProviderAnswer = z.object({ name: z.optional(Text) })
export type ProviderAnswer = z.infer<typeof ProviderAnswer>

const ownPages: readonly string[] = Object.values(pages)
const belowDesk = /^\/desk(\/[A-Za-z0-9_-]{1,80}){1,6}$/

/** A page of the app to come back to. Nothing that leads elsewhere is of this form. */
export const OwnPage = z
  .string()
  .check(z.refine((path) => ownPages.includes(path) || belowDesk.test(path)))
export type OwnPage = z.infer<typeof OwnPage>

export const ProviderStart = z.strictObject({ to: OwnPage })

/**
 * What somebody who is signed in goes to the provider for: to sign in anew, as the same person, or
 * to connect who they are there with their access here.
 */
export const ProviderVisit = z.strictObject({ wants: z.enum(['again', 'connect']), to: OwnPage })
export type ProviderVisit = z.infer<typeof ProviderVisit>

/** Where the browser is to go. */
export const ProviderAddress = z.object({ address: z.string().check(z.regex(/^https?:\/\//)) })
export type ProviderAddress = z.infer<typeof ProviderAddress>

export const IdentityId = drawn(12).brand<'IdentityId'>()
export type IdentityId = z.infer<typeof IdentityId>

/** Who somebody is at the provider. It says nothing but that they are connected. */
export const Identity = z.object({
  id: IdentityId,
  added: Day,
  lastUsed: z.optional(Day),
  /** The access was made by what the provider says, and follows it: it is not theirs to disconnect. */
  gives: z.boolean(),
})
export type Identity = z.infer<typeof Identity>

export const IdentityList = z.array(Identity)

/**
 * How a way through the provider can end without anybody being signed in. The list is closed: the
 * sign-in page is told which, and words it.
 */
const signInFaults = [
  'cancelled',
  'expired',
  'unreachable',
  'refused',
  'provider_error',
  'unknown',
  'no_role',
  'weak',
  'not_anew',
  'other_person',
  'taken',
  'failed',
] as const
export const SignInFault = z.enum(signInFaults)
export type SignInFault = z.infer<typeof SignInFault>

/** Under which name the sign-in page is told of it. */
export const faultParameter = 'login'
