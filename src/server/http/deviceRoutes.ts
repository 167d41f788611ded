import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { DeviceHandle, DevicesAnswer, NameDevice, RevokeDevice } from '../../contract/deviceList.ts'
import { type DeviceId, UnitId } from '../../contract/id.ts'
import { Since, SinceAnswer } from '../../contract/invite.ts'
import { leadingTo } from '../../domain/catalogue/placeAfterEnd.ts'
import { type Noting, noteAct } from '../access/audit.ts'
import { nameDevice, revokeDevice } from '../access/devices.ts'
import { deviceInUnit, devicesAnswer } from '../access/devicesOfUnit.ts'
import { followMerges } from '../access/followMerges.ts'
import { type Meant, meantBy, rejectSince } from '../ingest/rejectSince.ts'
import type { Writer } from '../store/sql.ts'
import { givenUnits, unitGiven } from './givenUnits.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

const UnitPath = z.object({ unit: UnitId })
const DevicePath = z.object({ unit: UnitId, device: DeviceHandle })

/** What leads and coordinators see of the devices of their units, and how they end one. */
export async function deviceRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, key, random, nowMs } = parts

  async function answerOf(request: FastifyRequest, unit: UnitId) {
    const { id } = municipalityOf(request)
    const campaigns = await shelf.campaigns(db, id)
    // Those who have not been heard of since a merge stand with the others.
    await followMerges(db, id, { campaigns, today: todayOf(parts) })
    return devicesAnswer(db, key, id, unit)
  }

  /**
   * Whom rejecting is about. By the invites of merged units others would come after them, so these
   * end too, where whoever asks is given those units.
   */
  async function meantIn(request: FastifyRequest, unit: UnitId, said: Since): Promise<Meant> {
    const given = await givenUnits(parts, request)
    const { id: municipality } = municipalityOf(request)
    const campaigns = await shelf.campaigns(db, municipality)
    const merged = leadingTo(campaigns, unit, todayOf(parts)).filter((each) => given.has(each))
    return { municipality, unit, merged, ...said }
  }

  /** Noted by the handle that the lists show, never by the device's id. */
  const note = (
    sql: Writer,
    request: FastifyRequest<{ Params: z.infer<typeof DevicePath> }>,
    act: Omit<Noting, 'by' | 'subject' | 'nowMs' | 'request'>,
  ) => {
    const by = { by: sessionIn(request).account, nowMs: nowMs(), request: request.id }
    const { device: subject } = request.params
    return noteAct(sql, random, municipalityOf(request).id, { ...by, subject, ...act })
  }
  const detailsOf = async (
    request: FastifyRequest<{ Params: z.infer<typeof DevicePath> }>,
  ): Promise<{ unit: string }> => {
    const { unit } = request.params
    return { unit: (await givenUnits(parts, request)).get(unit) ?? unit }
  }

  async function ownDevice(
    request: FastifyRequest,
    { unit, device }: z.infer<typeof DevicePath>,
  ): Promise<DeviceId> {
    await unitGiven(parts, request, unit)
    const found = await deviceInUnit(db, key, municipalityOf(request).id, unit, device)
    if (!found) throw new Problem('not_found')
    return found
  }

  app.route({
    ...route('devices', {
      summary: 'The devices that count for a unit; never what they counted',
      params: UnitPath,
      response: { 200: DevicesAnswer },
    }),
    handler: async (request) =>
      answerOf(request, await unitGiven(parts, request, request.params.unit)),
  })

  app.route({
    ...route('nameDevice', {
      summary: 'Give a device the name of its place, or none',
      params: DevicePath,
      body: NameDevice,
      response: { 200: DevicesAnswer },
    }),
    handler: async (request) => {
      const device = await ownDevice(request, request.params)
      const { nickname } = request.body
      const municipality = municipalityOf(request).id
      const details = await detailsOf(request)
      await db.write(async (sql) => {
        const before = await nameDevice(sql, municipality, device, nickname)
        const names = { before: { nickname: before }, after: { nickname } }
        await note(sql, request, { act: 'device_named', details, ...names })
      })
      return answerOf(request, request.params.unit)
    },
  })

  app.route({
    ...route('revokeDevice', {
      summary: 'End a device’s counting, as left, lost or stolen',
      params: DevicePath,
      body: RevokeDevice,
      response: { 200: DevicesAnswer },
    }),
    handler: async (request) => {
      const id = await ownDevice(request, request.params)
      const municipality = municipalityOf(request).id
      const why = request.body.as
      await parts.noteRevocation?.({ is: 'device', municipality, id, why })
      const details = { ...(await detailsOf(request)), as: why }
      await db.write(async (sql) => {
        await revokeDevice(sql, municipality, id, why)
        await note(sql, request, { act: 'device_revoked', details })
      })
      return answerOf(request, request.params.unit)
    },
  })

  app.route({
    ...route('joinedSince', {
      summary: 'How many devices came into a unit since a half-hour',
      params: UnitPath,
      querystring: Since,
      response: { 200: SinceAnswer },
    }),
    handler: async (request) => {
      const unit = await unitGiven(parts, request, request.params.unit)
      return meantBy(db, await meantIn(request, unit, request.query), nowMs())
    },
  })

  app.route({
    ...route('rejectSince', {
      summary:
        'Turn away all devices that came into a unit since a half-hour, with what they counted',
      params: UnitPath,
      body: Since,
      response: { 200: SinceAnswer },
    }),
    handler: async (request) => {
      const unit = await unitGiven(parts, request, request.params.unit)
      const meant = await meantIn(request, unit, request.body)
      const unitName = (await givenUnits(parts, request)).get(unit) ?? unit
      const by = sessionIn(request).account
      return rejectSince(parts, meant, { by, unitName, request: request.id })
    },
  })
}
