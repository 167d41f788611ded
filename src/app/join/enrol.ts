import { CounterAnswer, PlaceAnswer } from '../../contract/account.ts'
import { ProblemDocument, type ProblemCode } from '../../contract/problem.ts'
import type { Proof, ProofWanted } from '../../contract/proof.ts'
import { counterRoutes } from '../../contract/counterRoutes.ts'
import type { UnitChoice } from '../../contract/unitChange.ts'
import { exchange, type Route, type Told } from '../exchange.ts'
import type { Joiner } from './joiner.ts'
import type { Fetch } from '../sync/deliver.ts'

/** What an invite is redeemed by: the secret of a link, or a code that was typed. */
export type Invite = { secret: string } | { code: string }

/** What the server said of this device, or why it said nothing. */
export type Enrolled =
  | { is: 'counter'; answer: CounterAnswer }
  | { is: 'problem'; code: JoinProblem; wanted?: ProofWanted }
/** `not_saved`: the server has taken the device in, but the device could not keep that. */
export type JoinProblem = ProblemCode | 'offline' | 'not_saved'

/** Does the work that a server asks for before it looks at a typed code. */
export type Prove = (wanted: ProofWanted) => Promise<Proof>

/** A proof can come too late, as from a phone that slept meanwhile; then there is another question. */
const mostProofs = 3

/**
 * Redeems an invite. A device that has counted before keeps its identity, cookie or no cookie; one
 * whose database was emptied becomes another, since it no longer knows which numbers it has given.
 * Where a proof of work is asked for, it is done and the same is asked again.
 */
export async function enrol(
  fetch: Fetch,
  invite: Invite,
  as: Joiner,
  told: Told = {},
  prove?: Prove,
): Promise<Enrolled> {
  const body = { ...invite, ...as, ...(prove && 'code' in invite && { proves: true }) }
  let answer = await ask(fetch, counterRoutes.join, body, told)
  if (!prove) return answer
  for (let nth = 0; nth < mostProofs && answer.is === 'problem' && answer.wanted; nth += 1) {
    const proof = await prove(answer.wanted).catch(() => undefined)
    if (!proof) break
    answer = await ask(fetch, counterRoutes.join, { ...body, proof }, told)
  }
  return answer
}

/** Asks for the unit and its campaigns as they are now. */
export const fetchCounter = (fetch: Fetch, told: Told = {}) =>
  ask(fetch, counterRoutes.counter, undefined, told)

/** Asks to count for another of the units this device has joined. */
export const chooseUnit = (fetch: Fetch, choice: UnitChoice) =>
  ask(fetch, counterRoutes.switchUnit, choice)

/** Whose counts are made at this address, and what of; undefined where nobody answers. */
export async function fetchPlace(fetch: Fetch): Promise<PlaceAnswer | undefined> {
  const { said } = await answered(fetch, counterRoutes.municipality)
  return PlaceAnswer.safeParse(said).data
}

async function ask(
  fetch: Fetch,
  route: Route,
  body?: unknown,
  headers: Told = {},
): Promise<Enrolled> {
  const { response, said } = await answered(fetch, route, body, headers)
  const answer = response?.ok ? CounterAnswer.safeParse(said).data : undefined
  if (answer) return { is: 'counter', answer }
  const { code = 'offline', proof: wanted } = ProblemDocument.safeParse(said).data ?? {}
  return { is: 'problem', code, ...(wanted && { wanted }) }
}

/** No network, a portal's page, a time-out: to the employee all the same. */
const answered = (fetch: Fetch, route: Route, body?: unknown, headers: Told = {}) =>
  exchange(fetch, route, { body, headers }).catch(() => ({ response: undefined, said: undefined }))
