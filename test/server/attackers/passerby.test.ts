import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RouteName, routes } from '../../../src/contract/routes.ts'
import { rights } from '../../../src/server/access/rights.ts'
import { aBrowser } from '../../support/browser.ts'
import { aServer, type TrialServer } from '../../support/server.ts'

/** Somebody on the same network who can reach the address, and has been given nothing. */
let server: TrialServer
beforeEach(async () => {
  server = await aServer()
  await server.counter('desk')
  await server.staff('lead', ['desk'])
})
afterEach(() => server.stop())

test('whoever has been given nothing learns the municipality’s name, the API’s form and that it is up', async () => {
  const open = (Object.keys(routes) as RouteName[]).filter(
    (name) => routes[name].method === 'GET' && rights[name].includes('anyone'),
  )
  expect(open).toEqual([
    ...['municipality', 'health', 'provider', 'comeFromProvider', 'openapi', 'ready'],
  ])
  for (const name of open) {
    const { statusCode, payload } = await aBrowser(server.app).get(routes[name].path)

    // Where the municipality has no sign-in of its own there is none to come back from.
    expect([name, statusCode]).toEqual([name, name === 'comeFromProvider' ? 303 : 200])
    expect(payload).not.toMatch(/Borgerservice|Biblioteket|autumn|Efterår|Fru lead|Nabo/)
  }
})

test('no answer names the server’s software or its version', async () => {
  for (const url of ['/api/v1/municipality', '/api/v1/nowhere', '/api/v1/session', '/%zz']) {
    const { headers } = await aBrowser(server.app).get(url)

    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('x-powered-by')
  }
})

test.each(['TRACE', 'CONNECT', 'PROPFIND', 'OPTIONS'])('%s does nothing at all', async (method) => {
  const { statusCode, payload } = await server.app.inject({
    method: method as 'OPTIONS',
    url: '/api/v1/municipality',
    headers: { host: 'localhost', cookie: '__Host-tael_s=secret' },
  })

  expect(statusCode).toBe(404)
  expect(payload).not.toContain('secret')
})
