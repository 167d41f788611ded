import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import * as z from 'zod/mini'
import type { UnitId } from '../../contract/id.ts'
import { mostScreens, NewScreen, Screen, ScreenId } from '../../contract/screen.ts'
import { dayOf, instantOf } from '../../domain/moment.ts'
import { noteAct } from '../access/audit.ts'
import { whatItShows } from '../access/livingScreen.ts'
import { isScreenCode, screenCodeHash } from '../access/screenCode.ts'
import { addScreen, dropScreen, screensOf, type StoredScreen } from '../access/screens.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { byAccount } from './callers.ts'
import { CampaignPath, campaignOf } from './campaignRoutes.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { route } from './route.ts'
import { municipalityOf, sessionIn } from './visitor.ts'

const rateLimit = { max: 20, timeWindow: 60 * 1000, keyGenerator: byAccount }
const ScreenPath = z.object({ ...CampaignPath.shape, screen: ScreenId })

/** Where leads and coordinators put what they see on a wall, and take it back. */
export async function screenRoutes(plain: FastifyInstance, parts: ServerParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>()
  const { db, shelf, key, random, nowMs } = parts

  /** Coordinators have them all; a lead those that they have paired themselves. */
  async function ownScreens(request: FastifyRequest, { campaign }: Shelved) {
    const { account } = sessionIn(request)
    const all = await screensOf(db, municipalityOf(request).id, campaign.id, nowMs())
    return all.filter((screen) => account.role !== 'lead' || screen.account === account.id)
  }

  async function tellOf(request: FastifyRequest, screen: StoredScreen): Promise<Screen> {
    const shows = await whatItShows(db, shelf, municipalityOf(request).id, screen)
    const { id, campaign, name, department, unit, madeMs, who, seen } = screen
    return {
      ...{ id, campaign, name, made: instantOf(madeMs), who },
      ...(department && { department }),
      ...(unit && { unit }),
      is: !screen.paired ? 'waiting' : !shows ? 'taken' : isOver(shows.shelved) ? 'over' : 'shown',
      ...(seen && { seen }),
    }
  }

  const isOver = ({ campaign: { status, days } }: Shelved): boolean =>
    ['closed', 'locked', 'cancelled'].includes(status) || dayOf(nowMs()) > days.closing

  app.route({
    ...route('screens', {
      summary: 'The screens on walls that show a campaign; to a lead, their own',
      params: CampaignPath,
      response: { 200: z.array(Screen) },
    }),
    config: { name: 'screens', polled: true },
    handler: async (request) => {
      const shelved = await campaignOf(parts, request, request.params.campaign)
      const screens = await ownScreens(request, shelved)
      return Promise.all(screens.map((screen) => tellOf(request, screen)))
    },
  })

  app.route({
    ...route('pairScreen', {
      summary: 'Let the screen that shows a code show today of a campaign, as one sees it oneself',
      params: CampaignPath,
      body: NewScreen,
      response: { 201: Screen },
    }),
    config: { name: 'pairScreen', rateLimit },
    handler: async (request, reply) => {
      const { id: municipality } = municipalityOf(request)
      const { account, units } = sessionIn(request)
      const { code, name, department, unit } = request.body
      const shelved = await campaignOf(parts, request, request.params.campaign)
      const { campaign } = shelved
      const given = account.role === 'lead' ? givenIn(shelved, units) : undefined
      refuseOthers(shelved, given, request.body)
      if (isOver(shelved)) throw new Problem('not_editable')
      if (!isScreenCode(key, municipality, code, nowMs())) throw new Problem('screen_code_unknown')
      const at = { nowMs: nowMs(), account: account.id, who: account.name }
      const codeHash = screenCodeHash(key, municipality, code)
      const wanted = { campaign: campaign.id, name, department, unit, given, codeHash, ...at }
      const made = await db.write(async (sql) => {
        const known = await screensOf(sql, municipality, campaign.id, at.nowMs)
        if (known.length >= mostScreens) {
          const message = `a campaign has at most ${mostScreens} screens: end one first`
          throw new Problem('invalid', { errors: [{ path: '/name', message }] })
        }
        const added = await addScreen(sql, random, municipality, wanted)
        if (!added) throw new Problem('screen_code_unknown')
        await noteAct(sql, random, municipality, {
          ...{ by: account, act: 'screen_paired', subject: added.id, nowMs: at.nowMs },
          details: { name: campaign.name, screen: name, department, unit },
          request: request.id,
        })
        return added
      })
      return reply.code(201).send(await tellOf(request, made))
    },
  })

  app.route({
    ...route('endScreen', {
      summary: 'Take a screen back: it shows nothing more from now on',
      params: ScreenPath,
      response: { 204: z.null() },
    }),
    config: { name: 'endScreen', rateLimit },
    handler: async (request, reply) => {
      const { id: municipality } = municipalityOf(request)
      const shelved = await campaignOf(parts, request, request.params.campaign)
      const { account: by } = sessionIn(request)
      const ended = (await ownScreens(request, shelved)).find(
        ({ id }) => id === request.params.screen,
      )
      if (!ended) throw new Problem('not_found')
      await db.write(async (sql) => {
        await dropScreen(sql, municipality, ended.id)
        const details = { name: shelved.campaign.name, screen: ended.name }
        const noted = { by, act: 'screen_ended', subject: ended.id, details } as const
        await noteAct(sql, random, municipality, { ...noted, nowMs: nowMs(), request: request.id })
      })
      await parts.noteRevocation?.({ is: 'screen', municipality, id: ended.id })
      return reply.code(204).send(null)
    },
  })
}

const givenIn = ({ departmentOfUnit }: Shelved, units: readonly UnitId[]): Set<UnitId> =>
  new Set(units.filter((unit) => departmentOfUnit.has(unit)))

/** A unit or department without anything that is given is as unknown as one that there is not. */
function refuseOthers(
  { departmentOfUnit }: Shelved,
  given: ReadonlySet<UnitId> | undefined,
  { department, unit }: NewScreen,
): void {
  const shown = [...departmentOfUnit]
    .filter(([id]) => given?.has(id) ?? true)
    .filter(([id]) => unit === undefined || id === unit)
    .filter(([, of]) => department === undefined || of === department)
  if (shown.length === 0) throw new Problem('not_found')
}
