import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { DeliveryAnswer, maxDeliveryBytes, protocol } from '../../contract/delivery.ts'
import {
  DigestAnswer,
  digestProtocol,
  DigestQuestion,
  ReceiptQuestion,
} from '../../contract/digest.ts'
import type { CampaignId, MunicipalityId } from '../../contract/id.ts'
import { digestOf } from '../../domain/digest.ts'
import { isFinished, isTooLongAgo } from '../../domain/finished.ts'
import { instantOf } from '../../domain/moment.ts'
import { storeName } from '../store/openStore.ts'
import { receiptsOfDay, receiptsOfIds } from '../store/received.ts'
import { byDevice } from './callers.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { deviceIn, municipalityOf, todayOf } from './visitor.ts'

/** As for deliveries: each question may be followed by one. */
const rateLimit = {
  max: 120,
  timeWindow: 60 * 1000,
  keyGenerator: byDevice,
}

/** What a device asks to find out whether the server still holds what it has acknowledged. */
export async function digestRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, nowMs } = parts

  const askerOf = (request: FastifyRequest) => ({
    municipality: municipalityOf(request).id,
    device: deviceIn(request).device,
  })
  const nameAndTime = async () => ({ ...(await storeName(db)), time: instantOf(nowMs()) })

  /** Of a campaign that is not here, the last day that is asked about stands for its last. */
  async function finishedAmong(municipality: MunicipalityId, asked: DigestQuestion['days']) {
    const finished: CampaignId[] = []
    for (const [id, days] of Map.groupBy(asked, ({ campaign }) => campaign)) {
      const found = await shelf.find(db, municipality, id)
      const over = found
        ? isFinished({ ...found.campaign, lockedOn: found.lockedOn }, todayOf(parts))
        : days.every(({ day }) => isTooLongAgo(day, todayOf(parts)))
      if (over) finished.push(id)
    }
    return finished
  }

  app.route({
    ...route('digest', {
      summary: 'Compare, day by day, what a device believes received with what is here',
      body: DigestQuestion,
      response: { 200: DigestAnswer },
    }),
    config: { name: 'digest', rateLimit },
    bodyLimit: maxDeliveryBytes,
    handler: async (request) => {
      const asker = askerOf(request)
      const { days } = request.body
      const name = await nameAndTime()
      const finished = await finishedAmong(asker.municipality, days)
      const differing: DigestAnswer['differing'] = []
      for (const { campaign, day, n, hash } of days) {
        if (finished.includes(campaign)) continue
        const here = digestOf(await receiptsOfDay(db, asker, { campaign, day }))
        if (here.n !== n || here.hash !== hash) differing.push({ campaign, day })
        // Some hundred days are some hundred questions: the other requests have their turn between.
        await new Promise((resolve) => setImmediate(resolve))
      }
      return { protocol: digestProtocol, ...name, differing, finished } as const
    },
  })

  app.route({
    ...route('receipts', {
      summary: 'How entries stand that a receipt has named before; what is not here is not named',
      body: ReceiptQuestion,
      response: { 200: DeliveryAnswer },
    }),
    config: { name: 'receipts', rateLimit },
    bodyLimit: maxDeliveryBytes,
    handler: async (request) => {
      const name = await nameAndTime()
      const receipts = await receiptsOfIds(db, askerOf(request), request.body.ids)
      return { protocol, ...name, receipts } as const
    },
  })
}
