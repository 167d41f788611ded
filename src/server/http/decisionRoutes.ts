import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import {
  DecisionAnswer,
  Decisions,
  EntriesQuestion,
  NewDecision,
  WaitingEntries,
} from '../../contract/decision.ts'
import type { UnitId } from '../../contract/id.ts'
import { decide } from '../decisions/decide.ts'
import { entriesOfGroup } from '../decisions/entriesOfGroup.ts'
import type { Asker } from '../decisions/groupOf.ts'
import { waitingGroups } from '../decisions/waitingGroups.ts'
import { byAccount } from './callers.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

const perMinute = (max: number) => ({ max, timeWindow: 60 * 1000, keyGenerator: byAccount })

/** Where leads and coordinators decide on what waits: leads for their own units, coordinators for all. */
export async function decisionRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf } = parts
  const askerOf = (request: FastifyRequest): Asker => {
    const { account, units } = sessionIn(request)
    const given = account.role === 'coordinator' ? undefined : new Set<UnitId>(units)
    return { municipality: municipalityOf(request).id, given, today: todayOf(parts) }
  }

  app.route({
    ...route('decisions', {
      summary: 'What waits for a person: of small units that it waits, of others how much',
      response: { 200: Decisions },
    }),
    // Every page of the staff asks for it, to say that something waits.
    config: { name: 'decisions', polled: true, rateLimit: perMinute(120) },
    handler: async (request) => {
      const asker = askerOf(request)
      return { groups: await db.snapshot((sql) => waitingGroups(sql, shelf, asker)) }
    },
  })

  app.route({
    ...route('waitingEntries', {
      summary: 'The single entries of a group, of a unit that stands for itself in the figures',
      querystring: EntriesQuestion,
      response: { 200: WaitingEntries },
    }),
    config: { name: 'waitingEntries', rateLimit: perMinute(60) },
    handler: (request) => {
      const asker = askerOf(request)
      return db.snapshot((sql) => entriesOfGroup(sql, shelf, asker, request.query))
    },
  })

  app.route({
    ...route('decide', {
      summary: 'Count or decline what waits, all of a group that stands alike or one of it',
      body: NewDecision,
      response: { 200: DecisionAnswer },
    }),
    config: { name: 'decide', rateLimit: perMinute(60) },
    handler: (request) => {
      const by = { by: sessionIn(request).account, request: request.id }
      return decide(parts, { ...askerOf(request), ...by }, request.body)
    },
  })
}
