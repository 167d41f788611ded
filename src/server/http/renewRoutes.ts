import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { CounterAnswer } from '../../contract/account.ts'
import { Renewal } from '../../contract/join.ts'
import { cookieOf } from '../access/deviceCredential.ts'
import { findDevice } from '../access/devices.ts'
import { renewDevice } from '../access/renewal.ts'
import { counterOf } from '../campaign/counterOf.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { deviceIn, municipalityOf, setOnlyDeviceCookie, todayOf } from './visitor.ts'

/** Where a device that bears another's name as well gets one of its own. */
export async function renewRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, key } = parts

  app.route({
    ...route('renew', {
      summary: 'Take a device identity of one’s own where another browser has the same',
      body: Renewal,
      response: { 201: CounterAnswer },
    }),
    config: {
      name: 'renew',
      rateLimit: { max: 60, timeWindow: 60 * 1000 },
    },
    handler: async (request, reply) => {
      const { id: municipality } = municipalityOf(request)
      const { row: device } = deviceIn(request)
      if (!device) throw new Problem('not_signed_in')
      const asked = { ...request.body, municipality, device, today: todayOf(parts) }
      const heir = await db.write((sql) => renewDevice(sql, key, asked))
      // That it happened, and neither to whom nor how often: IT finds the devices in their list.
      if (heir) {
        request.log.warn('a device was found to be a copy, and goes on as a device of its own')
        setOnlyDeviceCookie(request, reply, cookieOf(key, municipality, heir))
      }
      reply.code(201)
      const row = await findDevice(db, municipality, heir?.device ?? device.id)
      if (!row) throw new Error('a device that was just renewed has a row')
      return counterOf(parts, municipalityOf(request), row)
    },
  })
}
