import { DeviceId, type MunicipalityId, type UnitId } from '../../contract/id.ts'
import type { Day, HalfHour } from '../../contract/time.ts'
import type { EnrolledDays } from '../../domain/admission.ts'
import { dayNumber, dayOfNumber, timeNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { hashOf, type RandomBytes, randomCode } from './secret.ts'

export const revocations = ['left', 'lost', 'stolen'] as const
type Revocation = (typeof revocations)[number]

export type DeviceRow = {
  id: DeviceId
  secret_hash: Uint8Array
  seen: number
  revoked: Revocation | null
  /** The day on which it was found that another browser bears the same name. */
  copied: number | null
  renewed_from: DeviceId | null
}

/** A device by its id, if the municipality knows it. */
export async function findDevice(
  sql: Reader,
  municipality: MunicipalityId,
  id: DeviceId,
): Promise<DeviceRow | undefined> {
  const [row] = await sql.all<DeviceRow>(
    `SELECT id, secret_hash, seen, revoked, copied, renewed_from FROM device
     WHERE municipality = $1 AND id = $2`,
    [municipality, id],
  )
  return row
}

/** A new device's id: 60 random bits that stand on no screen. */
export const newDeviceId = (random: RandomBytes): DeviceId => DeviceId.parse(randomCode(random, 12))

/**
 * Adds a device, unless it is there. Numbers up to `seq` it has given as another device, and nobody
 * waits for them here.
 */
export async function addDevice(
  sql: Writer,
  municipality: MunicipalityId,
  id: DeviceId,
  today: Day,
  before?: { device: DeviceId | undefined; seq: number },
): Promise<void> {
  const day = dayNumber(today)
  const row = { municipality, id, secret_hash: new Uint8Array(), enrolled: day, seen: day }
  const numbers = { seq_base: before?.seq ?? 0, seq_before: before?.device ?? null }
  await sql.insert(
    'device',
    [{ ...row, revoked: null, ...numbers }],
    'ON CONFLICT (municipality, id) DO NOTHING',
  )
}

/** Numbers up to this one it gave under another name, before it heard that it has this one. */
export async function raiseBase(
  sql: Writer,
  municipality: MunicipalityId,
  id: DeviceId,
  before: { device: DeviceId | undefined; seq: number },
): Promise<void> {
  await sql.all(
    `UPDATE device SET seq_base = $3, seq_before = coalesce(seq_before, CAST($4 AS TEXT))
     WHERE municipality = $1 AND id = $2 AND seq_base < $3`,
    [municipality, id, before.seq, before.device ?? null],
  )
}

/** From now on the device is known by this secret, and by no earlier one. */
export async function setDeviceSecret(
  sql: Writer,
  municipality: MunicipalityId,
  id: DeviceId,
  secret: string,
): Promise<void> {
  await sql.all('UPDATE device SET secret_hash = $3 WHERE municipality = $1 AND id = $2', [
    municipality,
    id,
    hashOf(secret),
  ])
}

/** From now on the device counts no more; what it has it may deliver. */
export async function revokeDevice(
  sql: Writer,
  municipality: MunicipalityId,
  id: DeviceId,
  why: Revocation,
): Promise<void> {
  await sql.all('UPDATE device SET revoked = $3 WHERE municipality = $1 AND id = $2', [
    municipality,
    id,
    why,
  ])
}

/** Calls a device by its place, or by nothing. */
export async function nameDevice(
  sql: Writer,
  municipality: MunicipalityId,
  id: DeviceId,
  nickname: string | undefined,
): Promise<string | undefined> {
  const [before] = await sql.all<{ nickname: string | null }>(
    'SELECT nickname FROM device WHERE municipality = $1 AND id = $2',
    [municipality, id],
  )
  await sql.all('UPDATE device SET nickname = $3 WHERE municipality = $1 AND id = $2', [
    municipality,
    id,
    nickname ?? null,
  ])
  return before?.nickname ?? undefined
}

/** Notes the day a device was last heard from. Never anything finer. */
export async function noteSeen(
  sql: Writer,
  municipality: MunicipalityId,
  id: DeviceId,
  today: Day,
): Promise<void> {
  await sql.all('UPDATE device SET seen = $3 WHERE municipality = $1 AND id = $2 AND seen < $3', [
    municipality,
    id,
    dayNumber(today),
  ])
}

/** All enrolments of a device, oldest first, with their days. */
export async function enrolmentsOf(
  sql: Reader,
  municipality: MunicipalityId,
  device: DeviceId,
): Promise<EnrolledDays[]> {
  const rows = await sql.all<{ unit: UnitId; from_day: number; to_day: number | null }>(
    `SELECT unit, from_day, to_day FROM enrolment
     WHERE municipality = $1 AND device = $2 ORDER BY from_day, unit`,
    [municipality, device],
  )
  return rows.map(({ unit, from_day, to_day }) => ({
    unit,
    from: dayOfNumber(from_day),
    to: to_day === null ? undefined : dayOfNumber(to_day),
  }))
}

/** The unit a device counts for now. */
export const presentUnit = (enrolments: readonly EnrolledDays[]): EnrolledDays | undefined =>
  enrolments.findLast(({ to }) => to === undefined)

/**
 * Moves a device to a unit from today on. What it counted for another unit until today stays in
 * its right place: enrolments end, they are never removed. One that came back within the day is
 * here since it came first.
 */
export async function enrolIn(
  sql: Writer,
  municipality: MunicipalityId,
  device: DeviceId,
  unit: UnitId,
  today: Day,
  by?: { invite: string; joined?: HalfHour },
): Promise<void> {
  const day = dayNumber(today)
  await sql.all(
    `UPDATE enrolment SET to_day = $3
     WHERE municipality = $1 AND device = $2 AND to_day IS NULL AND unit <> $4`,
    [municipality, device, day, unit],
  )
  const invite = by?.invite ?? null
  const joined = by?.joined ? timeNumber(by.joined) : null
  // Who comes back on the same day has been there since the first time.
  await sql.insert(
    'enrolment',
    [{ municipality, device, unit, from_day: day, to_day: null, invite, joined }],
    `ON CONFLICT (municipality, device, unit, from_day)
     DO UPDATE SET to_day = NULL, invite = COALESCE(excluded.invite, enrolment.invite)`,
  )
}
