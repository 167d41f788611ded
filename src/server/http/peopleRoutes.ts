import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import { AccountId } from '../../contract/id.ts'
import {
  InvitedAnswer,
  LinkWish,
  NewPerson,
  PeopleAnswer,
  Person,
  PersonalLink,
  PersonChange,
} from '../../contract/person.ts'
import {
  type Acting,
  changePerson,
  invitePerson,
  removePerson,
  renewLink,
} from '../access/changePeople.ts'
import { signPersonOut } from '../access/signPersonOut.ts'
import { peopleOf } from '../access/people.ts'
import { refuseUnknownUnits, unitsToGive } from '../campaign/unitsToGive.ts'
import type { Revocation } from '../ops/revocations.ts'
import { tagOf, versionRead } from './ifMatch.ts'
import type { ServerParts } from './parts.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

const PersonPath = z.object({ account: AccountId })
const largest = 64 * 1024

/** Who of the staff gets in, and to what. */
export async function peopleRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, random, nowMs } = parts

  function act<Result>(request: FastifyRequest, work: (acting: Acting) => Promise<Result>) {
    const { account: by } = sessionIn(request)
    const { id: municipality, provider } = municipalityOf(request)
    const at = { nowMs: nowMs(), issuer: provider?.issuer, request: request.id }
    return db.write((sql) => work({ sql, random, municipality, by, ...at }))
  }

  /** Noted before the answer, so that no restore gives back what somebody was told is taken. */
  async function note(ended: readonly Revocation[]): Promise<void> {
    for (const each of ended) await parts.noteRevocation?.(each)
  }

  app.route({
    ...route('people', {
      summary: 'The staff who get in here, and the units that can be given to them',
      response: { 200: PeopleAnswer },
    }),
    config: { name: 'people', polled: true },
    handler: async (request) => {
      const { id, provider } = municipalityOf(request)
      const people = await peopleOf(db, id, { nowMs: nowMs(), issuer: provider?.issuer })
      return { people, units: unitsToGive(await shelf.all(db, id)) }
    },
  })

  app.route({
    ...route('addPerson', {
      summary: 'Invite somebody; the answer holds their link, once',
      body: NewPerson,
      response: { 201: InvitedAnswer },
    }),
    bodyLimit: largest,
    handler: async (request, reply) => {
      refuseUnknownUnits(request.body, await shelf.all(db, municipalityOf(request).id), [])
      const invited = await act(request, (acting) => invitePerson(acting, request.body))
      return reply.code(201).header('etag', tagOf(invited.person.version)).send(invited)
    },
  })

  app.route({
    ...route('changePerson', {
      summary: 'Change name, role and units; it holds at once, in sessions that are open too',
      params: PersonPath,
      body: PersonChange,
      response: { 200: Person },
    }),
    bodyLimit: largest,
    handler: async (request, reply) => {
      const { account } = request.params
      const version = versionRead(request)
      const { id } = municipalityOf(request)
      const [before] = await peopleOf(db, id, { nowMs: nowMs(), only: account })
      refuseUnknownUnits(request.body, await shelf.all(db, id), before?.units ?? [])
      const { result, ended } = await act(request, (acting) =>
        changePerson(acting, account, version, request.body),
      )
      await note(ended)
      return reply.header('etag', tagOf(result.version)).send(result)
    },
  })

  app.route({
    ...route('removePerson', {
      summary: 'Take somebody’s access away, with their sessions, links and passkeys',
      params: PersonPath,
    }),
    handler: async (request, reply) => {
      const { account } = request.params
      const version = versionRead(request)
      await note(await act(request, (acting) => removePerson(acting, account, version)))
      return reply.code(204).send(undefined)
    },
  })

  app.route({
    ...route('endSessionsOf', {
      summary: 'Sign somebody out wherever they are signed in; their ways in stay',
      params: PersonPath,
    }),
    handler: async (request, reply) => {
      const { account } = request.params
      const { hash } = sessionIn(request)
      await note(await act(request, (acting) => signPersonOut(acting, account, hash)))
      return reply.code(204).send(undefined)
    },
  })

  app.route({
    ...route('renewLink', {
      summary: 'A new personal link, said once; the one before it ends',
      params: PersonPath,
      body: LinkWish,
      response: { 201: PersonalLink },
    }),
    handler: async (request, reply) => {
      const { account } = request.params
      const { result, ended } = await act(request, (acting) =>
        renewLink(acting, account, request.body.days),
      )
      await note(ended)
      return reply.code(201).send(result)
    },
  })
}
