import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { SessionAnswer } from '../../contract/account.ts'
import { PasskeyProof, RequestOptions } from '../../contract/passkey.ts'
import { noteAct } from '../access/audit.ts'
import { addChallenge, spendChallenge } from '../access/passkeyChallenges.ts'
import { findPasskey, notePasskeyUsed } from '../access/passkeys.ts'
import { coarseBrowser } from '../access/coarseBrowser.ts'
import { become, refreshSession, type Session } from '../access/sessions.ts'
import { challengeIn, readProof, requestOptions } from '../access/webAuthn.ts'
import { countRefusals } from './countRefusals.ts'
import { enter } from './enter.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { relyingPartyOf } from './relyingParty.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, sessionOf, todayOf } from './visitor.ts'

/** A whole town hall comes from one address, and on a Monday morning all at once. */
const rateLimit = { max: 300, timeWindow: 60 * 1000 }
const purpose = 'sign_in'

/** Signing in by a passkey, without a name. Whatever is wrong with one, the answer is the same. */
export async function passkeySignInRoutes(
  plain: FastifyInstance,
  parts: ServerParts,
): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs, config } = parts

  app.route({
    ...route('askForPasskey', {
      summary: 'What the browser is to ask for a passkey by; good once, for five minutes',
      response: { 200: RequestOptions },
    }),
    config: { name: 'askForPasskey', rateLimit },
    handler: async (request) => {
      const { id } = municipalityOf(request)
      const challenge = await db.write((sql) =>
        addChallenge(sql, random, id, { purpose, nowMs: nowMs() }),
      )
      return requestOptions(relyingPartyOf(request, config), challenge)
    },
  })

  /**
   * Checks a proof and opens a session by it: for whosever passkey it is, or, where somebody is to
   * confirm that they are there, for them alone.
   */
  async function prove(request: FastifyRequest & { body: PasskeyProof }, confirming?: Session) {
    const { id } = municipalityOf(request)
    const before = confirming ?? (await sessionOf(parts, municipalityOf(request), request))
    const challenge = challengeIn(request.body)
    const asked =
      challenge !== undefined &&
      (await db.write((sql) => spendChallenge(sql, id, challenge, { purpose, nowMs: nowMs() })))
    const party = relyingPartyOf(request, config)
    const passkey = await findPasskey(db, id, request.body.id, party.id)
    if (!asked || !passkey) throw new Problem('passkey_refused')
    if (confirming && confirming.account.id !== passkey.account.id) {
      throw new Problem('passkey_refused')
    }
    const { counter } = await readProof(party, challenge, { proof: request.body, passkey })
    const opening = {
      by: 'passkey',
      browser: coarseBrowser(request.headers['user-agent']),
    } as const

    const session = await db.write(async (sql) => {
      const moved = await notePasskeyUsed(sql, id, passkey, { counter, today: todayOf(parts) })
      const { account, id: used } = passkey
      if (moved && confirming) {
        return refreshSession(sql, random, id, { before: confirming, nowMs: nowMs() })
      }
      if (moved) {
        return become(sql, random, id, {
          ...{ account: account.id, before, opening, nowMs: nowMs(), request: request.id },
        })
      }
      // Its count is not beyond the last one: there may be a copy. The log keeps that it happened.
      const noted = { by: account, subject: account.id, details: { passkey: used } }
      const act = 'passkey_counter_behind'
      await noteAct(sql, random, id, { ...noted, act, nowMs: nowMs(), request: request.id })
      return undefined
    })
    if (session === undefined) throw new Problem('passkey_refused')
    return { before, session }
  }

  app.route({
    ...route('signInByPasskey', {
      summary: 'Sign in by a passkey',
      body: PasskeyProof,
      response: { 201: SessionAnswer },
    }),
    config: { name: 'signInByPasskey', rateLimit },
    handler: (request, reply) =>
      countRefusals(parts, request, { act: 'sign_in_refused', by: 'passkey' }, async () =>
        enter(parts, reply, { municipality: municipalityOf(request), ...(await prove(request)) }),
      ),
  })

  app.route({
    ...route('confirmByPasskey', {
      summary: 'Prove by one of one’s own passkeys to be there still',
      body: PasskeyProof,
      response: { 201: SessionAnswer },
    }),
    config: { name: 'confirmByPasskey', rateLimit },
    handler: async (request, reply) =>
      enter(parts, reply, {
        municipality: municipalityOf(request),
        ...(await prove(request, sessionIn(request))),
      }),
  })
}
