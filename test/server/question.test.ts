import { expect, test } from 'vitest'
import { aBrowser } from '../support/browser.ts'
import { aServer } from '../support/server.ts'

test('an answer bears the name of its question, a refusal too, and none where none was given', async () => {
  const server = await aServer()
  const browser = aBrowser(server.app)
  const named = { 'x-tael-question': '17-4-1' }
  const answer = await browser.get('/api/v1/municipality', named)
  const refusal = await browser.get('/api/v1/counter', named)
  const unnamed = await browser.get('/api/v1/municipality')

  expect([answer.statusCode, answer.headers['x-tael-question']]).toEqual([200, '17-4-1'])
  expect([refusal.statusCode, refusal.headers['x-tael-question']]).toEqual([401, '17-4-1'])
  expect(unnamed.headers['x-tael-question']).toBeUndefined()
  await server.stop()
})
