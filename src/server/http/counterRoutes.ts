import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { CounterAnswer, PlaceAnswer } from '../../contract/account.ts'
import { Delivery, DeliveryAnswer, maxDeliveryBytes, protocol } from '../../contract/delivery.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import { instantOf } from '../../domain/moment.ts'
import { noteReport } from '../access/deviceReport.ts'
import { noteSeen, presentUnit } from '../access/devices.ts'
import { followMerges } from '../access/followMerges.ts'
import { noteStranger } from '../access/strangers.ts'
import { catalogueName } from '../campaign/catalogueName.ts'
import { counterOf } from '../campaign/counterOf.ts'
import { delivererOf } from '../ingest/delivererOf.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Deliverer } from '../ingest/judge.ts'
import { dayNumber } from '../store/calendar.ts'
import { storeName } from '../store/openStore.ts'
import { byDevice } from './callers.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { deviceIn, deviceOf, municipalityOf } from './visitor.ts'
import { setDeviceCookie, todayOf } from './visitor.ts'
import type { CountingDevice } from './visitor.ts'

const minute = 60 * 1000

/** What a counter asks for: to know its unit, and to deliver. */
export async function counterRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, nowMs } = parts

  app.route({
    ...route('municipality', {
      summary: 'Which municipality this address belongs to, and which unit the cookie counts for',
      response: { 200: PlaceAnswer },
    }),
    handler: async (request) => {
      const municipality = municipalityOf(request)
      const row = (await deviceOf(parts, municipality, request))?.row
      // Whoever has left counts for no unit, also where an older backup says otherwise.
      const here = row && row.revoked !== 'left'
      const counter = here && (await counterOf(parts, municipality, row))
      const unit = counter ? counter.enrolment?.name : undefined
      return { id: municipality.id, name: municipality.name, ...(unit && { unit }) }
    },
  })

  app.route({
    ...route('counter', {
      summary: 'The unit this device counts for, and its campaigns',
      response: { 200: CounterAnswer },
    }),
    handler: async (request, reply) => {
      const { row, cookie } = deviceIn(request)
      if (!row) throw new Problem('not_signed_in')
      // The answer may come after the one that gave a copy, or who was revoked and has joined anew,
      // another name, and is not to take it back.
      const keepsName = row.copied === null && row.revoked === null
      if (keepsName) setDeviceCookie(reply, cookie)
      await noteReport(db, municipalityOf(request).id, row.id, request.headers)
      return counterOf(parts, municipalityOf(request), row)
    },
  })

  app.route({
    ...route('deliver', {
      summary: 'Deliver entries; the receipt names what became of each',
      body: Delivery,
      response: { 201: DeliveryAnswer },
    }),
    config: {
      name: 'deliver',
      rateLimit: {
        max: 120,
        timeWindow: minute,
        keyGenerator: byDevice,
      },
    },
    bodyLimit: maxDeliveryBytes,
    handler: async (request, reply) => {
      const device = deviceIn(request)
      const deliverer = await heardOf(parts, municipalityOf(request).id, device)
      const receipts = await ingest(db, shelf, deliverer, request.body.entries)
      const { store, generation } = await storeName(db)
      const named = await catalogueOf(parts, deliverer, device)
      reply.code(201)
      const time = instantOf(nowMs())
      const renew = device.row?.revoked === null && device.row.copied !== null
      return {
        protocol,
        store,
        generation,
        time,
        receipts,
        ...named,
        ...(renew && { renew }),
      } as const
    },
  })
}

async function heardOf(
  parts: ServerParts,
  municipality: MunicipalityId,
  { device, secret, row }: CountingDevice,
): Promise<Deliverer> {
  const { db, shelf } = parts
  const today = todayOf(parts)
  const campaigns = await shelf.campaigns(db, municipality)
  await followMerges(db, municipality, { campaigns, today, device })
  if (!row) await db.write((sql) => noteStranger(sql, municipality, { device, secret }))
  if (row && row.seen < dayNumber(today)) {
    await db.write((sql) => noteSeen(sql, municipality, device, today))
  }
  return delivererOf(db, { municipality, device, today }, row)
}

/** What a counter that is known here would be told, by its name. */
async function catalogueOf(
  { db, shelf }: ServerParts,
  { municipality, enrolments }: Deliverer,
  { row }: CountingDevice,
) {
  if (!row) return {}
  const campaigns = await shelf.campaigns(db, municipality)
  const unit = presentUnit(enrolments)?.unit
  return { catalogue: catalogueName(campaigns, { unit, mayCount: row.revoked === null }) }
}
