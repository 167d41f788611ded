import * as z from 'zod/mini'
import { looksLikeCpr } from './cpr.ts'
import './id.ts'

/** How long a password is, in characters, once it is written in one way (NFC). */
export const passwordLength = { least: 12, most: 256 } as const

/**
 * What somebody signs in by beside a password: chosen with it, one's own in the municipality, and
 * the same in capitals and small letters. Initials do, and no address is needed.
 */
export const UserName = z.string().check(
  z.regex(/^[A-Za-zÆØÅæøåÄÖÜäöüÉé0-9][A-Za-zÆØÅæøåÄÖÜäöüÉé0-9._-]{1,39}$/),
  z.refine((name) => !looksLikeCpr(name), 'looks like a CPR number'),
)

/** What is typed at the door: anything, so that a wrong form says nothing about who there is. */
const Typed = z.string().check(z.minLength(1), z.maxLength(1024))

export const PasswordSignIn = z.strictObject({ userName: Typed, password: Typed })
export type PasswordSignIn = z.infer<typeof PasswordSignIn>

export const RecoverySignIn = z.strictObject({ userName: Typed, code: Typed })
export type RecoverySignIn = z.infer<typeof RecoverySignIn>

export const PasswordProof = z.strictObject({ password: Typed })

/** A new password. `endOthers`: whoever is signed in as this person elsewhere is signed out. */
export const NewPassword = z.strictObject({
  userName: UserName,
  password: Typed,
  endOthers: z.boolean(),
})
export type NewPassword = z.infer<typeof NewPassword>

/** Why a password cannot be taken, as the message of an `invalid` problem at `/password`. */
export const passwordFaults = ['too_short', 'too_long', 'common', 'guessable'] as const
export type PasswordFault = (typeof passwordFaults)[number]
export const userNameTaken = 'taken'

/** The ways in that somebody has, and how long they count as having just signed in. */
export const OwnAccess = z.object({
  userName: z.optional(z.string()),
  hasPassword: z.boolean(),
  passkeys: z.int(),
  /** How many recovery codes are left. */
  recoveryLeft: z.int(),
  /** The municipality's own sign-in gives them their access, or opens it; left out for neither. */
  provider: z.optional(z.enum(['gives', 'connected'])),
  /** For how many seconds more they count as having just signed in. */
  freshSeconds: z.int(),
})
export type OwnAccess = z.infer<typeof OwnAccess>

/** Said once: only their hashes are kept. */
export const RecoveryCodes = z.object({ codes: z.array(z.string()) })
export type RecoveryCodes = z.infer<typeof RecoveryCodes>
