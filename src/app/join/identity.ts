import type { CounterAnswer } from '../../contract/account.ts'
import type { DeviceId } from '../../contract/id.ts'
import type { StorageReader, StorageWriter } from '../outbox/storage.ts'

/**
 * Keeps what the server says of this device. Where it bears another name by now, entries, queue and
 * numbers stay as they are: they lie in this database, whatever it is called.
 */
export async function rememberDevice(tx: StorageWriter, answer: CounterAnswer): Promise<void> {
  const epoch = await tx.slot('epoch')
  if (epoch !== undefined && epoch !== answer.device) {
    await tx.putSlot('before', [...((await tx.slot('before')) ?? []), epoch])
  }
  await tx.putSlot('device', answer)
  await tx.putSlot('epoch', answer.device)
}

/** Whether this is the database of a device: a page may still know it by an earlier name. */
export async function isDatabaseOf(tx: StorageReader, device: DeviceId): Promise<boolean> {
  if ((await tx.slot('epoch')) === device) return true
  return (await tx.slot('before'))?.includes(device) ?? false
}
