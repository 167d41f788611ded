import * as z from 'zod/mini'
import { CampaignSummary, SessionAnswer } from '../../contract/account.ts'
import { Campaign } from '../../contract/campaign.ts'
import type { CampaignId } from '../../contract/id.ts'
import { ProblemDocument } from '../../contract/problem.ts'
import { ownRequestHeader, routes } from '../../contract/routes.ts'
import { BoardAnswer } from '../../contract/tally.ts'
import type { Period } from '../board/period.ts'
import { StaffProblem } from './StaffProblem.ts'

/** The one place where the staff's screens fetch. What goes wrong is thrown as a StaffProblem. */

type Route = { method: string; path: string }

const timeoutMs = 10_000
const nothing = z.undefined()

export const fetchSession = (signal: AbortSignal) => ask(routes.session, SessionAnswer, { signal })

/** Spends a sign-in link. Called only when the person has said so. */
export const signIn = (secret: string) => ask(routes.signIn, SessionAnswer, { body: { secret } })

export const signOut = () => ask(routes.signOut, nothing)

export const switchBack = () => ask(routes.switchBack, SessionAnswer)

export const fetchCampaigns = (signal: AbortSignal) =>
  ask(routes.campaigns, z.array(CampaignSummary), { signal })

export const fetchCampaign = (id: CampaignId, signal: AbortSignal) =>
  ask(within(routes.campaign, id), Campaign, { signal })

export const fetchBoard = (id: CampaignId, period: Period, signal: AbortSignal) => {
  const { method, path } = within(routes.board, id)
  const query = new URLSearchParams(
    period.is === 'day' ? { day: period.day } : { week: period.week },
  )
  return ask({ method, path: `${path}?${query}` }, BoardAnswer, { signal })
}

/** A route of one campaign. */
export const within = ({ method, path }: Route, campaign: CampaignId): Route => ({
  method,
  path: path.replace(':campaign', encodeURIComponent(campaign)),
})

async function ask<Answer extends z.ZodMiniType>(
  { method, path }: Route,
  answer: Answer,
  { body, signal }: { body?: unknown; signal?: AbortSignal } = {},
): Promise<z.infer<Answer>> {
  const timeout = AbortSignal.timeout(timeoutMs)
  let response: Response
  let text: string
  try {
    response = await fetch(path, {
      method,
      headers: {
        [ownRequestHeader]: '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    text = await response.text()
  } catch (cause) {
    throw new StaffProblem('offline', cause)
  }
  return answerIn(response, parsed(text), answer)
}

/** A page that is not JSON comes from a portal or a proxy: our own server was not reached. */
function answerIn<Answer extends z.ZodMiniType>(
  response: Response,
  said: unknown,
  answer: Answer,
): z.infer<Answer> {
  if (said === unreadable) throw new StaffProblem('offline', response.status)
  if (response.ok) {
    const read = answer.safeParse(said)
    if (read.success) return read.data
    throw new StaffProblem('unreadable', read.error)
  }
  const problem = ProblemDocument.safeParse(said)
  throw new StaffProblem(problem.data?.code ?? 'offline', said)
}

const unreadable = Symbol('unreadable')

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return unreadable
  }
}
