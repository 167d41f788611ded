import { DeliveryAnswer, protocol, type Receipt } from '../../contract/delivery.ts'
import {
  DigestAnswer,
  type DigestQuestion,
  maxDaysPerDigest,
  maxIdsPerQuestion,
} from '../../contract/digest.ts'
import type { CampaignId, StoreId } from '../../contract/id.ts'
import { counterRoutes } from '../../contract/counterRoutes.ts'
import type { Day } from '../../contract/time.ts'
import { digestOf } from '../../domain/digest.ts'
import { exchange } from '../exchange.ts'
import { type Copy, copiesIn, keepStates, letGo } from '../outbox/received.ts'
import { resend } from '../outbox/resend.ts'
import type { Storage } from '../outbox/storage.ts'
import type { Fetch } from './deliver.ts'

type CampaignDay = { campaign: CampaignId; day: Day }

/** With which store all was compared. Without one it was broken off, and is to be tried again. */
type Compared = { upTo?: Pick<DigestAnswer, 'store' | 'generation'>; resent: number }

/**
 * Compares what this device believes received with what the server holds, day by day. What the
 * server lacks, as after an older backup was restored, is queued again; what has been decided
 * meanwhile is kept; and copies of campaigns that are finished are let go of.
 */
export async function compareReceived(storage: Storage, fetch: Fetch): Promise<Compared> {
  const device = await storage.read((tx) => tx.slot('device'))
  const held = await digestsIn(storage)
  if (!device) return { resent: 0 }

  let upTo: Compared['upTo'] = device
  let resent = 0
  for (let at = 0; at < held.length; at += maxDaysPerDigest) {
    const body: DigestQuestion = { days: held.slice(at, at + maxDaysPerDigest) }
    const { response, said } = await exchange(fetch, counterRoutes.digest, { body })
    const answer = response.ok ? DigestAnswer.safeParse(said).data : undefined
    // Another store's word is no reason to send anything, and least of all to let anything go.
    if (!answer || answer.store !== device.store) return { resent }
    upTo = answer
    await letAllGo(storage, body.days, new Set(answer.finished))
    for (const differing of answer.differing) {
      const mended = await mend({ storage, fetch, store: device.store }, differing)
      if (mended === undefined) return { resent }
      resent += mended
    }
  }
  return { upTo, resent }
}

/** A short transaction for each day, so that no tap waits for the whole of it. */
async function digestsIn(storage: Storage): Promise<DigestQuestion['days']> {
  const digests: DigestQuestion['days'] = []
  for (const day of await storage.read((tx) => tx.days())) {
    const records = await storage.read((tx) => tx.ofDay(day))
    // Also where nothing but notes is left, so that these go when the campaign is finished.
    for (const campaign of new Set(records.map(({ entry }) => entry.campaign))) {
      const its = copiesIn(records, campaign)
      digests.push({ campaign, day, ...digestOf(its.map(({ receipt }) => receipt)) })
    }
  }
  return digests
}

async function letAllGo(
  storage: Storage,
  held: readonly CampaignDay[],
  finished: ReadonlySet<CampaignId>,
): Promise<void> {
  for (const { campaign, day } of held) {
    if (finished.has(campaign)) await letGo(storage, campaign, day)
  }
}

type Ports = { storage: Storage; fetch: Fetch; store: StoreId }

/** Asks for every entry of a day that differs. Gives how many are queued again, if all went well. */
async function mend(
  { storage, fetch, store }: Ports,
  { campaign, day }: CampaignDay,
): Promise<number | undefined> {
  const copies = copiesIn(await storage.read((tx) => tx.ofDay(day)), campaign)
  const lacking: Copy[] = []
  for (let at = 0; at < copies.length; at += maxIdsPerQuestion) {
    const asked = copies.slice(at, at + maxIdsPerQuestion)
    const body = { ids: asked.map(({ id }) => id) }
    const { response, said } = await exchange(fetch, counterRoutes.receipts, { body })
    const answer = response.ok ? DeliveryAnswer.safeParse(said).data : undefined
    if (answer?.protocol !== protocol || answer.store !== store) return undefined
    const told = new Map(answer.receipts.map((receipt) => [receipt.id, receipt]))
    await keepStates(storage, answer.receipts)
    lacking.push(...asked.filter((copy) => isLacking(copy, told.get(copy.id))))
  }
  return resend(storage, lacking)
}

/** A second content under a taken id is evidence too; where only the first is left, it comes again. */
const isLacking = ({ receipt }: Copy, told: Receipt | undefined): boolean =>
  told === undefined || (isConflict(receipt) && !isConflict(told))

const isConflict = (receipt: Receipt): boolean =>
  receipt.state === 'held' && receipt.reason === 'conflict'
