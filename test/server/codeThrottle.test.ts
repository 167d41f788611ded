import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBrowser, isProblem } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
beforeEach(async () => {
  server = await aServer()
})
afterEach(() => server.stop())

const hourMs = 60 * 60 * 1000
const join = (invite: object, host = 'localhost') =>
  aBrowser(server.app, host).post('/api/v1/join', invite)

/** Guesses codes of a beginning, each a different one, in a writing of one's own. */
async function guess(times: number, beginning: string, written = (code: string) => code) {
  for (let nth = 0; nth < times; nth += 1) {
    await join({ code: written(`${beginning}${String(nth).padStart(6, '2')}`) })
  }
}

test('after five wrong codes of a beginning, a sixth is not even looked at', async () => {
  await guess(4, '01AB')
  isProblem(await join({ code: '01AB777777' }), 404, 'invite_unknown')
  const sixth = await join({ code: '01AB888888' })

  isProblem(sixth, 429, 'too_many_requests')
  expect(Number(sixth.headers['retry-after'])).toBe(3600)
})

test('not even the right one, until an hour has passed', async () => {
  const { code, secret } = await server.invite()
  await guess(5, code.slice(0, 4))
  server.clock.nowMs += hourMs - 1000
  const early = await join({ code })

  isProblem(early, 429, 'too_many_requests')
  expect(early.headers['retry-after']).toBe('1')
  expect((await join({ secret })).statusCode).toBe(201)
  server.clock.nowMs += 1000
  expect((await join({ code })).statusCode).toBe(201)
})

test('another writing of the same beginning is the same beginning', async () => {
  await guess(2, '01AB')
  await guess(1, '01AB', (code) => code.toLowerCase())
  await guess(1, '01AB', (code) => code.replace('01', 'oL'))
  await guess(1, '01AB', (code) => ` ${code.slice(0, 2).replace('0', 'O')}-${code.slice(2)}`)

  isProblem(await join({ code: 'OIAB888888' }), 429, 'too_many_requests')
})

test('codes of other beginnings get through, from the same town hall', async () => {
  const { code } = await server.invite()
  await guess(6, code.startsWith('Z') ? 'Y000' : 'Z000')

  expect((await join({ code })).statusCode).toBe(201)
})

test('who types the right code in between is no guesser', async () => {
  const { code } = await server.invite()
  for (let nth = 0; nth < 8; nth += 1) expect((await join({ code })).statusCode).toBe(201)
})

test('an invite that has run out is no guess either', async () => {
  const { code } = await server.invite('desk', { maxUses: 0 })
  for (let nth = 0; nth < 8; nth += 1) isProblem(await join({ code }), 410, 'invite_used_up')
})
