import type { DeviceId, MunicipalityId, UnitId } from '../../contract/id.ts'
import type { Reader } from '../store/sql.ts'

/** A device as IT sees it: where it is, and what became of it. Never what it has counted. */
export type ListedDevice = {
  id: DeviceId
  unit: UnitId | null
  enrolled: number
  seen: number
  revoked: string | null
  copied: number | null
  renewed_from: DeviceId | null
}

/** The devices of a municipality by their present unit, the last heard from first. */
export const listDevices = (sql: Reader, municipality: MunicipalityId): Promise<ListedDevice[]> =>
  sql.all(
    `SELECT device.id, enrolment.unit, device.enrolled, device.seen, device.revoked,
       device.copied, device.renewed_from
     FROM device LEFT JOIN enrolment ON enrolment.municipality = device.municipality
       AND enrolment.device = device.id AND enrolment.to_day IS NULL
     WHERE device.municipality = $1
     ORDER BY enrolment.unit, device.seen DESC, device.id`,
    [municipality],
  )

/** The devices that this one has become since it was found to be a copy. */
export async function heirsOf(
  sql: Reader,
  municipality: MunicipalityId,
  device: DeviceId,
): Promise<DeviceId[]> {
  const heirs = await sql.all<{ id: DeviceId }>(
    'SELECT id FROM device WHERE municipality = $1 AND renewed_from = $2 ORDER BY id',
    [municipality, device],
  )
  return heirs.map(({ id }) => id)
}
