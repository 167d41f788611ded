import { InviteCode, type Role, Secret } from '../../contract/account.ts'
import type { Join } from '../../contract/join.ts'
import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import { InviteId } from '../../contract/invite.ts'
import type { Day } from '../../contract/time.ts'
import { halfHourOf } from '../../domain/moment.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { countAct } from '../audit/pendingActs.ts'
import { Problem } from '../http/problem.ts'
import {
  addDevice,
  enrolIn,
  enrolmentsOf,
  findDevice,
  newDeviceId,
  presentUnit,
  raiseBase,
} from './devices.ts'
import { drawNewcomer } from './newcomer.ts'
import { noteInvite } from './switchable.ts'
import type { DeviceCredential } from './deviceCredential.ts'
import { hashOf, keyedHashOf, type RandomBytes, randomCode, randomSecret } from './secret.ts'

export type InviteRow = {
  id: InviteId
  unit: UnitId
  expires: number
  max_uses: number
  uses: number
  revoked: number
}

/** An invite as its maker sees it, once: only hashes of it are stored. */
export type NewInvite = { secret: string; code: string }

/** Invites to a unit: a link's secret and a code to type, for so many uses until an instant. */
export async function addInvite(
  sql: Writer,
  { key, random }: { key: Uint8Array; random: RandomBytes },
  invite: {
    municipality: MunicipalityId
    unit: UnitId
    expiresMs: number
    maxUses: number
    made?: { day: Day; by: Role }
  },
): Promise<NewInvite & { id: InviteId }> {
  const secret = randomSecret(random)
  const code = randomCode(random, 10)
  const row = {
    municipality: invite.municipality,
    id: InviteId.parse(randomCode(random, 12)),
    unit: invite.unit,
    secret_hash: hashOf(secret),
    code_hash: keyedHashOf(key, 'invite', code),
    expires: invite.expiresMs,
    max_uses: invite.maxUses,
    uses: 0,
    revoked: 0,
    made: invite.made ? dayNumber(invite.made.day) : null,
    made_by: invite.made?.by ?? null,
  }
  await sql.insert('invite', [row], '')
  return { id: row.id, secret, code }
}

/** From now on nobody joins by the invite; who has joined stays. */
export async function revokeInvite(
  sql: Writer,
  municipality: MunicipalityId,
  id: string,
): Promise<void> {
  await sql.all('UPDATE invite SET revoked = 1 WHERE municipality = $1 AND id = $2', [
    municipality,
    id,
  ])
}

/** An invite by its id, with how many may still join by it. */
export async function inviteById(
  sql: Reader,
  municipality: MunicipalityId,
  id: string,
): Promise<InviteRow | undefined> {
  const [found] = await sql.all<InviteRow>(
    `SELECT id, unit, expires, max_uses, uses, revoked FROM invite
     WHERE municipality = $1 AND id = $2`,
    [municipality, id],
  )
  return found
}

/** Finds an invite by what was presented: the secret of a link, or a code in any writing. */
export async function findInvite(
  sql: Reader,
  key: Uint8Array,
  municipality: MunicipalityId,
  presented: Pick<Join, 'secret' | 'code'>,
): Promise<InviteRow> {
  const by =
    presented.code === undefined ? secretHash(presented.secret) : codeHash(key, presented.code)
  const [found] = by
    ? await sql.all<InviteRow>(
        `SELECT id, unit, expires, max_uses, uses, revoked FROM invite
         WHERE municipality = $1 AND ${by.column} = $2`,
        [municipality, by.hash],
      )
    : []
  if (!found) throw new Problem('invite_unknown')
  return found
}

function secretHash(presented: string | undefined) {
  const secret = Secret.safeParse(presented).data
  return secret === undefined ? undefined : { column: 'secret_hash', hash: hashOf(secret) }
}

function codeHash(key: Uint8Array, presented: string) {
  const code = InviteCode.safeParse(presented).data
  if (code === undefined) return undefined
  return { column: 'code_hash', hash: keyedHashOf(key, 'invite', code) }
}

/**
 * Redeems an invite and gives the device that now counts for its unit. A known device stays the
 * device it is, and joining again what it is in already costs no use.
 *
 * @throws Problem invite_revoked, invite_expired, invite_used_up
 */
export async function redeemInvite(
  sql: Writer,
  random: RandomBytes,
  {
    municipality,
    invite,
    known,
    newcomer,
    today,
    nowMs,
    before,
    unitName,
  }: {
    municipality: MunicipalityId
    invite: InviteRow
    known: DeviceId | undefined
    /** What it may become if it is not known, where it has asked by a question of its own. */
    newcomer?: ((nth: number) => DeviceCredential) | undefined
    today: Day
    nowMs: number
    /** The last number that whoever joins has given, and under which name. */
    before?: { device: DeviceId | undefined; seq: number } | undefined
    /** What the log calls the unit. */
    unitName?: string | undefined
  },
): Promise<{ device: DeviceId; secret?: string }> {
  if (invite.revoked === 1) throw new Problem('invite_revoked')
  if (invite.expires <= nowMs) throw new Problem('invite_expired')

  const add = (id: DeviceId) => addDevice(sql, municipality, id, today, before)
  const stays = known && (await mayStay(sql, municipality, known))
  const drawn =
    !stays && newcomer ? await drawNewcomer(sql, municipality, newcomer, add) : undefined
  const device = stays || drawn?.device
  // It was this device already, and has given numbers as another since: the answer was lost.
  if (device && before && before.device !== device) {
    await raiseBase(sql, municipality, device, before)
  }
  const there = device && presentUnit(await enrolmentsOf(sql, municipality, device))
  if (device && there?.unit === invite.unit) {
    await noteInvite(sql, municipality, device, invite.id)
    return drawn ?? { device }
  }
  // It was in this unit by this very question, and has moved on since: the question comes late.
  if (drawn && there) return drawn

  const used = await sql.all(
    `UPDATE invite SET uses = uses + 1
     WHERE municipality = $1 AND id = $2 AND uses < max_uses RETURNING uses`,
    [municipality, invite.id],
  )
  if (used.length === 0) throw new Problem('invite_used_up')
  const details = { unit: unitName ?? invite.unit }
  await countAct(sql, municipality, { act: 'invite_used', subject: invite.id, details, nowMs })
  const joined = device ?? newDeviceId(random)
  if (!device) await add(joined)
  const by = { invite: invite.id, joined: halfHourOf(nowMs) }
  await enrolIn(sql, municipality, joined, invite.unit, today, by)
  return drawn ?? { device: joined }
}

/** A revoked device does not come back by an invite: whoever holds it joins as a new one. */
async function mayStay(sql: Reader, municipality: MunicipalityId, id: DeviceId) {
  const device = await findDevice(sql, municipality, id)
  return device && device.revoked === null ? device.id : undefined
}
