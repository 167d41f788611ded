// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { fetchBoard, fetchSession, signIn, signOut } from '../../../src/app/staff/api.ts'
import { CampaignId, UnitId } from '../../../src/contract/id.ts'
import { problemDocument } from '../../../src/contract/problems.ts'
import { Week } from '../../../src/contract/time.ts'
import { aBoard } from '../board/aBoard.ts'
import { secret, tove } from './staffWorld.tsx'

const autumn = CampaignId.parse('autumn')
const { signal } = new AbortController()

function network(answer: () => Response) {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(async () => answer())
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(() => vi.unstubAllGlobals())

test('every request says that it is our own, and nothing of it is kept', async () => {
  const fetch = network(() => Response.json(tove, { status: 201 }))

  await signIn(secret)

  const [path, init] = fetch.mock.calls[0] ?? []
  expect(path).toBe('/api/v1/session')
  expect(init).toMatchObject({
    method: 'POST',
    headers: { 'x-tael': '1', 'content-type': 'application/json' },
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'error',
    body: JSON.stringify({ secret }),
  })
})

test('a board is asked for by its period and the unit it is narrowed to', async () => {
  const fetch = network(() => Response.json(aBoard()))

  await fetchBoard(autumn, { is: 'week', week: Week.parse('2026-W43') }, {}, signal)
  await fetchBoard(autumn, { is: 'campaign' }, { unit: UnitId.parse('desk') }, signal)

  expect(fetch.mock.calls.map(([path]) => path)).toEqual([
    '/api/v1/campaigns/autumn/board?week=2026-W43',
    '/api/v1/campaigns/autumn/board?period=campaign&unit=desk',
  ])
})

test('an answer without a body is an answer', async () => {
  network(() => new Response(null, { status: 204 }))

  await expect(signOut()).resolves.toBeUndefined()
})

test.each([
  {
    what: 'a problem of the closed list',
    answer: () => Response.json(problemDocument('busy'), { status: 503 }),
    code: 'busy',
  },
  { what: 'a portal’s page', answer: () => new Response('<html>'), code: 'offline' },
  {
    what: 'a proxy’s refusal',
    answer: () => new Response('<h1>502</h1>', { status: 502 }),
    code: 'offline',
  },
  {
    what: 'JSON that is no problem of ours',
    answer: () => Response.json({ error: 'no' }, { status: 500 }),
    code: 'offline',
  },
  {
    what: 'an answer of another version',
    answer: () => Response.json({ account: 1 }),
    code: 'unreadable',
  },
  {
    what: 'no network',
    answer: (): Response => {
      throw new TypeError('Failed to fetch')
    },
    code: 'offline',
  },
])('$what is thrown as $code', async ({ answer, code }) => {
  network(answer)

  await expect(fetchSession(signal)).rejects.toMatchObject({ name: 'StaffProblem', code })
})
