import { readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dayOf, halfHourOf } from '../../src/domain/moment.ts'
import { aCampaign, aContact, anId } from '../support/builders.ts'
import { aDataDirectory, runCommand, startProcess } from '../support/serverProcess.ts'

let data: ReturnType<typeof aDataDirectory>
beforeEach(() => {
  data = aDataDirectory()
})
afterEach(() => data.discard())

const today = dayOf(Date.now())
const own = { 'content-type': 'application/json', 'x-tael': '1' }

/** A campaign that counts today, imported as an administrator would. */
async function importToday() {
  const days = { trial: [], count: [today], closing: today }
  const file = join(data.directory, 'campaign.json')
  writeFileSync(file, JSON.stringify({ ...aCampaign(), days }))
  return runCommand(['campaign', 'import', file, '--data', data.directory])
}

async function joined(port: number) {
  const { said } = await runCommand(['invite', 'desk', '--data', data.directory])
  const [, code = ''] = /code\s+(\S+)/.exec(said) ?? []
  const response = await fetch(`http://localhost:${port}/api/v1/join`, {
    method: 'POST',
    headers: own,
    body: JSON.stringify({ code }),
  })
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';')
  return cookie
}

const deliver = (port: number, cookie: string, quantity = 1) => {
  const time = halfHourOf(Date.now())
  const entry = aContact({ id: anId(), day: today, time, quantity })
  return fetch(`http://localhost:${port}/api/v1/entries`, {
    method: 'POST',
    headers: { ...own, cookie },
    body: JSON.stringify({ entries: [entry] }),
  })
}

test('a server that is killed has everything it gave a receipt for', async () => {
  expect((await importToday()).said).toContain('is in, as version 1')
  const first = await startProcess(data.directory)
  const cookie = await joined(first.port)
  const answers: number[] = []
  const flood = (async () => {
    for (;;) answers.push((await deliver(first.port, cookie)).status)
  })().catch(() => undefined)
  while (answers.length < 25) await new Promise((resolve) => setTimeout(resolve, 10))
  first.kill('SIGKILL')
  await flood
  await first.ended

  const { said, code } = await runCommand(['recount', '--data', data.directory])
  expect([said.trim(), code]).toEqual(['Every tally equals its entries.', 0])
  const { openSqlite } = await import('../../src/server/store/sqlite.ts')
  const db = openSqlite(join(data.directory, 'store.db'))
  const [kept] = await db.all<{ n: number }>('SELECT count(*) AS n FROM entry')
  await db.close()
  expect(answers.every((status) => status === 201)).toBe(true)
  expect(kept?.n).toBeGreaterThanOrEqual(answers.length)
  expect(kept?.n).toBeLessThanOrEqual(answers.length + 1)
})

test('a server that is asked to stop answers what is under way, and goes', async () => {
  await importToday()
  const server = await startProcess(data.directory)
  const cookie = await joined(server.port)
  const underWay = Array.from({ length: 20 }, () => deliver(server.port, cookie))
  await Promise.race(underWay)
  server.kill('SIGTERM')
  const statuses = (await Promise.allSettled(underWay)).map((each) =>
    each.status === 'fulfilled' ? each.value.status : 'refused',
  )

  expect(await server.ended).toEqual([0, null])
  // What had not been accepted yet is refused by the closed door; nothing is answered by halves.
  expect(
    statuses.filter((status) => status !== 201 && status !== 503 && status !== 'refused'),
  ).toEqual([])
  expect(statuses).toContain(201)
})

test('a second server on the same data refuses to start and says why', async () => {
  const server = await startProcess(data.directory)
  const second = await runCommand(['serve', '--data', data.directory, '--port', '0'])
  server.kill('SIGTERM')
  await server.ended

  expect(second.code).toBe(1)
  expect(second.complained).toContain('Another server is running on')
})

test('the first coordinator’s link works once, kills the one before it, and is in no log', async () => {
  const server = await startProcess(data.directory)
  const link = async () => {
    const { said } = await runCommand(['first-coordinator', '--data', data.directory])
    return /#k=(\S+)/.exec(said)?.[1] ?? ''
  }
  const open = async (secret: string) => {
    const response = await fetch(`http://localhost:${server.port}/api/v1/session`, {
      method: 'POST',
      headers: own,
      body: JSON.stringify({ secret }),
    })
    return response.status
  }
  const [killed, valid] = [await link(), await link()]

  expect(await open(killed)).toBe(410)
  expect(await open(valid)).toBe(201)
  expect(await open(valid)).toBe(410)
  server.kill('SIGTERM')
  await server.ended
  expect(server.said() + server.complained()).not.toMatch(new RegExp(`${killed}|${valid}`))
})

test('with a certificate it answers HTTPS, and promises it', async () => {
  const tls = ['--cert', 'test/support/tls/cert.pem', '--key', 'test/support/tls/key.pem']
  const server = await startProcess(data.directory, tls)
  const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const ca = readFileSync('test/support/tls/cert.pem')
    request(
      { host: 'localhost', port: server.port, path: '/api/v1/municipality', ca },
      (answer) => {
        answer.resume()
        resolve({ ...answer.headers, status: answer.statusCode })
      },
    )
      .on('error', reject)
      .end()
  })
  server.kill('SIGTERM')
  await server.ended

  expect(headers['status']).toBe(200)
  expect(headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
  expect(headers['content-security-policy']).toContain('upgrade-insecure-requests')
})

test('plain HTTP on an address others can reach is refused with the reason', async () => {
  const words = ['serve', '--data', data.directory, '--listen', '0.0.0.0', '--port', '0']
  const { code, complained } = await runCommand(words)

  expect(code).toBe(1)
  expect(complained).toContain('plain HTTP is answered on this machine only')
})

test('a connection on which nothing was ever asked, or only half, holds up no stop', async () => {
  const server = await startProcess(data.directory)
  const halves = ['', 'GET /healthz HTTP/1.1\r\nhost: local']
  const sockets = await Promise.all(
    halves.map(
      (half) =>
        new Promise<Socket>((resolve) => {
          const socket = connect(server.port, '127.0.0.1', () => {
            socket.write(half)
            resolve(socket)
          })
          socket.on('error', () => undefined)
        }),
    ),
  )
  await new Promise((resolve) => setTimeout(resolve, 100))
  const began = performance.now()
  server.kill('SIGTERM')

  expect(await server.ended).toEqual([0, null])
  expect(performance.now() - began).toBeLessThan(5000)
  for (const socket of sockets) socket.destroy()
})
