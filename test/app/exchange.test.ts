import { expect, test } from 'vitest'
import { exchange } from '../../src/app/exchange.ts'
import type { Fetch } from '../../src/app/sync/deliver.ts'
import { routes } from '../../src/contract/routes.ts'

const question = 'x-tael-question'
const namedBy = (init: RequestInit) => (init.headers as Record<string, string>)[question] ?? ''

/** A network in which something answers, naming the question that it is told to. */
const answering =
  (name: (asked: string) => Record<string, string>): Fetch =>
  async (_path, init) =>
    Response.json({ told: true }, { headers: name(namedBy(init)) })

const ask = (fetch: Fetch) => exchange(fetch, routes.counter, {})

test('every question has a name of its own, and the answer that bears it is taken', async () => {
  const asked: string[] = []
  const fetch = answering((name) => {
    asked.push(name)
    return { [question]: name }
  })
  expect((await ask(fetch)).said).toEqual({ told: true })
  await ask(fetch)
  expect(new Set(asked).size).toBe(2)
})

test('an answer that a cache kept of an earlier question is no answer', async () => {
  let kept: string | undefined
  const fetch = answering((name) => ({ [question]: (kept ??= name) }))
  await ask(fetch)
  await expect(ask(fetch)).rejects.toThrow('an answer from before')
})

test('an answer that names no question is taken for what it says', async () => {
  expect((await ask(answering(() => ({})))).said).toEqual({ told: true })
})
