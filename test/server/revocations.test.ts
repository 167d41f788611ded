import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashOf } from '../../src/server/access/secret.ts'
import { createServer } from '../../src/server/http/createServer.ts'
import { noteIn, revocationsIn } from '../../src/server/ops/revocations.ts'
import { aBrowser } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'
import { aDataDirectory } from '../support/serverProcess.ts'

let server: TrialServer
let app: FastifyInstance
let data: ReturnType<typeof aDataDirectory>
beforeEach(async () => {
  server = await aServer()
  data = aDataDirectory()
  app = await createServer({ ...server.parts, noteRevocation: noteIn(data.directory) })
})
afterEach(async () => {
  await app.close()
  await server.stop()
  data.discard()
})

const noted = () => revocationsIn(data.directory)
const hex = (secret: string) => hashOf(secret).toString('hex')
const municipality = 'fjordby'

test('a link that is spent is noted, and so is every session that ends', async () => {
  const browser = aBrowser(app)
  const session = () => browser.jar.get('__Host-tael_s') ?? ''
  const links = [await server.link('lead', ['desk']), await server.link('coordinator')]
  await browser.enter(links[0] ?? '')
  const first = session()
  await browser.enter(links[1] ?? '')
  const second = session()
  await browser.ask({ method: 'POST', url: '/api/v1/session/previous', payload: {} })
  const third = session()
  await browser.ask({ method: 'DELETE', url: '/api/v1/session' })

  expect(noted()).toEqual([
    { is: 'link', municipality, hash: hex(links[0] ?? '') },
    { is: 'link', municipality, hash: hex(links[1] ?? '') },
    { is: 'session', municipality, hash: hex(first) },
    { is: 'session', municipality, hash: hex(second) },
    { is: 'session', municipality, hash: hex(third) },
  ])
})

test('each use of an invite is noted, and joining again what one is in is none', async () => {
  const { code } = await server.invite('desk')
  const browser = aBrowser(app)
  await browser.post('/api/v1/join', { code })
  await browser.post('/api/v1/join', { code })
  await aBrowser(app).post('/api/v1/join', { code })

  expect(noted()).toMatchObject([
    { is: 'invite', municipality, uses: 1 },
    { is: 'invite', municipality, uses: 2 },
  ])
})

test('no secret stands in the journal, and what failed is not in it', async () => {
  const link = await server.link('lead', ['desk'])
  const browser = aBrowser(app)
  await browser.enter('x'.repeat(43))
  await browser.post('/api/v1/join', { code: '0000000000' })
  expect(noted()).toEqual([])

  await browser.enter(link)
  expect(JSON.stringify(noted())).not.toContain(link)
})
