import type { ProblemCode, ProblemDocument } from './problem.ts'

/**
 * What the server says of each problem: the HTTP status and an English title. No app needs them: it
 * goes by the code alone.
 */
export const problems = {
  malformed: [400, 'The request is not of the form this address takes'],
  not_signed_in: [401, 'This address needs a credential, and the one sent is none we know'],
  sign_in_again: [401, 'Prove once more who you are: the last sign-in is too long ago for this'],
  device_revoked: [403, 'This device may no longer count'],
  not_allowed: [403, 'This credential does not reach that far'],
  cross_site: [403, 'The request does not come from the product’s own pages'],
  not_found: [404, 'There is nothing here'],
  version_changed: [412, 'It has been saved by somebody else since it was read'],
  last_coordinator: [409, 'Somebody has to stay coordinator, and there is nobody else'],
  own_access: [409, 'Nobody takes their own role or access away'],
  passkey_refused: [403, 'No passkey that is known here answers to this'],
  provider_unreachable: [503, 'The municipality’s own sign-in does not answer as it should'],
  sign_in_refused: [403, 'Nobody gets in by this user name with what was sent beside it'],
  id_taken: [409, 'There is one of this id already'],
  kept_otherwise: [409, 'This was kept before as it was first sent; what is different now is not'],
  not_editable: [409, 'This can no longer be changed in that way'],
  not_signable: [409, 'These figures cannot be signed off now'],
  figures_changed: [409, 'The figures have changed since they were read'],
  not_correctable: [409, 'Nothing of this campaign can be corrected'],
  signed_off: [409, 'The figures are signed off: only a coordinator corrects them now'],
  would_tell: [409, 'A move would tell figures of a small unit here; write a correction instead'],
  nothing_to_move: [409, 'Nothing stands there that could be moved'],
  too_large: [413, 'The request is larger than this address takes'],
  unsupported_media_type: [415, 'Send JSON, as application/json'],
  screen_code_unknown: [404, 'No screen shows this code now'],
  invite_unknown: [404, 'No invite answers to this link or code'],
  invite_expired: [410, 'The invite has expired'],
  invite_used_up: [410, 'The invite has been used as often as it may'],
  invite_revoked: [410, 'The invite has been revoked'],
  link_spent: [410, 'This sign-in link is unknown, expired or already used'],
  invalid: [422, 'What was sent cannot stand as it is; errors says where and why'],
  version_missing: [428, 'Say with If-Match which version was read'],
  proof_needed: [429, 'Codes are being guessed; repeat this with the proof of work it asks for'],
  too_many_requests: [429, 'Too many requests; wait as Retry-After says'],
  sign_in_later: [429, 'Tried in vain too often; wait as Retry-After says'],
  busy: [503, 'The store cannot take this now; try again as Retry-After says'],
  unexpected: [500, 'Something failed in the server; nothing was stored'],
} as const satisfies Record<ProblemCode, readonly [number, string]>

/** The document for a code, ready to send. */
export function problemDocument(
  code: ProblemCode,
  extra: Pick<ProblemDocument, 'detail' | 'errors' | 'proof' | 'retryAfter'> = {},
): ProblemDocument {
  const [status, title] = problems[code]
  return { type: `urn:taellevaerk:problem:${code}`, code, title, status, ...extra }
}
