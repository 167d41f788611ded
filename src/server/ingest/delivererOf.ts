import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { type DeviceRow, enrolmentsOf } from '../access/devices.ts'
import type { Reader } from '../store/sql.ts'
import type { Deliverer } from './judge.ts'

/** What is known of the device whose entries arrive; `row` is undefined where it has none here. */
export async function delivererOf(
  sql: Reader,
  origin: { municipality: MunicipalityId; device: DeviceId; today: Day },
  row: Pick<DeviceRow, 'revoked'> | undefined,
): Promise<Deliverer> {
  if (!row) return { ...origin, enrolments: [], credential: 'unknown_device' }
  const enrolments = await enrolmentsOf(sql, origin.municipality, origin.device)
  return row.revoked === 'stolen'
    ? { ...origin, enrolments, credential: 'stolen' }
    : { ...origin, enrolments }
}
