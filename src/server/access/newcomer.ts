import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import type { Writer } from '../store/sql.ts'
import type { DeviceCredential } from './deviceCredential.ts'
import { findDevice, setDeviceSecret } from './devices.ts'
import { hashOf, sameBytes } from './secret.ts'
import { isStranger } from './strangers.ts'

/** More than anybody is revoked in the unit that it joins by one question. */
const mostDrawn = 8

/**
 * The device that a question of its own makes of a browser: each time the same, until that one may not
 * stay. It is added before a use is taken, since the same question may be under way twice.
 */
export async function drawNewcomer(
  sql: Writer,
  municipality: MunicipalityId,
  newcomer: (nth: number) => DeviceCredential,
  add: (id: DeviceId) => Promise<void>,
): Promise<DeviceCredential | undefined> {
  for (let nth = 0; nth < mostDrawn; nth += 1) {
    const drawn = newcomer(nth)
    // What waits for a lead's word, since its row was lost, is not let in past it.
    if (await isStranger(sql, municipality, drawn.device)) continue
    await add(drawn.device)
    const row = await findDevice(sql, municipality, drawn.device)
    if (!row || row.revoked !== null) continue
    if (row.secret_hash.length === 0) {
      await setDeviceSecret(sql, municipality, drawn.device, drawn.secret)
      return drawn
    }
    // With another secret it has come again by its name since: what asks here is not it any more.
    if (sameBytes(row.secret_hash, hashOf(drawn.secret))) return drawn
  }
  return undefined
}
