import { expect, test } from 'vitest'
import { fuzzRoutes } from '../fuzz/fuzzRoutes.ts'
import { aServer } from '../support/server.ts'

/** Some of what `npm test` asks under fire, fifty thousand times, from other seeds. */
test('whatever is asked, at any door and by anybody, is answered in due form', async () => {
  const { requests, statuses, breaches } = await fuzzRoutes({ seed: 20_261_021, requests: 8_000 })
  const answered = (name: string) => statuses.get(name)?.get(200) ?? statuses.get(name)?.get(201)

  expect(breaches).toEqual([])
  expect(requests).toBe(8_000)
  // It comes further than the door: the ids that it goes on with are the server's own.
  for (const name of ['deliver', 'board', 'people', 'devices', 'auditLog']) {
    expect(answered(name), name).toBeGreaterThan(0)
  }
}, 120_000)

test('a route that breaks on one value is found', async () => {
  const open = async () => {
    const server = await aServer()
    const { all } = server.db
    const breaking: typeof all = (text, values) =>
      values?.includes('roads') ? Promise.reject(new Error('it breaks')) : all(text, values)
    server.db.all = breaking
    return server
  }
  const { breaches } = await fuzzRoutes({ seed: 1, requests: 2_000 }, open)

  expect(breaches.length).toBeGreaterThan(0)
  expect(breaches[0]).toContain('500 to')
}, 120_000)
