import { DeviceId, type MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { handleOf } from '../access/devicesOfUnit.ts'
import type { ServerParts } from '../http/parts.ts'
import { admitDeviceIn } from '../ingest/admitDevice.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Writer } from '../store/sql.ts'

type Parts = Pick<ServerParts, 'shelf' | 'random' | 'nowMs' | 'key' | 'revokedAs'>
type By = { municipality: MunicipalityId; today: Day; by: Account; request: string }

/**
 * Counts what came from devices that an older backup does not know, by knowing them again: each with all
 * that it has brought, as `npm run admit` does. One that was revoked after that backup comes back as that.
 *
 * @returns whether some device could not be admitted
 */
export async function admitAll(
  { shelf, random, nowMs, key, revokedAs }: Parts,
  sql: Writer,
  { municipality, today, by, request }: By,
  rows: readonly { row: EntryRow }[],
): Promise<boolean> {
  const named = rows.map(({ row }) => DeviceId.safeParse(row.device).data)
  let left = false
  for (const device of new Set(named.filter((each) => each !== undefined))) {
    const revoked = revokedAs?.(device)
    const admission = { municipality, device, today, ...(revoked && { revoked }) }
    const units = await admitDeviceIn(sql, shelf, admission)
    if (!units) {
      left = true
      continue
    }
    const subject = handleOf(key, municipality, device)
    const noted = { by, act: 'device_admitted', subject, details: { units } } as const
    await noteAct(sql, random, municipality, { ...noted, nowMs: nowMs(), request })
  }
  return left
}
