import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aBrowser } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let directory: string
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'taellevaerk-headers-'))
  for (const file of ['index.html', 'sw.js']) writeFileSync(join(directory, file), file)
  // Behind a proxy that encrypts, as in production.
  server = await aServer({ config: { app: directory, trustedProxies: ['127.0.0.1'] } })
})
afterEach(async () => {
  await server.stop()
  rmSync(directory, { recursive: true })
})

const secure = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' }
const everywhere = {
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}
const answers = [
  ['a page', '/', 200],
  ['a page of the desk', '/desk/people', 200],
  ['a script', '/sw.js', 200],
  ['an answer of the API', '/api/v1/municipality', 200],
  ['a refusal', '/api/v1/session', 401],
  ['what is not there', '/nowhere', 404],
  ['what cannot be read', '/%zz', 400],
] as const

test.each(answers)('%s has every header that keeps a browser safe', async (_, url, status) => {
  const { statusCode, headers } = await aBrowser(server.app).get(url, secure)

  expect(statusCode).toBe(status)
  expect(headers).toMatchObject(everywhere)
  expect(headers['content-security-policy']).toMatch(/default-src 'none'/)
  expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/)
  expect(headers['permissions-policy']).toMatch(/camera=\(self\).*geolocation=\(\)/)
  expect(headers).not.toHaveProperty('access-control-allow-origin')
  if (String(headers['content-type']).startsWith('text/html')) {
    expect(headers['content-type']).toMatch(/charset=utf-8/i)
  }
})

test('pages run nothing but our own files: nothing inline, nothing from elsewhere, no eval', async () => {
  const { headers } = await aBrowser(server.app).get('/', secure)
  const policy = String(headers['content-security-policy'])
  const rules = new Map(
    policy.split(';').map((rule) => {
      const [name = '', ...sources] = rule.trim().split(/\s+/)
      return [name, sources.join(' ')]
    }),
  )

  expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/)
  expect(Object.fromEntries(rules)).toMatchObject({
    ...{ 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'" },
    ...{ 'connect-src': "'self'", 'worker-src': "'self'", 'base-uri': "'none'" },
    ...{ 'form-action': "'self'", 'frame-ancestors': "'none'" },
    ...{ 'require-trusted-types-for': "'script'", 'upgrade-insecure-requests': '' },
  })
  expect(rules.get('object-src') ?? rules.get('default-src')).toBe("'none'")
})

test('the API is kept by no cache, and is asked for by no other origin', async () => {
  const { headers } = await aBrowser(server.app).get('/api/v1/municipality', {
    ...secure,
    origin: 'https://evil.example',
  })

  expect(headers['cache-control']).toBe('no-store')
  expect(headers).not.toHaveProperty('access-control-allow-origin')
  expect(headers).not.toHaveProperty('access-control-allow-credentials')
})
