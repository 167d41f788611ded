import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { OwnAccess } from '../../contract/password.ts'
import { SessionHandle, StaffSessionList } from '../../contract/staffSession.ts'
import { noteAct } from '../access/audit.ts'
import { ownAccess } from '../access/ownAccess.ts'
import { endAllOf, endByHandle, sessionsOf } from '../access/ownSessions.ts'
import type { Writer } from '../store/sql.ts'
import { noteEndedOnes } from './enter.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

/** How one gets in oneself, and where one is signed in. */
export async function ownAccessRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs } = parts

  /** Ends sessions, notes it, and has it stay so when an older backup is restored. */
  async function end(
    request: FastifyRequest,
    work: (sql: Writer) => Promise<Uint8Array[]>,
  ): Promise<Uint8Array[]> {
    const municipality = municipalityOf(request)
    const { account: by } = sessionIn(request)
    const ended = await db.write(async (sql) => {
      const hashes = await work(sql)
      const details = { sessions: hashes.length }
      const noted = { by, act: 'sessions_ended', subject: by.id, details, nowMs: nowMs() } as const
      if (hashes.length > 0) await noteAct(sql, random, municipality.id, noted)
      return hashes
    })
    await noteEndedOnes(parts, municipality, ended)
    return ended
  }

  app.route({
    ...route('ownAccess', {
      summary: 'One’s own ways in, and how long one counts as having just signed in',
      response: { 200: OwnAccess },
    }),
    config: { name: 'ownAccess', polled: true },
    handler: (request) => ownAccess(db, municipalityOf(request), sessionIn(request), nowMs()),
  })

  app.route({
    ...route('sessions', {
      summary: 'Where one is signed in; neither addresses nor secrets are told',
      response: { 200: StaffSessionList },
    }),
    config: { name: 'sessions', polled: true },
    handler: async (request) =>
      sessionsOf(db, municipalityOf(request).id, sessionIn(request), nowMs()),
  })

  app.route({
    ...route('endSession', {
      summary: 'Sign oneself out in one browser',
      params: z.object({ session: SessionHandle }),
    }),
    handler: async (request, reply) => {
      const { id } = municipalityOf(request)
      const { account } = sessionIn(request)
      const ended = await end(request, (sql) =>
        endByHandle(sql, id, account.id, request.params.session),
      )
      if (ended.length === 0) throw new Problem('not_found')
      return reply.code(204).send(undefined)
    },
  })

  app.route({
    ...route('endOtherSessions', {
      summary: 'Sign oneself out everywhere but here',
      response: { 200: StaffSessionList },
    }),
    handler: async (request) => {
      const { id } = municipalityOf(request)
      const session = sessionIn(request)
      await end(request, (sql) => endAllOf(sql, id, session.account.id, session.hash))
      return sessionsOf(db, id, session, nowMs())
    },
  })
}
