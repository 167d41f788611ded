import { CounterAnswer } from '../../contract/account.ts'
import type { Renewal } from '../../contract/join.ts'
import { counterRoutes } from '../../contract/counterRoutes.ts'
import { exchange } from '../exchange.ts'
import type { Storage } from '../outbox/storage.ts'
import type { Fetch } from '../sync/deliver.ts'
import { hexOf } from './hexOf.ts'
import { rememberDevice } from './identity.ts'

type RenewPorts = {
  storage: Storage
  fetch: Fetch
  randomBytes: (count: number) => Uint8Array
}

/**
 * Another browser bears the same name, as after a profile was copied: takes one of its own. The id of
 * the question is kept until its answer is, so that a lost answer can be asked for again. Where it
 * fails nothing has changed, and the next delivery is told the same.
 */
export async function renewIdentity({ storage, fetch, randomBytes }: RenewPorts): Promise<void> {
  const asked = await storage.write(async (tx) => {
    const device = await tx.slot('device')
    if (!device) return undefined
    const { device: of, store } = device
    const kept = await tx.slot('renewal')
    const renewal = kept?.of === of ? kept.renewal : hexOf(randomBytes(16))
    if (kept?.renewal !== renewal) await tx.putSlot('renewal', { of, renewal })
    return { of, store, renewal, seq: (await tx.slot('seq')) ?? 0 }
  })
  if (!asked) return
  const { of, store, renewal, seq } = asked
  const body: Renewal = { renewal, seq }
  const { response, said } = await exchange(fetch, counterRoutes.renew, { body })
  const answer = response.status === 201 ? CounterAnswer.safeParse(said).data : undefined
  if (!answer || answer.store !== store) return
  await storage.write(async (tx) => {
    // Another tab may have been quicker, or somebody may have joined meanwhile.
    if ((await tx.slot('device'))?.device === of) await rememberDevice(tx, answer)
  })
}
