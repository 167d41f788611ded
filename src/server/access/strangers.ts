import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { hashOf } from './secret.ts'

/**
 * Notes a device whose credential this installation issued and whose row is lost, as it is after
 * an older backup was restored: by the hash of its secret it can be admitted again.
 */
export async function noteStranger(
  sql: Writer,
  municipality: MunicipalityId,
  { device, secret }: { device: DeviceId; secret: string },
): Promise<void> {
  await sql.insert(
    'stranger',
    [{ municipality, device, secret_hash: hashOf(secret) }],
    'ON CONFLICT (municipality, device) DO UPDATE SET secret_hash = excluded.secret_hash',
  )
}

/** Takes a stranger off the list and gives the hash of its secret; undefined where it is none. */
export async function takeStranger(
  sql: Writer,
  municipality: MunicipalityId,
  device: DeviceId,
): Promise<Uint8Array | undefined> {
  const [taken] = await sql.all<{ secret_hash: Uint8Array }>(
    'DELETE FROM stranger WHERE municipality = $1 AND device = $2 RETURNING secret_hash',
    [municipality, device],
  )
  return taken?.secret_hash
}

/** The devices that wait to be admitted, with the units and days that they say they counted for. */
export const strangersOf = (
  sql: Reader,
  municipality: MunicipalityId,
): Promise<{ device: DeviceId; unit: string; first: number; last: number }[]> =>
  sql.all(
    `SELECT stranger.device, entry.unit, min(entry.day) AS first, max(entry.day) AS last
     FROM stranger JOIN entry ON entry.municipality = stranger.municipality
       AND entry.device = stranger.device AND entry.reason = 'unknown_device'
       AND entry.state = 'held'
     WHERE stranger.municipality = $1 AND entry.unit IS NOT NULL
     GROUP BY stranger.device, entry.unit ORDER BY stranger.device, entry.unit`,
    [municipality],
  )

/** Whether a device waits to be admitted. */
export async function isStranger(
  sql: Reader,
  municipality: MunicipalityId,
  device: DeviceId,
): Promise<boolean> {
  const found = await sql.all(
    'SELECT device FROM stranger WHERE municipality = $1 AND device = $2',
    [municipality, device],
  )
  return found.length > 0
}
