import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { SessionAnswer, SignIn } from '../../contract/account.ts'
import { coarseBrowser } from '../access/coarseBrowser.ts'
import { hashOf } from '../access/secret.ts'
import { noteAct } from '../access/audit.ts'
import { endSession, switchBack } from '../access/sessions.ts'
import { signIn } from '../access/signInLinks.ts'
import { enter, noteEnded, sessionAnswer } from './enter.ts'
import { countRefusals } from './countRefusals.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { clearStaffCookie, municipalityOf, sessionIn, sessionOf } from './visitor.ts'

const minute = 60 * 1000

/** Signing in by a link, and out again. */
export async function sessionRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs } = parts

  app.route({
    ...route('signIn', {
      summary: 'Sign in by the secret of a link, which is spent by it',
      body: SignIn,
      response: { 201: SessionAnswer },
    }),
    config: { name: 'signIn', rateLimit: { max: 300, timeWindow: minute } },
    handler: async (request, reply) => {
      const municipality = municipalityOf(request)
      const before = await sessionOf(parts, municipality, request)
      const { secret } = request.body
      const browser = coarseBrowser(request.headers['user-agent'])
      const asked = { secret, before, browser, nowMs: nowMs(), request: request.id }
      const session = await countRefusals(
        parts,
        request,
        { act: 'sign_in_refused', by: 'link' },
        () => db.write((sql) => signIn(sql, random, municipality.id, asked)),
      )
      const hash = hashOf(secret).toString('hex')
      await parts.noteRevocation?.({ is: 'link', municipality: municipality.id, hash })
      return enter(parts, reply, { municipality, before, session })
    },
  })

  app.route({
    ...route('session', { summary: 'Who is signed in', response: { 200: SessionAnswer } }),
    handler: async (request) => sessionAnswer(municipalityOf(request), sessionIn(request)),
  })

  app.route({
    ...route('switchBack', {
      summary: 'Become again who one was before the last link',
      response: { 201: SessionAnswer },
    }),
    handler: async (request, reply) => {
      const municipality = municipalityOf(request)
      const before = sessionIn(request)
      const session = await db.write((sql) =>
        switchBack(sql, random, municipality.id, { before, nowMs: nowMs(), request: request.id }),
      )
      return enter(parts, reply, { municipality, before, session })
    },
  })

  app.route({
    ...route('signOut', { summary: 'End the session' }),
    handler: async (request, reply) => {
      const [municipality, session] = [municipalityOf(request), sessionIn(request)]
      const { account: by } = session
      const act = { by, act: 'signed_out', subject: by.id, nowMs: nowMs() } as const
      await db.write(async (sql) => {
        await endSession(sql, municipality.id, session)
        await noteAct(sql, random, municipality.id, { ...act, request: request.id })
      })
      await noteEnded(parts, municipality, session)
      clearStaffCookie(reply)
      return reply.code(204).send(undefined)
    },
  })
}
