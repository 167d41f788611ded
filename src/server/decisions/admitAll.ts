import { DeviceId, type MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import type { Account } from '../access/accounts.ts'
import { noteAct } from '../access/audit.ts'
import { findDevice } from '../access/devices.ts'
import { handleOf } from '../access/devicesOfUnit.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import type { ServerParts } from '../http/parts.ts'
import { admitDeviceIn } from '../ingest/admitDevice.ts'
import { judgeRowsAgain } from '../ingest/judgeAgain.ts'
import { findEntries, setStanding } from '../store/entries.ts'
import type { EntryRow } from '../store/entryRow.ts'
import type { Writer } from '../store/sql.ts'

type Parts = Pick<ServerParts, 'shelf' | 'random' | 'nowMs' | 'key' | 'revokedAs'>
type By = {
  municipality: MunicipalityId
  today: Day
  by: Account
  request: string
  shelved: Shelved | undefined
}

/**
 * Counts what came from devices that an older backup does not know, by knowing them again: each with all
 * that it has brought, as `npm run admit` does. One that was revoked after that backup comes back as that.
 * What had been declined waits again before: of a device that is known by now it is judged by itself.
 *
 * @returns whether some of it could not be counted
 */
export async function admitAll(
  { shelf, random, nowMs, key, revokedAs }: Parts,
  sql: Writer,
  { municipality, today, by, request, shelved }: By,
  rows: readonly { row: EntryRow }[],
): Promise<boolean> {
  const waiting = rows.map(({ row }): EntryRow => ({ ...row, state: 'held', decided: null }))
  let left = false
  for (const [named, brought] of Map.groupBy(waiting, (row) => row.device)) {
    const device = DeviceId.safeParse(named).data
    if (device === undefined) continue
    for (const row of brought) await setStanding(sql, row)
    const revoked = revokedAs?.(device)
    const admission = { municipality, device, today, ...(revoked && { revoked }) }
    const units = await admitDeviceIn(sql, shelf, admission)
    if (!units) {
      const campaigns = new Map(shelved && [[shelved.campaign.id, shelved]])
      const isKnown = (await findDevice(sql, municipality, device)) !== undefined
      if (isKnown) await judgeRowsAgain(sql, municipality, brought, campaigns)
      left ||= !isKnown || (await isAnyHeld(sql, municipality, brought))
      continue
    }
    const subject = handleOf(key, municipality, device)
    const noted = { by, act: 'device_admitted', subject, details: { units } } as const
    await noteAct(sql, random, municipality, { ...noted, nowMs: nowMs(), request })
  }
  return left
}

async function isAnyHeld(sql: Writer, municipality: MunicipalityId, rows: readonly EntryRow[]) {
  const ids = rows.map(({ id }) => id)
  const now = await findEntries(sql, municipality, ids)
  return [...now.values()].some(({ state }) => state === 'held')
}
