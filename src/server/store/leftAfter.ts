import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import type { Reader } from './sql.ts'

/**
 * The number after which a name was left for another; infinite where it was not. What was given
 * since is the other name's to bring. The old one may come back all the same, as when a proxy
 * answers with an old cookie, and a hole in its numbers then tells of no loss.
 */
export async function leftAfter(
  sql: Reader,
  { municipality, device }: { municipality: MunicipalityId; device: DeviceId },
): Promise<number> {
  const [row] = await sql.all<{ after: number | null }>(
    'SELECT min(seq_base) AS after FROM device WHERE municipality = $1 AND seq_before = $2',
    [municipality, device],
  )
  return row?.after ?? Infinity
}
