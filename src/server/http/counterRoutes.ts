import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { CounterAnswer, Join, PlaceAnswer } from '../../contract/account.ts'
import { Delivery, DeliveryAnswer, maxDeliveryBytes, protocol } from '../../contract/delivery.ts'
import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import { instantOf } from '../../domain/moment.ts'
import { createCodeGuard } from '../access/codeGuard.ts'
import { cookieOf, issueCredential, newcomersCredential } from '../access/deviceCredential.ts'
import { noteReport } from '../access/deviceReport.ts'
import { noteSeen, presentUnit, setDeviceSecret } from '../access/devices.ts'
import { followMerges } from '../access/followMerges.ts'
import { inviteOn } from '../access/inviteOn.ts'
import { findInvite, redeemInvite } from '../access/invites.ts'
import { noteStranger } from '../access/strangers.ts'
import { catalogueName } from '../campaign/catalogueName.ts'
import { counterOf } from '../campaign/counterOf.ts'
import { delivererOf } from '../ingest/delivererOf.ts'
import { ingest } from '../ingest/ingest.ts'
import type { Deliverer } from '../ingest/judge.ts'
import { judgeAgain } from '../ingest/judgeAgain.ts'
import { dayNumber } from '../store/calendar.ts'
import { storeName } from '../store/openStore.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { deviceIn, deviceOf, municipalityOf } from './visitor.ts'
import { setDeviceCookie, setOnlyDeviceCookie, todayOf } from './visitor.ts'
import type { CountingDevice } from './visitor.ts'

const minute = 60 * 1000

/** What a counter asks for: to join, to know its unit, to deliver. */
export async function counterRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, key, random, nowMs } = parts
  const guard = createCodeGuard(parts, (said) => app.log.warn(said))

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
    ...route('join', {
      summary: 'Join a unit by an invite; sets the device’s cookie',
      body: Join,
      response: { 201: CounterAnswer },
    }),
    // No limit by address: a whole town hall comes from one, and whoever guesses may sit in it.
    handler: async (request, reply) => {
      const { body } = request
      const municipality = municipalityOf(request)
      const invite = await guard(municipality.id, body, () =>
        findInvite(db, key, municipality.id, body),
      )
      const credential = await deviceOf(parts, municipality, request)
      const valid = credential?.row?.id
      const former: DeviceId | undefined = valid ?? body.device ?? credential?.device
      const today = todayOf(parts)
      const all = await shelf.campaigns(db, municipality.id)
      const joined = await db.write(async (sql) => {
        const here = inviteOn(invite, all, today)
        const { device, secret: drawn } = await redeemInvite(sql, random, {
          municipality: municipality.id,
          invite: here,
          known: body.anew ? undefined : former,
          newcomer:
            body.attempt === undefined
              ? undefined
              : newcomersCredential(key, municipality.id, here.unit, body.attempt),
          today,
          nowMs: nowMs(),
          before:
            body.seq === undefined ? undefined : { device: body.device ?? former, seq: body.seq },
        })
        const came = { municipality: municipality.id, device, unit: here.unit }
        await judgeAgain(sql, shelf, came)
        // A device that has a valid credential keeps it: were it renewed, and this answer lost, the
        // device would be left with one that is no longer known.
        if (device === valid) return { device, cookie: credential?.cookie }
        if (drawn)
          return { device, cookie: cookieOf(key, municipality.id, { device, secret: drawn }) }
        const { cookie, secret } = issueCredential(key, random, municipality.id, device)
        await setDeviceSecret(sql, municipality.id, device, secret)
        return { device, cookie }
      })
      const { id, uses } = await findInvite(db, key, municipality.id, body)
      if (uses > invite.uses) {
        await parts.noteRevocation?.({ is: 'invite', municipality: municipality.id, id, uses })
      }
      await noteReport(db, municipality.id, joined.device, request.headers)
      if (joined.cookie) setOnlyDeviceCookie(request, reply, joined.cookie)
      reply.code(201)
      return counterOf(parts, municipality, { id: joined.device, revoked: null })
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
        keyGenerator: (request) => request.visitor?.device?.device ?? request.ip,
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
