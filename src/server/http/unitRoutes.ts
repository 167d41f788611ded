import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { CounterAnswer } from '../../contract/account.ts'
import { LeaveAnswer, UnitChoice } from '../../contract/unitChange.ts'
import { instantOf } from '../../domain/moment.ts'
import { enrolIn, enrolmentsOf, presentUnit } from '../access/devices.ts'
import { endEnrolment, switchableUnits } from '../access/switchable.ts'
import { counterOf } from '../campaign/counterOf.ts'
import { judgeAgain } from '../ingest/judgeAgain.ts'
import { storeName } from '../store/openStore.ts'
import { byDevice } from './callers.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { deviceIn, municipalityOf, todayOf } from './visitor.ts'

/** More often than anybody changes units in a minute. */
const rateLimit = {
  max: 30,
  timeWindow: 60 * 1000,
  keyGenerator: byDevice,
}

/** What a counter does with its unit once it has joined: count for another one, or leave. */
export async function unitRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, nowMs } = parts

  app.route({
    ...route('switchUnit', {
      summary: 'Count for another of the units this device has joined; entries stay where they are',
      body: UnitChoice,
      response: { 200: CounterAnswer },
    }),
    config: { name: 'switchUnit', rateLimit },
    handler: async (request) => {
      const municipality = municipalityOf(request)
      const { row } = deviceIn(request)
      if (!row) throw new Problem('not_signed_in')
      if (row.revoked !== null) throw new Problem('device_revoked')
      const { unit } = request.body
      const today = todayOf(parts)
      await db.write(async (sql) => {
        const present = presentUnit(await enrolmentsOf(sql, municipality.id, row.id))
        if (present?.unit === unit) return
        const campaigns = await shelf.campaigns(sql, municipality.id)
        const units = await switchableUnits(sql, municipality.id, row.id, campaigns, today)
        const invite = units.find((each) => each.unit === unit)?.invite
        // The same answer whether the unit is another's or none at all.
        if (invite === undefined) throw new Problem('not_allowed')
        await enrolIn(sql, municipality.id, row.id, unit, today, { invite })
        const came = { municipality: municipality.id, device: row.id, unit, today }
        await judgeAgain(sql, shelf, came)
      })
      return counterOf(parts, municipality, row)
    },
  })

  app.route({
    ...route('leave', {
      summary: 'End this device’s enrolment, today as its last day; what it has it may deliver',
      response: { 200: LeaveAnswer },
    }),
    config: { name: 'leave', rateLimit },
    // Asked again when an answer was lost, it answers the same.
    handler: async (request) => {
      const { id: municipality } = municipalityOf(request)
      const { row } = deviceIn(request)
      if (!row) throw new Problem('not_signed_in')
      await db.write((sql) => endEnrolment(sql, municipality, row.id, todayOf(parts)))
      // Also where it is asked again: of the first time perhaps nothing was noted.
      if (row.revoked === null || row.revoked === 'left') {
        await parts.noteRevocation?.({ is: 'device', municipality, id: row.id, why: 'left' })
      }
      return { ...(await storeName(db)), time: instantOf(nowMs()) }
    },
  })
}
