import * as z from 'zod/mini'
import { AccountId } from './id.ts'
import { Day, Instant } from './time.ts'

/** The groups of acts that the log can be narrowed to. */
export const ActKind = z.enum([
  'access',
  'people',
  'invites',
  'devices',
  'campaigns',
  'entries',
  'exports',
  'operation',
])
export type ActKind = z.infer<typeof ActKind>

/**
 * Everything the audit log notes, and to which group it belongs. The list is closed and an act is
 * never renamed: its name stands in hashes. Nothing here is about counting.
 */
export const acts = {
  signed_in: 'access',
  signed_out: 'access',
  switched_back: 'access',
  /** Counted for half an hour at a time: whoever guesses must not fill the disk. */
  sign_in_refused: 'access',
  passkey_added: 'access',
  passkey_removed: 'access',
  passkey_counter_behind: 'access',
  identity_connected: 'access',
  identity_removed: 'access',
  password_set: 'access',
  password_removed: 'access',
  recovery_codes_made: 'access',
  recovery_code_used: 'access',
  sessions_ended: 'access',
  person_invited: 'people',
  /** By what the municipality's own sign-in says of them. */
  person_came: 'people',
  person_changed: 'people',
  person_removed: 'people',
  person_signed_out: 'people',
  link_renewed: 'people',
  first_coordinator_invited: 'people',
  invite_made: 'invites',
  invite_raised: 'invites',
  invite_revoked: 'invites',
  /** Counted for a day at a time: it tells of a link in the wrong hands, and of no device. */
  invite_used: 'invites',
  /** Counted for half an hour at a time, by why. */
  join_refused: 'invites',
  device_named: 'devices',
  device_revoked: 'devices',
  devices_rejected: 'devices',
  device_admitted: 'devices',
  /** A screen on a wall: by whom it may show what, and that it was taken back. */
  screen_paired: 'devices',
  screen_ended: 'devices',
  campaign_created: 'campaigns',
  campaign_changed: 'campaigns',
  campaign_status_changed: 'campaigns',
  campaign_deleted: 'campaigns',
  campaign_signed_off: 'campaigns',
  /** Its entries do not tell any more which device they came from. */
  campaign_anonymised: 'campaigns',
  campaign_purged: 'campaigns',
  retention_changed: 'campaigns',
  /** What was remarked on days of units, by whom it is known why something is missing. */
  remark_made: 'campaigns',
  remark_changed: 'campaigns',
  remark_removed: 'campaigns',
  rescue_loaded: 'entries',
  /** Signed entries of staff beside what was counted. */
  correction_made: 'entries',
  correction_taken_back: 'entries',
  counted_moved: 'entries',
  /** What waited for a person was counted, declined or left to wait again. */
  entries_decided: 'entries',
  /** What a newer app had sent was held unread, and a newer server has read and judged it. */
  entries_read_again: 'entries',
  tallies_rebuilt: 'entries',
  export_begun: 'exports',
  export_finished: 'exports',
  export_aborted: 'exports',
  reading_address_made: 'exports',
  reading_address_ended: 'exports',
  log_exported: 'exports',
  log_began: 'operation',
  log_trimmed: 'operation',
  /** What nobody uses any more was removed: devices, sign-ins, invites. */
  unused_removed: 'operation',
  store_restored: 'operation',
} as const satisfies Record<string, ActKind>
export type Act = keyof typeof acts

/** As what somebody acted: a role, an operator at the console, or the server by itself. */
export const ActorRole = z.enum([
  'lead',
  'coordinator',
  'operator',
  'console',
  'server',
  'reader',
  'unknown',
])
export type ActorRole = z.infer<typeof ActorRole>

/** SHA-256 in hexadecimal digits. */
export const AuditHash = z.string().check(z.regex(/^[0-9a-f]{64}$/))

/** Not a record: every phone would load what reads one, since app and staff share one zod. */
const Said = z.looseObject({})

/** An entry of the log. `act` may be one that only a newer version knows. */
export const AuditEntry = z.object({
  number: z.int(),
  at: Instant,
  act: z.string(),
  by: z.object({
    account: z.optional(AccountId),
    /** The name as it was. */
    name: z.string(),
    role: ActorRole,
  }),
  subject: z.string(),
  before: z.optional(Said),
  after: z.optional(Said),
  details: Said,
  /** Names the request in the server's log. */
  request: z.optional(z.string()),
  /** It was noted before the log was a chain: what came before it is not vouched for. */
  imported: z.optional(z.literal(true)),
  hash: AuditHash,
})
export type AuditEntry = z.infer<typeof AuditEntry>

/** The end of the chain. Written down elsewhere, it shows later whether anything before it changed. */
export const AuditHead = z.object({ number: z.int(), hash: AuditHash })
export type AuditHead = z.infer<typeof AuditHead>

export const AuditAnswer = z.object({
  head: z.optional(AuditHead),
  entries: z.array(AuditEntry),
  /** Ask with `before` this number for what is older; left out where there is nothing older. */
  next: z.optional(z.int()),
})
export type AuditAnswer = z.infer<typeof AuditAnswer>

/** What of the log is asked for: a group of acts, a period of days, and what is older than a number. */
export const AuditQuestion = z.object({
  before: z.optional(z.coerce.number().check(z.int(), z.minimum(1))),
  kind: z.optional(ActKind),
  from: z.optional(Day),
  to: z.optional(Day),
})
export type AuditQuestion = z.infer<typeof AuditQuestion>
