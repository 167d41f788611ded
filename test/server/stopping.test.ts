import { EventEmitter } from 'node:events'
import { setImmediate, setTimeout } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { stopOnSignal } from '../../src/server/main.ts'

/** A process that is asked to stop a server, what it logged, and with which codes it ended. */
function stopping(stop: () => Promise<void>, longestMs?: number) {
  const lines: string[] = []
  const app = fastify({ logger: { stream: { write: (line: string) => lines.push(line) } } })
  const ended: number[] = []
  const system = Object.assign(new EventEmitter(), { exit: (code: number) => ended.push(code) })
  stopOnSignal({ app, stop }, system, longestMs)
  system.emit('SIGTERM', 'SIGTERM')
  return { ended, said: () => lines.join('') }
}

test('a server that stops ends with 0', async () => {
  const { ended } = stopping(async () => undefined)
  await setImmediate()

  expect(ended).toEqual([0])
})

test('a stop that fails ends with 1, and the log says why', async () => {
  const { ended, said } = stopping(() => Promise.reject(new Error('the disk is gone')))
  await setImmediate()

  expect(ended).toEqual([1])
  expect(said()).toContain('the disk is gone')
})

test('a stop that takes too long ends with 1, and the log says so', async () => {
  const { ended, said } = stopping(() => new Promise(() => undefined), 10)
  await setTimeout(50)

  expect(ended).toEqual([1])
  expect(said()).toContain('stopping took too long')
})
