import { CounterAnswer, MunicipalityAnswer } from '../../contract/account.ts'
import type { DeviceId } from '../../contract/id.ts'
import { ProblemDocument, type ProblemCode } from '../../contract/problem.ts'
import { routes } from '../../contract/routes.ts'
import { exchange, type Route } from '../exchange.ts'
import type { Fetch } from '../sync/deliver.ts'

/** What an invite is redeemed by: the secret of a link, or a code that was typed. */
export type Invite = { secret: string } | { code: string }

/** What the server said of this device, or why it said nothing. */
export type Enrolled =
  | { is: 'counter'; answer: CounterAnswer }
  | { is: 'problem'; code: JoinProblem }
/** `not_saved`: the server has taken the device in, but the device could not keep that. */
export type JoinProblem = ProblemCode | 'offline' | 'not_saved'

/** Redeems an invite. A device that has counted before keeps its identity, cookie or no cookie. */
export const enrol = (fetch: Fetch, invite: Invite, device: DeviceId | undefined) =>
  ask(fetch, routes.join, { ...invite, ...(device && { device }) })

/** Asks for the unit and its campaigns as they are now. */
export const fetchCounter = (fetch: Fetch) => ask(fetch, routes.counter)

/** Whose counts are made at this address; undefined where nobody answers. */
export async function fetchMunicipality(fetch: Fetch): Promise<string | undefined> {
  const { said } = await answered(fetch, routes.municipality)
  return MunicipalityAnswer.safeParse(said).data?.name
}

async function ask(fetch: Fetch, route: Route, body?: unknown): Promise<Enrolled> {
  const { response, said } = await answered(fetch, route, body)
  const answer = response?.ok ? CounterAnswer.safeParse(said).data : undefined
  if (answer) return { is: 'counter', answer }
  return { is: 'problem', code: ProblemDocument.safeParse(said).data?.code ?? 'offline' }
}

/** No network, a portal's page, a time-out: to the employee all the same. */
const answered = (fetch: Fetch, route: Route, body?: unknown) =>
  exchange(fetch, route, { body }).catch(() => ({ response: undefined, said: undefined }))
