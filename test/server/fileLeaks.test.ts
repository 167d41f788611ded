import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aServer, type TrialServer } from '../support/server.ts'

/** What must never be handed out, beside the app and among its files. */
const hidden = [
  ...['.env', '.git/config', '.git/HEAD', '.htpasswd', '.DS_Store', 'assets/.env'],
  ...['assets/main-1a2b.js.map', 'sw.js.map', 'assets/main-1a2b.js.map.br'],
  ...['../installation.key', '../store.db', '../revocations.log', '../.env', '../package.json'],
]
const kept = 'this must stay here'

let root: string
let server: TrialServer
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'taellevaerk-leaks-'))
  const directory = join(root, 'dist')
  for (const file of hidden) {
    mkdirSync(dirname(join(directory, file)), { recursive: true })
    writeFileSync(join(directory, file), kept)
  }
  for (const file of ['index.html', 'sw.js', 'assets/main-1a2b.js']) {
    writeFileSync(join(directory, file), 'the app')
  }
  symlinkSync(join(root, 'store.db'), join(directory, 'assets', '.store'))
  server = await aServer({ config: { app: directory } })
  await server.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await server.stop()
  rmSync(root, { recursive: true })
})

/** Asks for a path just as it stands: no client here tidies it up first. */
const raw = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; body: string; location: string | undefined }>((resolve, reject) => {
    const { port } = server.app.server.address() as AddressInfo
    const asked = request({ port, path, headers: { host: 'localhost', ...headers } }, (answer) => {
      let body = ''
      answer.setEncoding('utf8').on('data', (text: string) => (body += text))
      answer.on('end', () => {
        const { location } = answer.headers
        resolve({ status: answer.statusCode ?? 0, body, location })
      })
    })
    asked.on('error', reject).end()
  })

const up = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..\\', '..%5c', '..%255c', '..;/', '....//']
const climbing = ['/', '/assets/', '//', '/desk/'].flatMap((from) =>
  up.flatMap((step) =>
    ['installation.key', 'store.db', 'package.json', 'etc/passwd'].map(
      (to) => from + step.repeat(to.startsWith('etc') ? 9 : from.split('/').length - 1) + to,
    ),
  ),
)
const plain = hidden.flatMap((file) => [`/${file}`, `/${file}%00`, `/${file}%20`, `/${file}/`])

test('no file outside the app is handed out, however its path is written', async () => {
  expect(climbing.length).toBeGreaterThan(140)
  for (const path of climbing) {
    const { status, body } = await raw(path)

    // Below the desk any address is answered by the one page of the app.
    const isPage = status === 200 && body === 'the app' && path.startsWith('/desk/')
    expect([path, isPage || status >= 400]).toEqual([path, true])
    expect(body).not.toContain(kept)
  }
})

test.each(plain)('%s is not there', async (path) => {
  const { status, body } = await raw(path, { 'accept-encoding': 'br, gzip' })

  expect([400, 404]).toContain(status)
  expect(body).not.toContain(kept)
})

test('no directory is listed', async () => {
  for (const path of ['/assets', '/assets/', '/desk//', '/.git/']) {
    const { body } = await raw(path)

    expect(body).not.toContain('main-1a2b')
  }
})

const elsewhere = ['//evil.example', '//evil.example/', '/\\evil.example', '/%5cevil.example']
  .concat([
    '/%2f%2fevil.example',
    '/https://evil.example',
    '///evil.example/%2e%2e',
    '/.//evil.example',
  ])
  .concat(['/desk//evil.example', '/staff?next=//evil.example', '/board?url=https://evil.example'])
  .concat(['/%0d%0alocation:%20//evil.example', '/api/v1/session?returnTo=https://evil.example'])

test.each(elsewhere)('%s leads nowhere else', async (path) => {
  const { status, location } = await raw(path)

  expect(location).toBeUndefined()
  expect(status < 300 || status >= 400).toBe(true)
})
