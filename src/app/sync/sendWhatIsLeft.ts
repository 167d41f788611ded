import type { DevicePorts } from '../device.ts'
import { freeForMs } from '../outbox/keep.ts'
import { asItself } from '../join/asItself.ts'
import { renewIdentity } from '../join/renew.ts'
import { openOutbox } from '../outbox/outbox.ts'
import { createSender } from './send.ts'

/**
 * Empties the outbox without a page: the service worker's turn. Runs the page's own sender, and
 * leaves an open strip its time.
 *
 * @throws when entries are left, so that the browser tries again later
 */
export async function sendWhatIsLeft({
  storage,
  fetch: anonymous,
  deviceMs,
  alone,
  timers,
  randomBytes,
}: Pick<
  DevicePorts,
  'storage' | 'fetch' | 'deviceMs' | 'alone' | 'timers' | 'randomBytes'
>): Promise<void> {
  const fetch = asItself(storage, anonymous)
  const outbox = openOutbox(storage)
  const store = () => storage.read(async (tx) => (await tx.slot('device'))?.store)
  const renew = () => renewIdentity({ storage, fetch, randomBytes })
  const sender = createSender({ outbox, fetch, nowMs: deviceMs, store, alone, renew })

  async function sendAll() {
    for (;;) {
      const event = await sender.sendOnce()
      if (event.type !== 'delivered' || !event.leftover) return
    }
  }
  await sendAll()
  if ((await outbox.unsent()).n === 0) return
  await new Promise<void>((resolve) => timers.set(freeForMs + 200, resolve))
  await sendAll()
  const { n } = await outbox.unsent()
  if (n > 0) throw new Error(`${n} entries are still waiting`)
}
