import { CounterAnswer, MunicipalityAnswer } from '../../contract/account.ts'
import type { DeviceId } from '../../contract/id.ts'
import { ProblemDocument, type ProblemCode } from '../../contract/problem.ts'
import { ownRequestHeader, routes } from '../../contract/routes.ts'
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
  const said = await answered(fetch, routes.municipality)
  return said && MunicipalityAnswer.safeParse(said.body).data?.name
}

async function ask(fetch: Fetch, route: Route, body?: unknown): Promise<Enrolled> {
  const said = await answered(fetch, route, body)
  const answer = said?.ok ? CounterAnswer.safeParse(said.body).data : undefined
  if (answer) return { is: 'counter', answer }
  const code = ProblemDocument.safeParse(said?.body).data?.code
  return { is: 'problem', code: code ?? 'offline' }
}

type Route = { method: string; path: string }

async function answered(fetch: Fetch, { method, path }: Route, body?: unknown) {
  try {
    const response = await fetch(path, {
      method,
      headers: { [ownRequestHeader]: '1', ...(body ? { 'content-type': 'application/json' } : {}) },
      redirect: 'error',
      cache: 'no-store',
      credentials: 'same-origin',
      signal: AbortSignal.timeout(20_000),
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { ok: response.ok, body: (await response.json()) as unknown }
  } catch {
    // No network, a portal's page instead of JSON, a time-out: to the employee all the same.
    return undefined
  }
}
