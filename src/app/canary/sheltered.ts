import type { Day } from '../../contract/time.ts'
import type { DevicePorts } from '../device.ts'
import { createChanges } from '../live/changes.ts'
import { retryWhenFull } from '../outbox/retryWhenFull.ts'
import { createCanary } from './canary.ts'

/**
 * The storage with all that a browser's shelter gives it: room, a promise, and notes elsewhere. Of
 * every change to it is told, whoever made it.
 */
export function sheltered(
  {
    storage: untold,
    others,
    shelter,
    timers,
  }: Pick<DevicePorts, 'storage' | 'others' | 'shelter' | 'timers'>,
  today: () => Day,
) {
  const changes = createChanges(others)
  const bare = changes.watching(untold)
  const storage = retryWhenFull(bare, async () => shelter?.makeRoom(bare, today()))
  const canary = createCanary({ storage, notes: shelter?.notes, timers, today })

  async function keep(promised: Promise<boolean | undefined> | undefined): Promise<void> {
    const persisted = await promised
    if (persisted === undefined) return
    await storage.write(async (tx) => {
      if ((await tx.slot('persisted')) !== persisted) await tx.putSlot('persisted', persisted)
    })
  }
  return {
    storage,
    changes,
    canary,
    /** Asks the browser to keep what is stored: first of all, while it is still a click that asks. */
    askToPersist: () => void keep(shelter?.askToPersist()).catch(() => undefined),
    recallPromise: () => void keep(shelter?.isPersisted()).catch(() => undefined),
  }
}
