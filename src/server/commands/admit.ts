import { DeviceId } from '../../contract/id.ts'
import { dayOf } from '../../domain/moment.ts'
import { noteAct } from '../access/audit.ts'
import { handleOf } from '../access/devicesOfUnit.ts'
import { strangersOf } from '../access/strangers.ts'
import type { Config } from '../config.ts'
import { ConfigProblem } from '../configProblem.ts'
import { admitDevice } from '../ingest/admitDevice.ts'
import { revokedAs } from '../ops/revocations.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { withStore } from './withStore.ts'

/**
 * `npm run admit`: lists the devices that joined after the backup which was restored, and that have
 * delivered since. `npm run admit -- DEVICE…` knows them again, and what they delivered counts.
 */
export async function admit(config: Config, named: readonly string[]): Promise<void> {
  const devices = named.map((name) => {
    const device = DeviceId.safeParse(name).data
    if (device) return device
    throw new ConfigProblem(`${name} is no device. Usage: npm run admit [-- DEVICE DEVICE …]`)
  })
  const lines = await withStore(config, async (parts, { id: municipality }) => {
    const { db, shelf, key, random, nowMs } = parts
    if (devices.length === 0) {
      const waiting = await strangersOf(db, municipality)
      return waiting.map(
        ({ device, unit, first, last }) =>
          `${device}  ${unit}, ${dayOfNumber(first)} to ${dayOfNumber(last)}`,
      )
    }
    const admitted: string[] = []
    for (const device of devices) {
      // One that was reported stolen after the backup comes back as that and as nothing else.
      const revoked = revokedAs(config.data)(device)
      const of = { municipality, device, today: dayOf(nowMs()), ...(revoked && { revoked }) }
      const units = await admitDevice(db, shelf, of, (sql, into) => {
        const subject = handleOf(key, municipality, device)
        return noteAct(sql, random, municipality, {
          ...{ by: 'console', act: 'device_admitted', subject, nowMs: nowMs() },
          details: { units: into },
        })
      })
      admitted.push(units ? `${device}  is in: ${units.join(', ')}` : `${device}  does not wait`)
    }
    return admitted
  })
  process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'No device waits.\n')
}
