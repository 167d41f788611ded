import type { Day } from '../../contract/time.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Storage } from '../outbox/storage.ts'
import { rescueFileOf } from './rescueFile.ts'
import { unsentEntries } from './unsentEntries.ts'

/** The rescue file of this device, ready to be saved; undefined where nothing is unsent. */
export async function writeRescue(
  storage: Storage,
  claimAll: Outbox['claimAll'],
  today: Day,
): Promise<{ name: string; text: string } | undefined> {
  const device = await storage.read((tx) => tx.slot('device'))
  const entries = await unsentEntries(storage, claimAll)
  if (!device || entries.length === 0) return undefined
  const file = await rescueFileOf(device, entries, today)
  const name = `taellevaerk-redningsfil-${device.municipality.id}-${today}.json`
  return { name, text: JSON.stringify(file, undefined, 1) }
}
