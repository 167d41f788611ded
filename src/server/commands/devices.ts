import { type ListedDevice, listDevices } from '../access/deviceList.ts'
import type { Config } from '../config.ts'
import { dayOfNumber } from '../store/calendar.ts'
import { withStore } from './withStore.ts'

/** `npm run devices`, or `npm run devices -- UNIT`: which devices there are, and since when. */
export async function devices(config: Config, [unit]: readonly string[]): Promise<void> {
  const listed = await withStore(config, ({ db }, { id }) => listDevices(db, id))
  const lines = listed.filter((device) => unit === undefined || device.unit === unit).map(lineOf)
  process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : 'There is no such device.\n')
}

function lineOf({ id, unit, enrolled, seen, revoked, copied, renewed_from }: ListedDevice) {
  const said = [
    unit ?? 'in no unit',
    `joined ${dayOfNumber(enrolled)}`,
    `last seen ${dayOfNumber(seen)}`,
    ...(revoked ? [`revoked as ${revoked}`] : []),
    ...(copied === null ? [] : [`found to be a copy ${dayOfNumber(copied)}`]),
    ...(renewed_from ? [`was ${renewed_from} before`] : []),
  ]
  return `${id}  ${said.join(', ')}`
}
