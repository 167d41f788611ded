import { expect, test } from 'vitest'
import { setImmediate } from 'node:timers/promises'
import { askInTurn } from '../../../src/app/board/askInTurn.ts'

/** Questions that are answered when the test says so. */
function aSlowServer() {
  const answers: (() => void)[] = []
  let asked = 0
  const inTurn = askInTurn({
    isUnderWay: () => answers.length > 0,
    ask: () => {
      // As the store of answers does: whoever asks while a question is under way shares its answer.
      if (answers.length === 0) asked += 1
      return new Promise<void>((resolve) => answers.push(resolve))
    },
  })
  return {
    inTurn,
    asked: () => asked,
    elsewhere() {
      asked += 1
      answers.push(() => undefined)
    },
    async answer() {
      for (const each of answers.splice(0)) each()
      await setImmediate()
    },
  }
}

test('what changes while a question is under way is asked for once more, and not broken off', async () => {
  const { inTurn, asked, answer } = aSlowServer()
  inTurn.ask()
  for (let n = 0; n < 5; n += 1) inTurn.ask()
  expect(asked()).toBe(1)

  await answer()
  expect(asked()).toBe(2)
  await answer()
  expect(asked()).toBe(2)
})

test('somebody else’s question may have been answered before the change, and is asked again', async () => {
  const { inTurn, asked, answer, elsewhere } = aSlowServer()
  elsewhere()
  inTurn.ask()
  expect(asked()).toBe(1)
  await answer()
  expect(asked()).toBe(2)
})

test('a question that fails is no end of asking', async () => {
  let asked = 0
  const inTurn = askInTurn({
    isUnderWay: () => false,
    ask: () => {
      asked += 1
      return Promise.reject(new Error('away'))
    },
  })
  inTurn.ask()
  await setImmediate()
  inTurn.ask()
  expect(asked).toBe(2)
})
