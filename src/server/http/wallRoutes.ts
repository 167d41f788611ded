import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { ScreenClaim, ScreenClaimed, ScreenPairing, WallAnswer } from '../../contract/screen.ts'
import { codeOfPairing, newPairing, screenCodeHash, screenSecretOf } from '../access/screenCode.ts'
import { claimScreen, isCodeTyped, noteScreenSeen } from '../access/screens.ts'
import { wallOf } from '../board/wall.ts'
import { byScreen } from './callers.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { screenIn, setScreenCookie } from './screenVisitor.ts'
import { municipalityOf, todayOf } from './visitor.ts'

const minute = 60 * 1000
/** By address: a town hall has some screens, and each asks for a code every few minutes. */
const forCodes = { max: 60, timeWindow: minute }
/** Every three seconds for as long as a code is shown, by all of a house that show one. */
const forAnswers = { max: 1200, timeWindow: minute }
const forFigures = { max: 120, timeWindow: minute, keyGenerator: byScreen }

/** What a screen on a wall asks: for a code, whether somebody has typed it, and what to show. */
export async function wallRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, key, random, nowMs } = parts

  app.route({
    ...route('showScreenCode', {
      summary: 'A code for a screen to show; nothing is kept of it until somebody types it',
      response: { 201: ScreenPairing },
    }),
    config: { name: 'showScreenCode', rateLimit: forCodes },
    handler: async (request, reply) => {
      reply.code(201)
      return newPairing(key, random, municipalityOf(request).id, nowMs())
    },
  })

  app.route({
    ...route('claimScreen', {
      summary: 'Whether somebody has typed the code that a screen shows; sets the screen’s cookie',
      body: ScreenClaim,
      response: { 200: ScreenClaimed },
    }),
    config: { name: 'claimScreen', rateLimit: forAnswers },
    handler: async (request, reply): Promise<ScreenClaimed> => {
      const { id: municipality } = municipalityOf(request)
      const { pairing } = request.body
      const code = codeOfPairing(key, municipality, pairing, nowMs())
      if (code === undefined) throw new Problem('not_found')
      const codeHash = screenCodeHash(key, municipality, code)
      const claim = { codeHash, secret: screenSecretOf(key, municipality, pairing) }
      const isTyped =
        (await isCodeTyped(db, municipality, claim)) &&
        (await db.write((sql) => claimScreen(sql, municipality, { ...claim, nowMs: nowMs() })))
      if (!isTyped) return { is: 'waiting' }
      setScreenCookie(reply, claim.secret)
      return { is: 'paired' }
    },
  })

  app.route({
    ...route('wall', {
      summary: 'Today of one campaign, as the screen was paired to show it',
      response: { 200: WallAnswer },
    }),
    config: { name: 'wall', rateLimit: forFigures },
    handler: async (request, reply) => {
      const municipality = municipalityOf(request)
      const { secret, ...living } = screenIn(request)
      const today = todayOf(parts)
      if (living.screen.seen !== today) {
        const { id } = living.screen
        await db.write((sql) => noteScreenSeen(sql, municipality.id, id, today))
        // Whatever a browser holds a cookie for at most, one that is looked at each day keeps it.
        setScreenCookie(reply, secret)
      }
      return db.snapshot((sql) => wallOf(sql, { ...living, municipality, nowMs: nowMs() }))
    },
  })
}
