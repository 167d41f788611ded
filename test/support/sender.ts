import { createSender, type SenderPorts } from '../../src/app/sync/send.ts'
import { StoreId } from '../../src/contract/id.ts'
import { aFarEnd, type Answer, ourStore } from './network.ts'
import { anOutbox, laterMs } from './outbox.ts'

/** A phone with so many taps whose strips have closed, and a sender to a far end. */
export async function aSender(
  taps: number,
  answer?: Answer,
  renew: SenderPorts['renew'] = async () => undefined,
) {
  const phone = anOutbox()
  const end = aFarEnd(answer)
  const clock = { nowMs: laterMs }
  const skews: (number | undefined)[] = []
  const ports: SenderPorts = {
    outbox: phone.outbox,
    fetch: end.fetch,
    nowMs: () => clock.nowMs,
    store: async () => StoreId.parse(ourStore),
    alone: (work) => work(),
    renew,
    learn: (skewMs) => skews.push(skewMs),
  }
  const sender = createSender(ports)
  const contacts = []
  for (let nth = 0; nth < taps; nth += 1) contacts.push(await phone.tap())
  return {
    phone,
    end,
    clock,
    skews,
    ports,
    sender,
    contacts,
    /** Sends until there is nothing more to do, or something is in the way. */
    async sendAll() {
      for (let nth = 0; nth < 200; nth += 1) {
        const event = await sender.sendOnce()
        if (event.type !== 'delivered' || !event.leftover) return event
      }
      throw new Error('it runs in circles')
    },
    unsent: async () => (await phone.unsent()).n,
  }
}
