import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { NewPassword, OwnAccess, RecoveryCodes } from '../../contract/password.ts'
import { passwordFault } from '../../domain/passwordRule.ts'
import { noteAct } from '../access/audit.ts'
import { commonPasswords } from '../access/commonPasswords.ts'
import { isFresh } from '../access/freshRoutes.ts'
import { ownAccess } from '../access/ownAccess.ts'
import { endAllOf } from '../access/ownSessions.ts'
import type { PasswordHashing } from '../access/passwordHash.ts'
import { dropPassword, keepPassword, userNameOf } from '../access/passwords.ts'
import { dropRecoveryCodes, makeRecoveryCodes } from '../access/recoveryCodes.ts'
import { byAccount } from './callers.ts'
import { noteEndedOnes } from './enter.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { refuseGiven } from './refuseGiven.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

/** Whoever sets passwords one after the other has the server work for it: not at any pace. */
const rateLimit = {
  max: 20,
  timeWindow: 60 * 1000,
  keyGenerator: byAccount,
}
const product = 'Tælleværk'

/** Somebody's own password and recovery codes. */
export async function ownPasswordRoutes(
  plain: FastifyInstance,
  { parts, hashing }: { parts: ServerParts; hashing: PasswordHashing },
): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, key, nowMs } = parts

  /** @throws Problem invalid */
  async function refuseWeak(request: FastifyRequest, { userName, password }: NewPassword) {
    const { name } = municipalityOf(request)
    const words = [name, product, sessionIn(request).account.name, userName]
    const fault = passwordFault(password, { isCommon: await commonPasswords(), words })
    if (fault === undefined) return
    throw new Problem('invalid', { errors: [{ path: '/password', message: fault }] })
  }

  app.route({
    ...route('setPassword', {
      summary: 'Choose one’s own user name and password, or change them',
      body: NewPassword,
      response: { 200: OwnAccess },
    }),
    config: { name: 'setPassword', rateLimit },
    handler: async (request) => {
      const municipality = municipalityOf(request)
      const { id } = municipality
      const session = sessionIn(request)
      const { account: by, hash } = session
      const { endOthers, password } = request.body
      await refuseGiven(parts, request)
      await refuseWeak(request, request.body)
      const before = await ownAccess(db, municipality, session, nowMs())
      const stored = await hashing.make(password)
      const userName = userNameOf(request.body.userName)
      const at = nowMs()
      const ended = await db.write(async (sql) => {
        await keepPassword(sql, id, by.id, { userName, stored, nowMs: at })
        const noLonger = endOthers ? await endAllOf(sql, id, by.id, hash) : []
        const details = {
          userName,
          first: !before.hasPassword && before.passkeys === 0,
          confirmed: isFresh(session, at),
          endOthers,
        }
        const noted = { by, act: 'password_set', subject: by.id, details, nowMs: at } as const
        await noteAct(sql, random, id, { ...noted, request: request.id })
        return noLonger
      })
      await parts.noteRevocation?.({ is: 'password', municipality: id, id: by.id, before: at })
      await noteEndedOnes(parts, municipality, ended)
      return ownAccess(db, municipality, session, nowMs())
    },
  })

  app.route({
    ...route('removePassword', {
      summary: 'Remove one’s own password, and with it the recovery codes',
    }),
    handler: async (request, reply) => {
      const { id } = municipalityOf(request)
      const { account: by } = sessionIn(request)
      const at = nowMs()
      await db.write(async (sql) => {
        if (!(await dropPassword(sql, id, by.id, at + 1))) throw new Problem('not_found')
        await dropRecoveryCodes(sql, id, by.id, at + 1)
        const noted = { by, act: 'password_removed', subject: by.id, nowMs: at } as const
        await noteAct(sql, random, id, { ...noted, request: request.id })
      })
      const of = { municipality: id, id: by.id, before: at + 1 } as const
      await parts.noteRevocation?.({ is: 'password', ...of })
      await parts.noteRevocation?.({ is: 'recovery_codes', ...of })
      return reply.code(204).send(undefined)
    },
  })

  app.route({
    ...route('makeRecoveryCodes', {
      summary: 'Ten new recovery codes, said once; those from before are void',
      response: { 201: RecoveryCodes },
    }),
    config: { name: 'makeRecoveryCodes', rateLimit },
    handler: async (request, reply) => {
      const municipality = municipalityOf(request)
      const { id } = municipality
      const session = sessionIn(request)
      const { account: by } = session
      const at = nowMs()
      const { hasPassword } = await ownAccess(db, municipality, session, at)
      // They stand in for a password: without one there is nothing to sign in beside.
      if (!hasPassword) throw new Problem('not_editable')
      const codes = await db.write(async (sql) => {
        const made = await makeRecoveryCodes(sql, { random, key }, id, {
          ...{ account: by.id, nowMs: at },
        })
        const noted = { by, act: 'recovery_codes_made', subject: by.id, nowMs: at } as const
        await noteAct(sql, random, id, { ...noted, request: request.id })
        return made
      })
      const of = { municipality: id, id: by.id, before: at } as const
      await parts.noteRevocation?.({ is: 'recovery_codes', ...of })
      return reply.code(201).send({ codes })
    },
  })
}
