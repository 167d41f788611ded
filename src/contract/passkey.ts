import * as z from 'zod/mini'
import { Day } from './time.ts'

const bytes = (most: number) =>
  z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(Math.ceil((most * 4) / 3)))

/** The id that an authenticator gave a passkey, in base64url. It is no secret. */
export const PasskeyId = bytes(1023).brand<'PasskeyId'>()
export type PasskeyId = z.infer<typeof PasskeyId>

/** One of somebody's own passkeys. Only its public half is stored. */
export const Passkey = z.object({
  id: PasskeyId,
  added: Day,
  lastUsed: z.optional(Day),
  /** Kept by a password manager or an account, and so on more than one device. */
  shared: z.boolean(),
})
export type Passkey = z.infer<typeof Passkey>

export const PasskeyList = z.array(Passkey)

const Challenge = bytes(64)
const Kind = z.literal('public-key')
const Transport = z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])
const Verified = z.literal('required')

/** What a browser is told to make a passkey by: discoverable, and with the person verified. */
export const CreationOptions = z.object({
  challenge: Challenge,
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: bytes(64), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: Kind, alg: z.int() })),
  timeout: z.int(),
  excludeCredentials: z.array(
    z.object({ type: Kind, id: PasskeyId, transports: z.optional(z.array(Transport)) }),
  ),
  authenticatorSelection: z.object({ residentKey: Verified, userVerification: Verified }),
  attestation: z.literal('none'),
})
export type CreationOptions = z.infer<typeof CreationOptions>

/** What a browser is told to ask for a passkey by. It names nobody: the passkey does. */
export const RequestOptions = z.object({
  challenge: Challenge,
  rpId: z.string(),
  timeout: z.int(),
  userVerification: Verified,
})
export type RequestOptions = z.infer<typeof RequestOptions>

const credential = { id: PasskeyId, rawId: PasskeyId, type: Kind }
const clientDataJSON = bytes(4096)

/** A passkey that has just been made, as the browser hands it over. */
export const NewPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    attestationObject: bytes(8192),
    /** One that is not known here is left out: it is only a hint for the next time. */
    transports: z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(20))),
  }),
})
export type NewPasskey = z.infer<typeof NewPasskey>

/** What proves that somebody has a passkey here. */
export const PasskeyProof = z.object({
  ...credential,
  response: z.object({
    clientDataJSON,
    authenticatorData: bytes(4096),
    signature: bytes(4096),
    /** Whose it says it is; a passkey that can be found without a name always says so. */
    userHandle: bytes(64),
  }),
})
export type PasskeyProof = z.infer<typeof PasskeyProof>
