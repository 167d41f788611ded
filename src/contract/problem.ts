import * as z from 'zod/mini'
import './id.ts'
import { ProofWanted } from './proof.ts'

/**
 * Everything that can stop a request. The list is closed and a code is never reused: the app words
 * each one in the reader's language, and what the server says beside it stands in `problems.ts`.
 */
const codes = [
  'malformed',
  'not_signed_in',
  'sign_in_again',
  'device_revoked',
  'not_allowed',
  'cross_site',
  'not_found',
  'version_changed',
  'last_coordinator',
  'own_access',
  'passkey_refused',
  'provider_unreachable',
  'sign_in_refused',
  'id_taken',
  'kept_otherwise',
  'not_editable',
  'not_signable',
  'figures_changed',
  'not_correctable',
  'signed_off',
  'would_tell',
  'nothing_to_move',
  'too_large',
  'unsupported_media_type',
  'screen_code_unknown',
  'invite_unknown',
  'invite_expired',
  'invite_used_up',
  'invite_revoked',
  'link_spent',
  'invalid',
  'version_missing',
  'proof_needed',
  'too_many_requests',
  'sign_in_later',
  'busy',
  'unexpected',
] as const

export type ProblemCode = (typeof codes)[number]

/** What only somebody of the staff meets, at the door: the app words it beside their screens. */
export type DoorProblem = 'sign_in_again' | 'sign_in_refused' | 'sign_in_later'

/** What only leads and coordinators meet, once they are in. */
export type DeskProblem =
  | 'last_coordinator'
  | 'own_access'
  | 'passkey_refused'
  | 'provider_unreachable'
  | 'id_taken'
  | 'kept_otherwise'
  | 'not_editable'
  | 'not_signable'
  | 'figures_changed'
  | 'not_correctable'
  | 'signed_off'
  | 'would_tell'
  | 'nothing_to_move'
  | 'version_changed'
  | 'version_missing'
  | 'screen_code_unknown'
  | 'link_spent'
  | 'invalid'

/** RFC 9457 problem details. `code` is stable; `title` and `detail` are for people who read logs. */
export const ProblemDocument = z.object({
  type: z.string(),
  code: z.enum(codes),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
  /** Seconds to wait before trying again, where waiting helps: the same as Retry-After. */
  retryAfter: z.optional(z.int()),
  /** Where in the request something is wrong, and what. */
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  /** Beside `proof_needed`: the work to be done before the same is asked once more. */
  proof: z.optional(ProofWanted),
})
export type ProblemDocument = z.infer<typeof ProblemDocument>

export const problemMediaType = 'application/problem+json'
