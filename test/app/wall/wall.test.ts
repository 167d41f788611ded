import { beforeEach, expect, test, vi } from 'vitest'
import { ScreenPairing, WallAnswer } from '../../../src/contract/screen.ts'
import type { Heard } from '../../../src/app/stream/keepStream.ts'
import { openWall, type Said } from '../../../src/app/wall/wall.ts'

const until = '2026-10-21T10:09:00Z'
const code = (nth: number) =>
  ScreenPairing.parse({ code: `ABCDEFG${nth % 10}`, pairing: `pairing-${nth}`, until })
const today = (day = '2026-10-21') =>
  WallAnswer.parse({
    ...{ municipality: 'Fjordby Kommune', campaign: 'Efterår 2026', name: 'Gangen', day },
    ...{ status: 'planned', is: 'none', at: '2026-10-21T10:00:00Z', units: [] },
  })

/** What the server would say, and what the screen has asked and done. */
type Server = {
  wall: Said<WallAnswer>
  typed: boolean
  down: boolean
  codes: number
  looks: number
  renewed: number
  hear: ((what: Heard) => void) | undefined
  breakOff: () => void
}
let server: Server
beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-10-21T10:00:00Z') })
  server = {
    wall: { is: 'unknown' },
    typed: false,
    down: false,
    codes: 0,
    looks: 0,
    renewed: 0,
    hear: undefined,
    breakOff: () => undefined,
  }
})

function hang() {
  const lost = { is: 'lost' } as const
  return openWall({
    open({ heard, failed }) {
      server.hear = heard
      server.breakOff = failed
      return { close: () => (server.hear = undefined) }
    },
    nowMs: () => Date.now(),
    random: () => 0.5,
    timers: {
      set: (ms, then) => setTimeout(then, ms),
      clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
    },
    look: async () => {
      server.looks += 1
      return server.down ? lost : server.wall
    },
    askForCode: async () => {
      if (server.down) return lost
      server.codes += 1
      return { is: 'said', answer: code(server.codes) }
    },
    claim: async () => {
      if (server.down) return lost
      if (!server.typed) return { is: 'said', answer: 'waiting' }
      server.wall = { is: 'said', answer: today() }
      return { is: 'said', answer: 'paired' }
    },
    renew: () => (server.renewed += 1),
  })
}
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

test('it shows a code until somebody has typed it, and then the day', async () => {
  const wall = hang()
  await pass(10)
  expect(wall.now()).toMatchObject({ is: 'pairing', code: 'ABCDEFG1', was: false })
  await pass(60_000)
  expect(server.codes).toBe(1)
  server.typed = true
  await pass(4_000)
  expect(wall.now()).toMatchObject({ is: 'shown', lost: false })
})

test('a code that nobody types gives way to another, for as long as it takes', async () => {
  const wall = hang()
  await pass(60 * 60_000)
  expect(server.codes).toBeGreaterThan(10)
  expect(wall.now()).toMatchObject({ is: 'pairing', code: code(server.codes).code })
})

test('without a network it keeps what it shows and says so, and goes on by itself', async () => {
  server.wall = { is: 'said', answer: today() }
  const wall = hang()
  await pass(10)
  const before = wall.now()
  server.down = true
  await pass(30 * 60_000)
  expect(wall.now()).toEqual({ ...before, lost: true })
  server.down = false
  await pass(6_000)
  expect(wall.now()).toMatchObject({ is: 'shown', lost: false })
  expect(server.codes).toBe(0)
})

test('once it is taken back it shows no figure, says so, and shows a code', async () => {
  server.wall = { is: 'said', answer: today() }
  const wall = hang()
  await pass(10)
  server.hear?.('hello')
  server.wall = { is: 'unknown' }
  await pass(31_000)
  expect(wall.now()).toMatchObject({ is: 'pairing', was: true, code: 'ABCDEFG1' })
  expect(server.hear).toBeUndefined()
})

test('with a stream it asks when something is new, and else seldom', async () => {
  server.wall = { is: 'said', answer: today() }
  hang()
  await pass(10)
  server.hear?.('hello')
  await pass(100)
  const asked = server.looks
  await pass(20_000)
  expect(server.looks).toBe(asked)
  server.hear?.([])
  await pass(100)
  expect(server.looks).toBe(asked + 1)
})

test('when its stream is broken off it asks at once: it may be nobody’s screen any more', async () => {
  server.wall = { is: 'said', answer: today() }
  const wall = hang()
  await pass(10)
  server.hear?.('hello')
  await pass(2000)
  server.wall = { is: 'unknown' }
  server.breakOff()
  await pass(10)
  expect(wall.now()).toMatchObject({ is: 'pairing', was: true })
})

test('on another day it begins anew as a page, once', async () => {
  server.wall = { is: 'said', answer: today() }
  const wall = hang()
  await pass(5_000)
  expect(server.renewed).toBe(0)
  server.wall = { is: 'said', answer: today('2026-10-22') }
  await pass(10_000)
  expect(server.renewed).toBe(1)
  expect(wall.now()).toMatchObject({ is: 'shown', answer: { day: '2026-10-22' } })
})

test('closed it asks nothing more', async () => {
  server.wall = { is: 'said', answer: today() }
  const wall = hang()
  await pass(10)
  wall.close()
  const asked = server.looks
  await pass(60_000)
  expect(server.looks).toBe(asked)
})
