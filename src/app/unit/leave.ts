import { LeaveAnswer } from '../../contract/unitChange.ts'
import { ProblemDocument } from '../../contract/problem.ts'
import { counterRoutes } from '../../contract/counterRoutes.ts'
import type { Canary } from '../canary/canary.ts'
import { exchange } from '../exchange.ts'
import type { JoinProblem } from '../join/enrol.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Storage } from '../outbox/storage.ts'
import { compareReceived } from '../sync/compareReceived.ts'
import type { Fetch } from '../sync/deliver.ts'
import type { Sender } from '../sync/send.ts'

/** What came of leaving. Wherever it did not come to its end, nothing has been removed. */
export type Left =
  | { is: 'left' }
  /** So many contacts have no receipt yet. */
  | { is: 'waiting'; n: number }
  | { is: 'problem'; code: JoinProblem }

export type LeavePorts = {
  storage: Storage
  fetch: Fetch
  outbox: Outbox
  canary: Pick<Canary, 'forget'>
  sender: Sender
}

/** More tabs than anybody counts in meanwhile, or restores of the store. */
const mostRounds = 5

/**
 * Leaves the unit: sends everything, makes sure that the server holds all that was ever received
 * here, ends the enrolment, and then removes this device's own list. What is unsent is never removed.
 * Broken off anywhere, it can be begun again.
 */
export async function leaveUnit(ports: LeavePorts): Promise<Left> {
  const { storage, fetch, outbox, canary } = ports
  try {
    await outbox.closeStrip()
    for (let round = 0; round < mostRounds; round += 1) {
      const n = await sendAll(ports)
      if (n > 0) return { is: 'waiting', n }
      // The last chance to find that a restored store lacks what only this device still has.
      const copies = (await storage.read((tx) => tx.days())).length > 0
      const { upTo, resent } = await compareReceived(storage, fetch)
      if (!upTo) return { is: 'problem', code: 'offline' }
      if (resent > 0) continue
      const ended = await endEnrolment(storage, fetch)
      if (ended.is === 'problem') return ended
      if (copies && ended.generation !== upTo.generation) continue
      if (!(await forgetUnlessUnsent(storage))) continue
      canary.forget()
      return { is: 'left' }
    }
    return { is: 'waiting', n: (await outbox.unsent()).n }
  } catch {
    return { is: 'problem', code: 'offline' }
  }
}

/** @returns how many are left */
async function sendAll({ outbox, sender }: LeavePorts): Promise<number> {
  for (;;) {
    const event = await sender.sendOnce()
    if (event.type !== 'delivered' || !event.leftover) break
  }
  return (await outbox.unsent()).n
}

type Ended = { is: 'ended'; generation: number } | Extract<Left, { is: 'problem' }>

async function endEnrolment(storage: Storage, fetch: Fetch): Promise<Ended> {
  const store = await storage.write(async (tx) => {
    await tx.putSlot('left', 'begun')
    return (await tx.slot('device'))?.store
  })
  const { response, said } = await exchange(fetch, counterRoutes.leave, { body: {} })
  const answer = response.ok ? LeaveAnswer.safeParse(said).data : undefined
  if (answer && answer.store === store) return { is: 'ended', generation: answer.generation }
  return { is: 'problem', code: ProblemDocument.safeParse(said).data?.code ?? 'offline' }
}

/** One transaction looks and removes: a tap in another tab comes before it, or finds the list gone. */
const forgetUnlessUnsent = (storage: Storage): Promise<boolean> =>
  storage.write(async (tx) => {
    // Run a second time, it finds that it has happened.
    if ((await tx.slot('left')) === 'done') return true
    if ((await tx.oldest(1)).length > 0) return false
    const seq = await tx.slot('seq')
    await tx.forgetDevice()
    // Whoever joins here next goes on with the numbers. An app from before may still count under the old
    // name, and a number that was given twice under it would look like a copied device, and like a loss.
    if (seq !== undefined) await tx.putSlot('seq', seq)
    await tx.putSlot('left', 'done')
    return true
  })
