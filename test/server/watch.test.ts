import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { watchBoards } from '../../src/server/live/watch.ts'
import { fjordby } from '../support/builders.ts'

const nobody = { given: undefined, news: () => undefined, lost: () => undefined }

test('a look that fails after everybody has left takes nothing from whoever came meanwhile', async () => {
  const strikes = new Set<() => void>()
  const looks: PromiseWithResolvers<never[]>[] = []
  const shelf = {
    all() {
      const look = Promise.withResolvers<never[]>()
      looks.push(look)
      return look.promise
    },
  }
  const after = (_ms: number, run: () => void) => {
    strikes.add(run)
    return () => strikes.delete(run)
  }
  const watch = watchBoards({ db: {}, shelf, nowMs: () => 0, after } as never)
  const first = watch.listen(fjordby, nobody)
  looks[0]?.resolve([])
  const leave = await first
  for (const strike of strikes) {
    strikes.delete(strike)
    strike()
  }
  leave()
  const second = watch.listen(fjordby, nobody)
  looks[2]?.resolve([])
  await second
  looks[1]?.reject(new Error('the store is away'))
  await setTimeout(0)

  // Whoever watches now is found when the server stops, and does not look into a closed store.
  expect(strikes.size).toBe(1)
  await watch.close()
  expect(strikes.size).toBe(0)
})
