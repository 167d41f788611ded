import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { UnitId } from '../../contract/id.ts'
import {
  InviteId,
  InvitesAnswer,
  InviteSummary,
  MadeInvites,
  NearlyUsed,
  NewInvites,
  Raise,
} from '../../contract/invite.ts'
import { wayThrough } from '../../domain/catalogue/placeAfterEnd.ts'
import { raisedFrom } from '../../domain/inviteTerms.ts'
import { type Noting, noteAct } from '../access/audit.ts'
import { inviteSummary, invitesTo, nearlyUsedTo, raiseInvite } from '../access/inviteList.ts'
import { revokeInvite } from '../access/invites.ts'
import { makeInvites } from '../campaign/makeInvites.ts'
import type { Writer } from '../store/sql.ts'
import { byAccount } from './callers.ts'
import { campaignOf, CampaignPath } from './campaignRoutes.ts'
import { givenUnits } from './givenUnits.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn, todayOf } from './visitor.ts'

const InvitePath = z.object({ invite: InviteId })
const rateLimit = {
  max: 60,
  timeWindow: 60 * 1000,
  keyGenerator: byAccount,
}

/** What leads and coordinators do with the invites to their units. */
export async function inviteRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, nowMs, random } = parts

  const note = (
    sql: Writer,
    request: FastifyRequest,
    act: Omit<Noting, 'by' | 'nowMs' | 'request'>,
  ) => {
    const by = { by: sessionIn(request).account, nowMs: nowMs(), request: request.id }
    return noteAct(sql, random, municipalityOf(request).id, { ...by, ...act })
  }

  /** Another unit's invite is answered like one that does not exist, and after the same work. */
  async function ownInvite(request: FastifyRequest, id: InviteId): Promise<InviteSummary> {
    const given = await givenUnits(parts, request)
    const invite = await inviteSummary(db, municipalityOf(request).id, id)
    if (!invite || !given.has(invite.unit)) throw new Problem('not_found')
    return invite
  }

  /**
   * Into which of the reader's units an invite may let in more. By that of a unit which was merged
   * devices come into another: that one has to be given too.
   */
  async function mayFill(request: FastifyRequest): Promise<(unit: UnitId) => boolean> {
    const given = await givenUnits(parts, request)
    const campaigns = await parts.shelf.campaigns(db, municipalityOf(request).id)
    const leadsTo = (unit: UnitId) =>
      wayThrough(campaigns, unit, todayOf(parts)).at(-1)?.unit ?? unit
    return (unit) => given.has(unit) && given.has(leadsTo(unit))
  }

  app.route({
    ...route('invites', {
      summary: 'The invites to the reader’s units of a campaign, newest first; never their secrets',
      params: CampaignPath,
      response: { 200: InvitesAnswer },
    }),
    handler: async (request) => {
      const { departmentOfUnit } = await campaignOf(parts, request, request.params.campaign)
      const given = await givenUnits(parts, request)
      const mine = (unit: InviteSummary['unit']) => given.has(unit) && departmentOfUnit.has(unit)
      const municipality = municipalityOf(request).id
      const campaigns = await parts.shelf.campaigns(db, municipality)
      const on = { campaigns, today: todayOf(parts) }
      return { invites: await invitesTo(db, municipality, mine, on) }
    },
  })

  app.route({
    ...route('makeInvites', {
      summary: 'Make an invite for each of some units; link and code are told here and never again',
      params: CampaignPath,
      body: NewInvites,
      response: { 201: MadeInvites },
    }),
    config: { name: 'makeInvites', rateLimit },
    bodyLimit: 64 * 1024,
    handler: async (request, reply) => {
      const { campaign } = await campaignOf(parts, request, request.params.campaign)
      const given = await givenUnits(parts, request)
      const municipality = municipalityOf(request).id
      const { account } = sessionIn(request)
      const made = { day: todayOf(parts), by: account.role }
      const by = { by: account, request: request.id }
      const wanted = { municipality, campaign, wanted: request.body, given, made, ...by }
      const invites = await makeInvites(parts, wanted)
      reply.code(201)
      return { invites }
    },
  })

  app.route({
    ...route('nearlyUsed', {
      summary: 'Invites to the reader’s units of which four fifths are used',
      response: { 200: NearlyUsed },
    }),
    config: { name: 'nearlyUsed', polled: true },
    handler: async (request) => {
      const given = await givenUnits(parts, request)
      const { id } = municipalityOf(request)
      const found = await nearlyUsedTo(db, id, await mayFill(request), nowMs())
      return found.map((invite) => ({ ...invite, unitName: given.get(invite.unit) ?? invite.unit }))
    },
  })

  app.route({
    ...route('raiseInvite', {
      summary: 'Let more devices join by an invite, by one step',
      params: InvitePath,
      body: Raise,
      response: { 200: InviteSummary },
    }),
    config: { name: 'raiseInvite', rateLimit },
    handler: async (request) => {
      const { id, unit: of } = await ownInvite(request, request.params.invite)
      if (!(await mayFill(request))(of)) throw new Problem('not_allowed')
      const given = await givenUnits(parts, request)
      const { from } = request.body
      const step = { from, to: raisedFrom(from) }
      const municipality = municipalityOf(request).id
      return db.write(async (sql) => {
        const { raised, invite } = await raiseInvite(sql, municipality, id, step)
        if (!invite) throw new Problem('not_found')
        const unit = given.get(invite.unit)
        const before = { maxUses: step.from }
        const act = { act: 'invite_raised', before, after: { maxUses: step.to } } as const
        if (raised) await note(sql, request, { ...act, subject: id, details: { unit } })
        return invite
      })
    },
  })

  app.route({
    ...route('revokeInvite', {
      summary: 'Let nobody join by an invite any more; who has joined stays',
      params: InvitePath,
      response: { 200: InviteSummary },
    }),
    config: { name: 'revokeInvite', rateLimit },
    handler: async (request) => {
      const invite = await ownInvite(request, request.params.invite)
      const { id, uses } = invite
      const municipality = municipalityOf(request).id
      await parts.noteRevocation?.({ is: 'invite', municipality, id, uses, revoked: true })
      const unit = (await givenUnits(parts, request)).get(invite.unit)
      await db.write(async (sql) => {
        await revokeInvite(sql, municipality, id)
        await note(sql, request, { act: 'invite_revoked', subject: id, details: { unit } })
      })
      return { ...invite, revoked: true }
    },
  })
}
