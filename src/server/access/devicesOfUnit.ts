import type { Role } from '../../contract/account.ts'
import {
  DeviceHandle,
  type DevicesAnswer,
  type Ended,
  type ListedDevice,
} from '../../contract/deviceList.ts'
import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { InviteId } from '../../contract/invite.ts'
import type { HalfHour } from '../../contract/time.ts'
import { instantOf } from '../../domain/moment.ts'
import { dayOfNumber, timeOfNumber } from '../store/calendar.ts'
import type { Reader } from '../store/sql.ts'
import { keyedHashOf, randomCode } from './secret.ts'

/** What a device is called where its id must not stand. */
export const handleOf = (
  key: Uint8Array,
  municipality: MunicipalityId,
  device: DeviceId,
): DeviceHandle => {
  const drawn = keyedHashOf(key, 'device handle', `${municipality} ${device}`)
  return DeviceHandle.parse(randomCode((count) => drawn.subarray(0, count), 12))
}

type DeviceOfUnit = {
  id: DeviceId
  from_day: number
  seen: number
  revoked: Ended | null
  app: string | null
  kept: number | null
  nickname: string | null
  invite: InviteId | null
}

/** The devices whose present unit this is, the last heard from first. */
const devicesIn = (
  sql: Reader,
  municipality: MunicipalityId,
  unit: UnitId,
): Promise<DeviceOfUnit[]> =>
  sql.all(
    `SELECT device.id, enrolment.from_day, device.seen, device.revoked, device.app, device.kept,
       device.nickname, enrolment.invite
     FROM enrolment JOIN device ON device.municipality = enrolment.municipality
       AND device.id = enrolment.device
     WHERE enrolment.municipality = $1 AND enrolment.unit = $2 AND enrolment.to_day IS NULL
     ORDER BY device.seen DESC, device.id`,
    [municipality, unit],
  )

/** A unit's devices for those who look after it, and how often all who came were turned away. */
export async function devicesAnswer(
  sql: Reader,
  key: Uint8Array,
  municipality: MunicipalityId,
  unit: UnitId,
): Promise<DevicesAnswer> {
  const rejections = await sql.all<{ since: number; at: number; role: Role; devices: number }>(
    `SELECT since, at, role, devices FROM rejection
     WHERE municipality = $1 AND unit = $2 ORDER BY at DESC`,
    [municipality, unit],
  )
  return {
    devices: (await devicesIn(sql, municipality, unit)).map(
      (row): ListedDevice => ({
        device: handleOf(key, municipality, row.id),
        ...(row.nickname !== null && { nickname: row.nickname }),
        enrolled: dayOfNumber(row.from_day),
        seen: dayOfNumber(row.seen),
        ...(row.app !== null && { app: row.app }),
        ...(row.kept !== null && { kept: row.kept === 1 }),
        ...(row.invite !== null && { invite: row.invite }),
        ...(row.revoked !== null && { ended: row.revoked }),
      }),
    ),
    rejections: rejections.map(({ since, at, role, devices }) => ({
      since: timeOfNumber(since) as HalfHour,
      at: instantOf(at),
      by: role,
      devices,
    })),
  }
}

/** The device of a unit that bears a handle. */
export async function deviceInUnit(
  sql: Reader,
  key: Uint8Array,
  municipality: MunicipalityId,
  unit: UnitId,
  handle: DeviceHandle,
): Promise<DeviceId | undefined> {
  const devices = await devicesIn(sql, municipality, unit)
  return devices.find(({ id }) => handleOf(key, municipality, id) === handle)?.id
}
