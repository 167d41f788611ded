import * as z from 'zod/mini'
import { CampaignSummary, SessionAnswer } from '../../contract/account.ts'
import { Campaign } from '../../contract/campaign.ts'
import type { CampaignId } from '../../contract/id.ts'
import { ProblemDocument } from '../../contract/problem.ts'
import { RescueAnswer, type RescueFile } from '../../contract/rescue.ts'
import { routes } from '../../contract/routes.ts'
import { BoardAnswer } from '../../contract/tally.ts'
import { type Filter, filterQuery } from '../board/filter.ts'
import { type Period, periodQuery } from '../board/period.ts'
import { exchange, type Route } from '../exchange.ts'
import { confirmed } from './access/confirming.ts'
import { codeOf, StaffProblem } from './StaffProblem.ts'
import { nothing } from './nothing.ts'

/** The one place where the staff's screens fetch. What goes wrong is thrown as a StaffProblem. */

const timeoutMs = 10_000

export const fetchSession = (signal: AbortSignal) => ask(routes.session, SessionAnswer, { signal })

/** Spends a sign-in link. Called only when the person has said so. */
export const signIn = (secret: string) => ask(routes.signIn, SessionAnswer, { body: { secret } })

export const signOut = () => ask(routes.signOut, nothing)

export const switchBack = () => ask(routes.switchBack, SessionAnswer)

/** A file may be large, and is taken in whole before the answer. */
export const loadRescue = (file: RescueFile) =>
  ask(routes.rescue, RescueAnswer, { body: file, timeoutMs: 60_000 })

export const fetchCampaigns = (signal: AbortSignal) =>
  ask(routes.campaigns, z.array(CampaignSummary), { signal })

export const fetchCampaign = (id: CampaignId, signal: AbortSignal) =>
  ask(within(routes.campaign, id), Campaign, { signal })

/** The server narrows by whole groups of units; what is left to choose is chosen of its answer. */
export const fetchBoard = (id: CampaignId, period: Period, filter: Filter, signal: AbortSignal) => {
  const { method, path } = within(routes.board, id)
  const { department, unit } = filter
  const query = new URLSearchParams([periodQuery(period), ...filterQuery({ department, unit })])
  return ask({ method, path: `${path}?${query}` }, BoardAnswer, { signal })
}

/** A route of one campaign. */
export const within = ({ method, path }: Route, campaign: CampaignId): Route => ({
  method,
  path: path.replace(':campaign', encodeURIComponent(campaign)),
})

type Wanted = {
  body?: unknown
  signal?: AbortSignal
  timeoutMs?: number
  headers?: Record<string, string>
}

/** Asks; where somebody has to confirm first that they are there, asks again once they have. */
export async function ask<Answer extends z.ZodMiniType>(
  route: Route,
  answer: Answer,
  wanted: Wanted = {},
): Promise<z.infer<Answer>> {
  try {
    return await askOnce(route, answer, wanted)
  } catch (error) {
    if (codeOf(error) !== 'sign_in_again' || !(await confirmed())) throw error
    return askOnce(route, answer, wanted)
  }
}

async function askOnce<Answer extends z.ZodMiniType>(
  route: Route,
  answer: Answer,
  wanted: Wanted,
): Promise<z.infer<Answer>> {
  const { response, text, said } = await exchange(fetch, route, { timeoutMs, ...wanted }).catch(
    (cause: unknown) => {
      throw new StaffProblem('offline', cause)
    },
  )
  // A page that is not JSON comes from a portal or a proxy: our own server was not reached.
  if (said === undefined && text !== '') throw new StaffProblem('offline', response.status)
  if (response.ok) {
    const read = answer.safeParse(said)
    if (read.success) return read.data
    throw new StaffProblem('unreadable', read.error)
  }
  const problem = ProblemDocument.safeParse(said)
  throw new StaffProblem(problem.data?.code ?? 'offline', said)
}
