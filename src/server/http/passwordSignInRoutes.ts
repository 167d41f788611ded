import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { SessionAnswer } from '../../contract/account.ts'
import { PasswordProof, PasswordSignIn, RecoverySignIn } from '../../contract/password.ts'
import { noteAct } from '../access/audit.ts'
import { coarseBrowser } from '../access/coarseBrowser.ts'
import { ownAccess } from '../access/ownAccess.ts'
import type { PasswordHashing, StoredPassword } from '../access/passwordHash.ts'
import { findByUserName, renewHash, userNameOf } from '../access/passwords.ts'
import { recoveryHash, spendRecoveryCode } from '../access/recoveryCodes.ts'
import { become, refreshSession, type Session } from '../access/sessions.ts'
import { delayName, forgetTries, takeTry } from '../access/signInDelay.ts'
import { countRefusals } from './countRefusals.ts'
import { enter } from './enter.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, sessionOf } from './visitor.ts'

/** A whole town hall comes from one address; names are slowed down one by one, in the store. */
const rateLimit = { max: 120, timeWindow: 60 * 1000 }

/** Signing in by a user name, with a password or a recovery code. Whatever is wrong, it is one answer. */
export async function passwordSignInRoutes(
  plain: FastifyInstance,
  { parts, hashing }: { parts: ServerParts; hashing: PasswordHashing },
): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, key, nowMs } = parts

  /** Takes a try of a name; gives whose it is, if anybody's, and how the try is given back. */
  async function tryName(request: FastifyRequest, typed: string) {
    const { id } = municipalityOf(request)
    const userName = userNameOf(typed)
    const name = delayName(key, userName)
    await db.write((sql) => takeTry(sql, id, name, nowMs()))
    return { id, name, found: await findByUserName(db, id, userName) }
  }

  /** @throws Problem sign_in_refused */
  async function checkPassword(request: FastifyRequest, typed: string, password: string) {
    const { id, name, found } = await tryName(request, typed)
    const isRight = await hashing.isRight(password, found?.stored)
    if (!isRight || !found?.stored) throw new Problem('sign_in_refused')
    return { id, name, account: found.account, renewed: await remade(password, found.stored) }
  }

  async function remade(password: string, from: StoredPassword) {
    return hashing.isOutdated(from) ? { from, to: await hashing.make(password) } : undefined
  }

  const openingOf = (request: FastifyRequest) => ({
    browser: coarseBrowser(request.headers['user-agent']),
  })

  app.route({
    ...route('signInByPassword', {
      summary: 'Sign in by a user name and its password',
      body: PasswordSignIn,
      response: { 201: SessionAnswer },
    }),
    config: { name: 'signInByPassword', rateLimit },
    handler: (request, reply) =>
      countRefusals(parts, request, { act: 'sign_in_refused', by: 'password' }, async () => {
        const municipality = municipalityOf(request)
        const before = await sessionOf(parts, municipality, request)
        const { userName, password } = request.body
        const { id, name, account, renewed } = await checkPassword(request, userName, password)
        const session = await db.write(async (sql) => {
          await forgetTries(sql, id, name)
          if (renewed) await renewHash(sql, id, account.id, renewed)
          const opening = { by: 'password', ...openingOf(request) } as const
          return become(sql, random, id, {
            ...{ account: account.id, before, opening, nowMs: nowMs(), request: request.id },
          })
        })
        return enter(parts, reply, { municipality, before, session })
      }),
  })

  app.route({
    ...route('signInByRecovery', {
      summary: 'Sign in by a user name and one of its recovery codes, which is spent by it',
      body: RecoverySignIn,
      response: { 201: SessionAnswer },
    }),
    config: { name: 'signInByRecovery', rateLimit },
    handler: (request, reply) =>
      countRefusals(parts, request, { act: 'sign_in_refused', by: 'recovery' }, async () => {
        const municipality = municipalityOf(request)
        const before = await sessionOf(parts, municipality, request)
        const { userName, code } = request.body
        const { id, name, found } = await tryName(request, userName)
        const account = found?.account
        const hash = recoveryHash(key, account?.id ?? nobody, code)
        const session = await db.write(async (sql) => {
          const isSpent = await spendRecoveryCode(sql, id, hash)
          if (!isSpent || !account) return undefined
          await forgetTries(sql, id, name)
          const opening = { by: 'recovery', ...openingOf(request) } as const
          const at = { nowMs: nowMs(), request: request.id }
          const becoming = { account: account.id, before, opening, ...at }
          const opened = await become(sql, random, id, becoming)
          const noted = { by: account, act: 'recovery_code_used', subject: account.id } as const
          await noteAct(sql, random, id, { ...noted, ...at })
          return opened
        })
        if (session === undefined) throw new Problem('sign_in_refused')
        const spent = Buffer.from(hash).toString('hex')
        await parts.noteRevocation?.({ is: 'recovery_code', municipality: id, hash: spent })
        return enter(parts, reply, { municipality, before, session })
      }),
  })

  app.route({
    ...route('confirmByPassword', {
      summary: 'Prove by one’s own password to be there still',
      body: PasswordProof,
      response: { 201: SessionAnswer },
    }),
    config: { name: 'confirmByPassword', rateLimit },
    handler: async (request, reply) => {
      const municipality = municipalityOf(request)
      const before: Session = sessionIn(request)
      const { userName } = await ownAccess(db, municipality, before, nowMs())
      if (userName === undefined) throw new Problem('sign_in_refused')
      const { id, name, account, renewed } = await checkPassword(
        request,
        userName,
        request.body.password,
      )
      if (account.id !== before.account.id) throw new Problem('sign_in_refused')
      const session = await db.write(async (sql) => {
        await forgetTries(sql, id, name)
        if (renewed) await renewHash(sql, id, account.id, renewed)
        return refreshSession(sql, random, id, { before, nowMs: nowMs() })
      })
      return enter(parts, reply, { municipality, before, session })
    },
  })
}

/** Whose code it is where the user name is nobody's: no account has this id. */
const nobody = 'N0B0DYN0B0DY'
