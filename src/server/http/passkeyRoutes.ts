import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { CreationOptions, NewPasskey, PasskeyId, PasskeyList } from '../../contract/passkey.ts'
import { noteAct } from '../access/audit.ts'
import { hasWayIn, isFresh } from '../access/freshRoutes.ts'
import { addChallenge, spendChallenge } from '../access/passkeyChallenges.ts'
import { dropPasskey, keepPasskey, passkeysOf } from '../access/passkeys.ts'
import { challengeIn, creationOptions, readNewPasskey } from '../access/webAuthn.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { refuseGiven } from './refuseGiven.ts'
import { relyingPartyOf } from './relyingParty.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

const knownTransports = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']

/** Somebody's own passkeys: adding, seeing and removing them. */
export async function passkeyRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, random, nowMs, config } = parts

  const asker = (request: FastifyRequest) => ({
    municipality: municipalityOf(request).id,
    by: sessionIn(request).account,
  })

  async function listOf(request: FastifyRequest) {
    const { municipality, by } = asker(request)
    const own = await passkeysOf(db, municipality, by.id)
    return own.map(({ transports: _transports, ...passkey }) => passkey)
  }

  app.route({
    ...route('passkeys', { summary: 'One’s own passkeys', response: { 200: PasskeyList } }),
    config: { name: 'passkeys', polled: true },
    handler: listOf,
  })

  app.route({
    ...route('preparePasskey', {
      summary: 'What the browser is to make a passkey by; good once, for five minutes',
      response: { 200: CreationOptions },
    }),
    handler: async (request) => {
      const { municipality, by } = asker(request)
      await refuseGiven(parts, request)
      const has = await passkeysOf(db, municipality, by.id)
      const challenge = await db.write((sql) =>
        addChallenge(sql, random, municipality, { purpose: `add:${by.id}`, nowMs: nowMs() }),
      )
      const party = relyingPartyOf(request, config)
      return creationOptions(party, challenge, { account: by.id, name: by.name, has })
    },
  })

  app.route({
    ...route('addPasskey', {
      summary: 'Keep a passkey that the browser has made; the answer lists them all',
      body: NewPasskey,
      response: { 201: PasskeyList },
    }),
    handler: async (request, reply) => {
      const { municipality, by } = asker(request)
      const issuer = municipalityOf(request).provider?.issuer
      const challenge = challengeIn(request.body)
      const purpose = `add:${by.id}` as const
      const asked =
        challenge !== undefined &&
        (await db.write((sql) =>
          spendChallenge(sql, municipality, challenge, { purpose, nowMs: nowMs() }),
        ))
      if (!asked) throw new Problem('passkey_refused')
      const party = relyingPartyOf(request, config)
      const made = await readNewPasskey(party, challenge, request.body)
      const transports = (request.body.response.transports ?? []).filter((each) =>
        knownTransports.includes(each),
      )
      await db.write(async (sql) => {
        const first = !(await hasWayIn(sql, municipality, by.id, issuer))
        const passkey = { ...made, account: by.id, host: party.id, transports }
        await keepPasskey(sql, municipality, { ...passkey, today: todayOf(parts) })
        const confirmed = isFresh(sessionIn(request), nowMs())
        const details = { passkey: made.id, first, confirmed }
        const noted = { by, act: 'passkey_added', subject: by.id, details, nowMs: nowMs() } as const
        await noteAct(sql, random, municipality, { ...noted, request: request.id })
      })
      reply.code(201)
      return listOf(request)
    },
  })

  app.route({
    ...route('removePasskey', {
      summary: 'Remove one of one’s own passkeys: it signs nobody in any more',
      params: z.object({ passkey: PasskeyId }),
    }),
    handler: async (request, reply) => {
      const { municipality, by } = asker(request)
      const id = request.params.passkey
      await db.write(async (sql) => {
        await dropPasskey(sql, municipality, { id, account: by.id })
        const details = { passkey: id }
        const act = { by, act: 'passkey_removed', subject: by.id, details, nowMs: nowMs() } as const
        await noteAct(sql, random, municipality, { ...act, request: request.id })
      })
      await parts.noteRevocation?.({ is: 'passkey', municipality, id })
      return reply.code(204).send(undefined)
    },
  })
}
