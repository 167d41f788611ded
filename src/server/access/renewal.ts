import type { Renewal } from '../../contract/join.ts'
import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { Problem } from '../http/problem.ts'
import { dayNumber } from '../store/calendar.ts'
import type { Reader, Writer } from '../store/sql.ts'
import { type DeviceCredential, heirsCredential } from './deviceCredential.ts'
import { type DeviceRow, findDevice } from './devices.ts'
import { hashOf } from './secret.ts'

/**
 * Gives a device that was found to be a copy a name of its own: with the enrolments of the old one
 * and their days, and of its family, so that it may still take back what it counted before. Which
 * one follows from what is asked alone, so a lost answer can be asked for again.
 *
 * @returns the new device's credential; undefined where whoever asks is that device already
 * @throws Problem device_revoked, or not_allowed where no copy was found
 */
export async function renewDevice(
  sql: Writer,
  key: Uint8Array,
  {
    municipality,
    device,
    renewal,
    seq,
    today,
  }: Renewal & { municipality: MunicipalityId; device: DeviceRow; today: Day },
): Promise<DeviceCredential | undefined> {
  const heirOf = (id: DeviceId) => heirsCredential(key, municipality, id, renewal)
  if (device.renewed_from && heirOf(device.renewed_from).device === device.id) return undefined
  const heir = heirOf(device.id)
  const known = await findDevice(sql, municipality, heir.device)
  if (!known) {
    if (device.revoked !== null) throw new Problem('device_revoked')
    if (device.copied === null) throw new Problem('not_allowed')
  }
  await addHeir(sql, municipality, device.id, heir, seq, dayNumber(today))
  if (!known) {
    await sql.all(
      `INSERT INTO enrolment (municipality, device, unit, from_day, to_day, invite, joined)
       SELECT municipality, CAST($3 AS TEXT), unit, from_day, to_day, invite, joined FROM enrolment
       WHERE municipality = $1 AND device = $2
       ON CONFLICT (municipality, device, unit, from_day) DO NOTHING`,
      [municipality, device.id, heir.device],
    )
  }
  return heir
}

/** Numbers that were given while an answer was lost are of the old name as well. */
async function addHeir(
  sql: Writer,
  municipality: MunicipalityId,
  from: DeviceId,
  { device: id, secret }: DeviceCredential,
  seq: number,
  day: number,
): Promise<void> {
  const [family] = (await rootsOf(sql, municipality, [from])).values()
  const row = { municipality, id, secret_hash: hashOf(secret), enrolled: day, seen: day }
  await sql.insert(
    'device',
    [
      {
        ...row,
        revoked: null,
        seq_base: seq,
        seq_before: from,
        renewed_from: from,
        family: family ?? from,
      },
    ],
    `ON CONFLICT (municipality, id) DO UPDATE SET secret_hash = excluded.secret_hash,
       seq_base = CASE WHEN device.seq_base < excluded.seq_base
         THEN excluded.seq_base ELSE device.seq_base END`,
  )
}

/** The first of each device's line: itself, where it was never renewed. */
async function rootsOf(
  sql: Reader,
  municipality: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await sql.all<{ id: string; family: string | null }>(
    `SELECT id, family FROM device WHERE municipality = $1 AND id IN ($2, $3)`,
    [municipality, ids[0] ?? '', ids[1] ?? ids[0] ?? ''],
  )
  const families = new Map(rows.map(({ id, family }) => [id, family ?? id]))
  return new Map(ids.map((id) => [id, families.get(id) ?? id]))
}

/**
 * Whether two devices are of one line: then what the one counted was on the other's screen when
 * they parted, or only its own maker knows its id.
 */
export async function areFamily(
  sql: Reader,
  municipality: string,
  one: string | null,
  other: string | null,
): Promise<boolean> {
  if (one === null || other === null) return false
  const roots = await rootsOf(sql, municipality, [one, other])
  return roots.get(one) === roots.get(other)
}
