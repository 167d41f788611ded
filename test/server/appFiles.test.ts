import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { pages } from '../../src/contract/pages.ts'
import { aBrowser, isProblem } from '../support/browser.ts'
import { aServer, type TrialServer } from '../support/server.ts'

let server: TrialServer
let directory: string
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'taellevaerk-app-'))
  mkdirSync(join(directory, 'assets'))
  for (const file of ['index.html', 'sw.js', 'manifest.webmanifest', 'assets/main-1a2b.js']) {
    writeFileSync(join(directory, file), file)
  }
  server = await aServer({ config: { app: directory } })
})
afterEach(async () => {
  await server.stop()
  rmSync(directory, { recursive: true })
})

test.each([...Object.values(pages), '/sw.js', '/manifest.webmanifest', '/index.html'])(
  '%s is asked for anew each time, so that no cache keeps an old version alive',
  async (path) => {
    const answer = await aBrowser(server.app).get(path)

    expect(answer.statusCode).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-cache')
  },
)

test('a file whose name tells what is in it is kept for a year and never asked for again', async () => {
  const answer = await aBrowser(server.app).get('/assets/main-1a2b.js')

  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable')
})

test('a file of an older version is not there, and no page is given in its place', async () => {
  const answer = await aBrowser(server.app).get('/assets/main-0000.js')

  expect(answer.statusCode).toBe(404)
  expect(answer.headers['content-type']).toBe('application/problem+json')
})

describe.each(['/nowhere', '/board/x/nonsense', '/staff/none?a=b'])(
  '%s, which is no page,',
  (url) => {
    test('is answered to a browser by the app, which says so', async () => {
      const accept = 'text/html,application/xhtml+xml,*/*;q=0.8'
      const answer = await aBrowser(server.app).ask({ method: 'GET', url, headers: { accept } })

      expect([answer.statusCode, answer.payload]).toEqual([404, 'index.html'])
      expect(answer.headers['content-type']).toContain('text/html')
      expect(answer.headers['cache-control']).toBe('no-cache')
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    })

    test('is answered to a program by a problem document', async () => {
      isProblem(await aBrowser(server.app).get(url), 404, 'not_found')
    })
  },
)

test.each(['/api/v1/nothing', '/assets/main-0000.js', '/old.html'])(
  '%s is no page to anybody',
  async (url) => {
    const asked = { method: 'GET', url, headers: { accept: 'text/html' } } as const

    isProblem(await aBrowser(server.app).ask(asked), 404, 'not_found')
  },
)

test('no answer empties the browser’s storage', async () => {
  const staff = await server.staff('coordinator')
  const answers = [
    await aBrowser(server.app).get('/'),
    await aBrowser(server.app).get('/api/v1/counter'),
    await staff.ask({ method: 'DELETE', url: '/api/v1/session' }),
  ]

  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 401, 204])
  for (const { headers } of answers) expect(headers).not.toHaveProperty('clear-site-data')
})
