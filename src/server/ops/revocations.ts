import { readFileSync } from 'node:fs'
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { Role } from '../../contract/account.ts'
import { AccountId, CampaignId, DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { PasskeyId } from '../../contract/passkey.ts'
import { IdentityId } from '../../contract/provider.ts'
import { ReadingId } from '../../contract/readingAddress.ts'
import { ScreenId } from '../../contract/screen.ts'
import { Text } from '../../contract/text.ts'
import { Day } from '../../contract/time.ts'
import { revocations } from '../access/devices.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const of = { municipality: MunicipalityId }

/** Something that was ended, and must stay ended when an older backup is restored. Hashes only. */
const Revocation = z.discriminatedUnion('is', [
  z.object({ is: z.literal('session'), ...of, hash }),
  z.object({ is: z.literal('link'), ...of, hash }),
  z.object({
    is: z.literal('invite'),
    ...of,
    id: z.string(),
    uses: z.int(),
    revoked: z.literal(true).optional(),
  }),
  z.object({
    is: z.literal('device'),
    ...of,
    id: DeviceId,
    why: z.enum(revocations),
  }),
  z.object({ is: z.literal('account'), ...of, id: AccountId }),
  /** Passwords and recovery codes from before a moment: an older backup would have them. */
  z.object({ is: z.literal('password'), ...of, id: AccountId, before: z.int() }),
  z.object({ is: z.literal('recovery_codes'), ...of, id: AccountId, before: z.int() }),
  z.object({ is: z.literal('recovery_code'), ...of, hash }),
  z.object({ is: z.literal('passkey'), ...of, id: PasskeyId }),
  z.object({ is: z.literal('reading_address'), ...of, id: ReadingId }),
  z.object({ is: z.literal('screen'), ...of, id: ScreenId }),
  /** By its own id: who it was at the provider is not said, and may come again by another. */
  z.object({ is: z.literal('identity'), ...of, id: IdentityId }),
  /** What somebody's access was changed to: an older backup would give back what was taken. */
  z.object({
    is: z.literal('access'),
    ...of,
    id: AccountId,
    version: z.int(),
    role: Role,
    units: z.array(UnitId),
  }),
  /** What a device had counted since it came into a unit was held, with it. */
  z.object({
    is: z.literal('rejected'),
    ...of,
    id: DeviceId,
    unit: UnitId,
    day: z.int(),
    joined: z.int(),
  }),
  /** The entries of a campaign are gone for good; its last count day tells one from before it. */
  z.object({
    is: z.literal('purged'),
    ...of,
    id: CampaignId,
    name: Text,
    last: Day,
  }),
  /** A restore has made the store this generation: no other state of it may be named so. */
  z.object({ is: z.literal('restored'), generation: z.int() }),
])
export type Revocation = z.infer<typeof Revocation>

/** Notes a revocation; resolves when it is on disk. */
export type NoteRevocation = (revocation: Revocation) => Promise<void>

const journal = (data: string): string => join(data, 'revocations.log')

/**
 * The journal of revocations, one line each, beside the database and not in it: a restore replaces
 * the database. A line begins with its break, so that one that was cut off spoils no other.
 */
export const noteIn =
  (data: string): NoteRevocation =>
  (revocation) =>
    appendFile(journal(data), `\n${JSON.stringify(revocation)}`, { mode: 0o600, flush: true })

/** All that was ever noted, the oldest first. A line that was cut off is none. */
export function revocationsIn(data: string): Revocation[] {
  return contentOf(journal(data))
    .split('\n')
    .flatMap((line) => Revocation.safeParse(parsed(line)).data ?? [])
}

/** As what a device was revoked last, by a journal: an older backup does not know. */
export const revokedAs =
  (data: string) =>
  (device: DeviceId): Revoked | undefined =>
    revocationsIn(data)
      .filter((each) => each.is === 'device')
      .findLast(({ id }) => id === device)?.why

type Revoked = Extract<Revocation, { is: 'device' }>['why']
export type RevokedAs = ReturnType<typeof revokedAs>

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return ''
    throw error
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
