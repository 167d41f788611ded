import type { FastifyInstance } from 'fastify'
import { type RouteName, routes } from '../../../src/contract/routes.ts'
import type { ProblemDocument } from '../../../src/contract/problem.ts'
import { aBrowser } from '../../support/browser.ts'
import type { Actor } from './actors.ts'
import { type Bundle, type BundleName, type Bundles, hosts } from './bundles.ts'
import type { Assignment } from './expected.ts'
import type { Reach } from './place.ts'
import { reach } from './reach.ts'

/** What came back, and what had been said. */
export type Answer = Awaited<ReturnType<ReturnType<typeof aBrowser>['ask']>> & { asked: string }
const all: readonly BundleName[] = ['desk', 'roads', 'quay', 'never']

/** Each place of a route with each thing in it, and one's own in all the others. */
export function assignmentsOf(name: RouteName, { home }: Actor): Assignment[] {
  const places = Object.keys(reach[name].places)
  const homely = Object.fromEntries(places.map((place) => [place, home]))
  const varied = places.flatMap((place) =>
    all.map((bundle) => ({ varied: place, of: { ...homely, [place]: bundle } })),
  )
  return varied.length > 0 ? varied : [{ varied: '', of: {} }]
}

/** The request of a cell, as somebody would make it who knows the API. */
export async function ask(
  app: FastifyInstance,
  name: RouteName,
  actor: Actor,
  assignment: Assignment,
  bundles: Bundles,
  /** What the body says besides, also in all that lies in it; and another verb than the route's own. */
  { extra = {}, deep = false, verb }: { extra?: object; deep?: boolean; verb?: 'HEAD' } = {},
): Promise<Answer> {
  const browser = aBrowser(app, hosts[actor.at])
  for (const [cookie, value] of actor.cookies) browser.jar.set(cookie, value)
  const row: Reach = reach[name]
  const of = (place: string): Bundle => bundles[assignment.of[place] ?? 'never']
  const { method, path } = routes[name]
  const url = path.replace(/:(\w+)/g, (_, word: string) => inPath(word, of(`path.${word}`)))
  const body = row.body?.(of, assignment.varied)
  const payload = body === undefined ? undefined : withMore(body, extra, deep)
  const whole = url + (row.query?.(of) ?? '')
  const answer = await browser.ask({
    method: verb ?? method,
    url: whole,
    headers: {
      ...row.headers,
      ...(assignment.varied === 'header' && { 'x-tael-device': of('header').device }),
    },
    ...(payload !== undefined && { payload: payload as object }),
  })
  return Object.assign(answer, { asked: whole + JSON.stringify(payload) })
}

/** The same with more fields, where those are not there already. */
function withMore(body: unknown, extra: object, deep: boolean): unknown {
  if (Array.isArray(body)) return body.map((each) => withMore(each, extra, deep))
  if (typeof body !== 'object' || body === null) return body
  const within = Object.entries(body).map(([name, value]: [string, unknown]) => [
    name,
    deep ? withMore(value, extra, deep) : value,
  ])
  return { ...extra, ...(Object.fromEntries(within) as object) }
}

function inPath(word: string, bundle: Bundle): string {
  const ids: Record<string, string> = {
    ...{ campaign: bundle.campaign.id, unit: bundle.unit, invite: bundle.invite },
    ...{ device: bundle.handle, account: bundle.account, passkey: bundle.passkey },
    ...{ identity: bundle.identity, session: bundle.session },
    ...{ reading: bundle.reading, remark: bundle.remark },
    ...{ correction: bundle.correction, screen: bundle.screen },
  }
  const id = ids[word]
  if (id === undefined) throw new Error(`nothing is known of :${word}`)
  return id
}

/** What an answer says, in the words of `expectedOf`. */
export function outcomeOf(name: RouteName, answer: Answer): string {
  if (answer.statusCode >= 400) return answer.json<ProblemDocument>().code
  const { outcome }: Reach = reach[name]
  return outcome ? outcome(answer.json<never>()) : 'in'
}
