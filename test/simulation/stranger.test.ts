import { expect, test } from 'vitest'
import type { Network } from './network.ts'
import { createStranger } from './stranger.ts'
import type { Template } from './template.ts'
import { createWorld } from './world.ts'

test('a stranger keeps what it wrote while it sent, though the answer names that as well', async () => {
  const world = createWorld(1)
  const standing = () => [...world.ledger.truths.values()].filter(({ fate }) => fate === 'standing')
  const brought = new Set<string>()
  let answer = () => {}
  const network = {
    gives: () => undefined,
    fetch:
      () =>
      async (_path: string, { body }: { body?: unknown }) => {
        const { entries } = JSON.parse(body as string) as { entries: { id: string }[] }
        for (const { id } of entries) brought.add(id)
        await new Promise<void>((resolve) => (answer = resolve))
        const receipts = standing().map(({ id }) => ({ id, state: 'counted', repeat: false }))
        return Response.json(
          { protocol: 'taellevaerk.receipt/1', store: '5T0RE5T0RE5T0RE5', receipts },
          { status: 201 },
        )
      },
  } as Pick<Network, 'gives' | 'fetch'> as Network
  const template = { name: { store: '5T0RE5T0RE5T0RE5' }, doors: {} } as Partial<Template>
  const stranger = createStranger(world, network, template as Template, {
    ...{ name: 'stranger', municipality: 'fjordby', unit: 'desk' },
  })
  stranger.place.jar.set('__Host-tael_d', 'known')

  let sending: Promise<unknown> = Promise.resolve()
  while (brought.size === 0) sending = stranger.act()
  const before = standing().length
  while (standing().length === before) await stranger.act()
  answer()
  await sending
  const again = stranger.act()
  answer()
  await again

  expect(standing().filter(({ id }) => !brought.has(id))).toEqual([])
})

test('a stranger that has asked to join does not ask again before it is answered', async () => {
  let asked = 0
  let answer = () => {}
  const network = {
    gives: () => undefined,
    fetch: () => async (path: string) => {
      if (path === '/api/v1/join') asked += 1
      await new Promise<void>((resolve) => (answer = resolve))
      return new Response(null, { status: 503 })
    },
  } as Pick<Network, 'gives' | 'fetch'> as Network
  const template = { name: { store: '5T0RE5T0RE5T0RE5' }, doors: {} } as Partial<Template>
  const stranger = createStranger(createWorld(1), network, template as Template, {
    ...{ name: 'stranger', municipality: 'fjordby', unit: 'desk' },
  })

  const first = stranger.act()
  await stranger.act()
  expect(asked).toBe(1)
  answer()
  await first
  void stranger.act()
  expect(asked).toBe(2)
})
