import { act, cleanup, render } from '@testing-library/react'
import { afterEach, vi } from 'vitest'
import { useLocation } from 'wouter'
import StaffApp from '../../../src/app/staff/StaffApp.tsx'
import { BusyHours } from '../../../src/contract/busyHours.ts'
import { CampaignSummary, SessionAnswer } from '../../../src/contract/account.ts'
import type { Campaign } from '../../../src/contract/campaign.ts'
import type { ProblemCode } from '../../../src/contract/problem.ts'
import { problemDocument } from '../../../src/contract/problems.ts'
import type { BoardAnswer } from '../../../src/contract/tally.ts'
import { countWeeksOf } from '../../../src/domain/countWeek.ts'
import { firstDayOf, lastDayOf } from '../../../src/domain/phase.ts'
import { aCampaign } from '../../support/builders.ts'
import { aBoard, someBusyHours } from '../board/aBoard.ts'

export const secret = 'A'.repeat(43)

const municipality = { id: 'fjordby', name: 'Fjordby Kommune' }

export const lone = SessionAnswer.parse({
  account: 'ANNANNANNANN',
  name: 'Lone Leder',
  role: 'lead',
  municipality,
  units: ['desk', 'library'],
})
export const tove = SessionAnswer.parse({
  account: 'B0BB0BB0BB0B',
  name: 'Tove Tovholder',
  role: 'coordinator',
  municipality,
  units: [],
})

/** Somebody with a password, who has just signed in. */
export const ownWays = {
  userName: 'tove',
  hasPassword: true,
  passkeys: 0,
  recoveryLeft: 3,
  freshSeconds: 600,
}

/** What the server would say, and what it has been asked: `GET /session`, `GET /campaigns`. */
export type StaffWorld = {
  who: SessionAnswer | undefined
  /** Who a sign-in link makes of one, or what is wrong with it. */
  link: SessionAnswer | ProblemCode
  campaigns: Campaign[]
  board: BoardAnswer | ProblemCode
  busy: BusyHours
  remarks: unknown[]
  down: boolean
  /** What a test's own addresses answer: `PUT /desk/people/…`. */
  answers: Record<string, (body: unknown, headers: Record<string, string>) => Response>
  /** What is answered where a test says so, by method and path: `GET /units/desk/devices`. */
  also: Record<string, (body: unknown) => unknown>
  asked: string[]
}

export const aStaffWorld = (changes: Partial<StaffWorld> = {}): StaffWorld => ({
  who: tove,
  link: tove,
  campaigns: [aCampaign()],
  board: aBoard(),
  busy: someBusyHours(),
  remarks: [],
  down: false,
  answers: {},
  also: {},
  asked: [],
  ...changes,
})

/** Opens an address as the app would, with the network played by `world`. */
export function open(address: string, world: StaffWorld) {
  history.replaceState(null, '', address)
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => answer(world, path, init))
  return render(<Opened />)
}

function Opened() {
  const [path] = useLocation()
  return <StaffApp path={path} />
}

/** Lets time pass, and whatever was waiting for it happen. */
export const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function answer(
  world: StaffWorld,
  address: string,
  { method = 'GET', body, headers }: RequestInit,
): Response {
  const path = address.replace('/api/v1', '')
  world.asked.push(`${method} ${path}`)
  if (world.down) throw new TypeError('Failed to fetch')
  const own = world.answers[`${method} ${path}`] ?? world.answers[`${method} ${path.split('?')[0]}`]
  if (own) {
    const said: unknown = typeof body === 'string' ? JSON.parse(body) : undefined
    return own(said, headers as Record<string, string>)
  }
  if (path === '/session/provider') return json({})
  if (path === '/session' && method === 'POST') {
    if (typeof world.link === 'string') return problem(world.link)
    world.who = world.link
    return json(world.who, 201)
  }
  if (!world.who) return problem('not_signed_in')
  if (path === '/session' && method === 'DELETE') {
    world.who = undefined
    return new Response(null, { status: 204 })
  }
  if (path === '/session') return json(world.who)
  if (path === '/identities') return json([])
  if (path === '/session/previous') {
    world.who = lone
    return json(lone, 201)
  }
  const also = world.also[`${method} ${path}`]
  if (also) return json(also(typeof body === 'string' ? JSON.parse(body) : undefined))
  if (path === '/access') return json(ownWays)
  if (path === '/access/sessions') return json([])
  if (path === '/campaigns') return json(world.campaigns.map(summaryOf))
  const [, , id, page = ''] = path.split('/')
  const campaign = world.campaigns.find((each) => each.id === id)
  if (!campaign) return problem('not_found')
  if (page === 'remarks') return json(world.remarks)
  if (page.startsWith('busy-hours')) return json(world.busy)
  if (page.startsWith('board')) {
    return typeof world.board === 'string' ? problem(world.board) : json(world.board)
  }
  return json(campaign)
}

const summaryOf = ({ id, name, status, days }: Campaign) =>
  CampaignSummary.parse({
    id,
    name,
    status,
    days,
    first: firstDayOf(days),
    last: lastDayOf(days),
    weeks: countWeeksOf(days),
  })

export const json = (body: unknown, status = 200) => Response.json(body, { status })

export const problem = (code: ProblemCode, errors?: { path: string; message: string }[]) => {
  const document = problemDocument(code, errors && { errors })
  return json(document, document.status)
}
