import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Since, SinceAnswer } from '../../contract/invite.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { revokeInvite } from '../access/invites.ts'
import { randomCode } from '../access/secret.ts'
import type { ServerParts } from '../http/parts.ts'
import { timeNumber } from '../store/calendar.ts'
import type { Reader } from '../store/sql.ts'
import { holdSince, type Joining } from './holdSince.ts'

/**
 * Which joinings are meant: those into a unit since a half-hour, or those of them by one invite; and
 * the units merged into it whose invites lead there and end with its own.
 */
export type Meant = Since & {
  municipality: MunicipalityId
  unit: UnitId
  merged: readonly UnitId[]
}

/**
 * The devices that came into a unit since then and were not in it before, revoked or not. A device
 * from before stays, though it joins again or comes back.
 */
async function joinedSince(
  sql: Reader,
  { municipality, unit, since, invite }: Meant,
): Promise<Joining[]> {
  const rows = await sql.all<{ device: DeviceId; day: number; joined: number }>(
    `SELECT enrolment.device, min(enrolment.from_day) AS day, min(enrolment.joined) AS joined
     FROM enrolment
     WHERE enrolment.municipality = $1 AND enrolment.unit = $2 AND enrolment.joined >= $3
       AND ($4 = '' OR enrolment.invite = $4)
       AND NOT EXISTS (SELECT 1 FROM enrolment AS earlier
         WHERE earlier.municipality = enrolment.municipality AND earlier.unit = enrolment.unit
           AND earlier.device = enrolment.device
           AND (earlier.joined IS NULL OR earlier.joined < $3))
     GROUP BY enrolment.device ORDER BY enrolment.device`,
    [municipality, unit, timeNumber(since), invite ?? ''],
  )
  return rows.map((row) => ({ ...row, unit }))
}

/** The invites that would go on letting in whoever is turned away. */
async function openInvites(
  sql: Reader,
  { municipality, unit, merged, invite }: Meant,
  nowMs: number,
): Promise<{ id: string; uses: number }[]> {
  const rows = await sql.all<{ id: string; unit: UnitId; uses: number }>(
    `SELECT id, unit, uses FROM invite WHERE municipality = $1 AND revoked = 0
       AND expires > $2 AND ($3 = '' OR id = $3) ORDER BY id`,
    [municipality, nowMs, invite ?? ''],
  )
  const meant = new Set([unit, ...merged])
  return rows.filter((row) => meant.has(row.unit))
}

/** What rejecting would come to: numbers of devices and invites, and of nothing else. */
export async function meantBy(sql: Reader, meant: Meant, nowMs: number): Promise<SinceAnswer> {
  const [joinings, invites] = [await joinedSince(sql, meant), await openInvites(sql, meant, nowMs)]
  return { devices: joinings.length, invites: invites.length }
}

/**
 * A link or a poster is in the wrong hands: all who came by it since then are turned away, and the
 * invite with them. Noted in the journal, so that no restore brings back what was turned away, and
 * in the store, with the number of devices.
 */
export async function rejectSince(
  { db, shelf, random, nowMs, noteRevocation }: ServerParts,
  meant: Meant,
  { by, unitName, request }: { by: Account; unitName: string; request?: string },
): Promise<SinceAnswer> {
  const { municipality, unit } = meant
  const at = nowMs()
  const { joinings, invites } = await db.write(async (sql) => {
    const joinings = await joinedSince(sql, meant)
    const invites = await openInvites(sql, meant, at)
    for (const { id } of invites) await revokeInvite(sql, municipality, id)
    await holdSince(sql, shelf, municipality, joinings)
    const noted = { invite: meant.invite ?? null, since: timeNumber(meant.since), at }
    const who = { account: by.id, role: by.role }
    const row = { municipality, id: randomCode(random, 12), unit, ...noted, ...who }
    await sql.insert('rejection', [{ ...row, devices: joinings.length }], '')
    const numbers = { devices: joinings.length, invites: invites.length }
    const details = { unit: unitName, since: meant.since, ...numbers }
    const act = { by, act: 'devices_rejected', subject: unit, details, nowMs: at } as const
    await noteAct(sql, random, municipality, { ...act, request })
    return { joinings, invites }
  })
  for (const { id, uses } of invites) {
    await noteRevocation?.({ is: 'invite', municipality, id, uses, revoked: true })
  }
  for (const { device: id, day, joined } of joinings) {
    await noteRevocation?.({ is: 'device', municipality, id, why: 'stolen' })
    await noteRevocation?.({ is: 'rejected', municipality, id, unit, day, joined })
  }
  // A delivery that was under way when they were turned away has come in by now.
  await db.write((sql) => holdSince(sql, shelf, municipality, joinings))
  return { devices: joinings.length, invites: invites.length }
}
