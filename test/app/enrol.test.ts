import { afterEach, beforeEach, expect, test } from 'vitest'
import { enrol, fetchCounter, fetchPlace, type Prove } from '../../src/app/join/enrol.ts'
import { solve } from '../../src/app/join/proof/solve.ts'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import { aBrowser } from '../support/browser.ts'
import { phoneOfAnn } from '../support/builders.ts'
import { aGuesser } from '../support/guesser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const offline = { is: 'problem', code: 'offline' }
const portal = '<!doctype html><title>Log på netværket</title>'
const answering =
  (status: number, body: string): Fetch =>
  async () =>
    new Response(body, { status })

test('an invite’s code or secret makes a counter, with all it needs to count without a network', async () => {
  const { code, secret } = await server.invite('desk')
  const answers = [
    await enrol(aBrowser(server.app).fetch, { code }, {}),
    await enrol(aBrowser(server.app).fetch, { secret }, {}),
  ]

  for (const enrolled of answers) {
    expect(enrolled).toMatchObject({
      is: 'counter',
      answer: {
        store: '5T0RE5T0RE5T0RE5',
        mayCount: true,
        municipality: { name: 'Fjordby Kommune' },
        enrolment: { unit: 'desk', name: 'Borgerservice', from: '2026-10-21' },
        campaigns: [{ id: 'autumn', unit: { id: 'desk' } }],
      },
    })
  }
})

test('while codes are guessed, the work that is asked for is done and the same is asked again', async () => {
  const { guess } = aGuesser(server)
  const { code, secret } = await server.invite('desk')
  await guess(60)
  const asked: number[] = []
  const prove: Prove = (wanted) => {
    asked.push(wanted.bits)
    return solve(wanted)
  }
  const { fetch } = aBrowser(server.app)

  expect(await enrol(fetch, { code }, {}, {}, prove)).toMatchObject({ is: 'counter' })
  expect(await enrol(fetch, { secret }, {}, {}, prove)).toMatchObject({ is: 'counter' })
  expect(asked).toEqual([13])
})

test('work that comes to nothing, or that nobody can do, is told in words of its own', async () => {
  const { code } = await server.invite('desk')
  await aGuesser(server).guess(60)
  const { fetch } = aBrowser(server.app)
  let tries = 0
  const wrong: Prove = async ({ challenge }) => {
    tries += 1
    return { challenge, answers: [] }
  }
  const broken: Prove = () => Promise.reject(new Error('no memory'))

  expect(await enrol(fetch, { code }, {}, {}, wrong)).toMatchObject({ code: 'proof_needed' })
  expect(tries).toBe(3)
  expect(await enrol(fetch, { code }, {}, {}, broken)).toMatchObject({ code: 'proof_needed' })
  expect(await enrol(fetch, { code }, {})).toEqual({ is: 'problem', code: 'too_many_requests' })
})

test('a device that has counted here before says who it is, cookie or no cookie', async () => {
  const { code } = await server.invite('desk')
  const before = await enrol(aBrowser(server.app).fetch, { code }, {})
  if (before.is !== 'counter') throw new Error('it did not join')
  const again = await enrol(aBrowser(server.app).fetch, { code }, { device: before.answer.device })

  expect(again).toMatchObject({ is: 'counter', answer: { device: before.answer.device } })
})

test('what the server says is in the way is told by its code', async () => {
  const { fetch } = aBrowser(server.app)
  const gone = await server.invite('desk', { expiresMs: server.clock.nowMs })
  const full = await server.invite('desk', { maxUses: 0 })

  expect(await enrol(fetch, { code: '0000000000' }, {})).toEqual({
    is: 'problem',
    code: 'invite_unknown',
  })
  expect(await enrol(fetch, gone, {})).toEqual({ is: 'problem', code: 'malformed' })
  expect(await enrol(fetch, { code: gone.code }, {})).toMatchObject({
    code: 'invite_expired',
  })
  expect(await enrol(fetch, { code: full.code }, {})).toMatchObject({
    code: 'invite_used_up',
  })
  expect(await fetchCounter(fetch)).toEqual({ is: 'problem', code: 'not_signed_in' })
})

test('who asks for the counter gets it as it is now', async () => {
  const { fetch } = aBrowser(server.app)
  const { code } = await server.invite('library')
  const joined = await enrol(fetch, { code }, {})

  expect(await fetchCounter(fetch)).toEqual(joined)
})

test.each([
  ['a portal’s page', answering(200, portal)],
  ['a portal’s page that says 201', answering(201, portal)],
  ['nothing at all', answering(200, '')],
  ['another API’s answer', answering(200, '{"ok":true}')],
  ['half of an answer', answering(200, '{"store":"5T0RE5T0RE5T0RE5"}')],
  ['an error of a proxy', answering(502, '<h1>Bad gateway</h1>')],
  ['an error that is no problem of ours', answering(403, '{"code":"forbidden"}')],
  ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
] satisfies [string, Fetch][])('%s makes no counter of anybody', async (_, fetch) => {
  expect(await enrol(fetch, { code: '0000000000' }, { device: phoneOfAnn })).toEqual(offline)
  expect(await fetchCounter(fetch)).toEqual(offline)
  expect(await fetchPlace(fetch)).toBeUndefined()
})

test('a whole answer under a status of failure makes no counter either', async () => {
  const { fetch } = aBrowser(server.app)
  const { code } = await server.invite()
  await enrol(fetch, { code }, {})
  const failing: Fetch = async (path, init) => {
    const response = await fetch(path, init)
    return new Response(await response.text(), { status: 500 })
  }

  expect(await fetchCounter(failing)).toEqual(offline)
})

test('what is asked follows no redirect, is kept by nobody, and says it comes from here', async () => {
  const asked: RequestInit[] = []
  const fetch: Fetch = (path, init) => {
    asked.push(init)
    return aBrowser(server.app).fetch(path, init)
  }
  await enrol(fetch, { code: '0000000000' }, {})
  await fetchCounter(fetch)
  await fetchPlace(fetch)

  for (const init of asked) {
    expect(init).toMatchObject({
      headers: { 'x-tael': '1' },
      redirect: 'error',
      cache: 'no-store',
      credentials: 'same-origin',
    })
  }
  expect(asked.map(({ method, body }) => [method, body])).toEqual([
    ['POST', '{"code":"0000000000"}'],
    ['GET', undefined],
    ['GET', undefined],
  ])
})

test('the municipality of the address is told to anybody', async () => {
  expect(await fetchPlace(aBrowser(server.app).fetch)).toMatchObject({ name: 'Fjordby Kommune' })
  expect(await fetchPlace(aBrowser(server.app, 'nabo.example').fetch)).toMatchObject({
    name: 'Nabo Kommune',
  })
  expect(await fetchPlace(aBrowser(server.app, 'fremmed.example').fetch)).toBeUndefined()
})
