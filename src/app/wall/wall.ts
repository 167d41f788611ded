import type { ScreenPairing, WallAnswer } from '../../contract/screen.ts'
import { type Heard, keepStream, type StreamPorts } from '../stream/keepStream.ts'

/** What the server says of a question, or why it said nothing: `unknown` is nobody's screen (any more). */
export type Said<Answer> = { is: 'said'; answer: Answer } | { is: 'unknown' } | { is: 'lost' }

export type WallPorts = StreamPorts & {
  look: () => Promise<Said<WallAnswer>>
  askForCode: () => Promise<Said<ScreenPairing>>
  claim: (pairing: string) => Promise<Said<'waiting' | 'paired'>>
  /** Begins anew as a page: with a newer program, where there is one, and with nothing gathered. */
  renew: () => void
}

/** What stands on the wall. */
export type Wall =
  | { is: 'opening' }
  /** `was`: it has shown something before, and somebody has taken it back. */
  | { is: 'pairing'; code: string | undefined; was: boolean; lost: boolean }
  | { is: 'shown'; answer: WallAnswer; readMs: number; lost: boolean }

export const opening: Wall = { is: 'opening' }

/** Without a stream; a tap is to stand on the wall two seconds after its strip has closed. */
const oftenMs = 2_000
/** With one, for what it does not tell of: another day, the catalogue. */
const seldomMs = 30_000
const afterFailureMs = 5_000
const claimEveryMs = 3_000
/** More often than this nothing is asked, whatever the stream says: a wall is not read faster. */
const leastMs = 1_000

/**
 * A screen on a wall: nobody presses anything on it, so it does everything by itself, for weeks. One
 * question is under way at a time, and one timer runs.
 */
export function openWall(ports: WallPorts) {
  const listeners = new Set<() => void>()
  let wall: Wall = opening
  let pairing: { pairing: string; untilMs: number } | undefined
  let stream: ReturnType<typeof keepStream> | undefined
  let live = false
  let timer: unknown
  let busy = false
  let again = false
  let over = false
  let firstDay: string | undefined

  function show(next: Wall): void {
    wall = next
    for (const listener of listeners) listener()
  }

  function later(ms: number): void {
    ports.timers.clear(timer)
    if (!over) timer = ports.timers.set(ms, () => void turn())
  }

  /** One turn of what the screen does: shows, or asks to be let to. */
  async function turn(): Promise<void> {
    if (busy) {
      again = true
      return
    }
    busy = true
    again = false
    const waitMs = await (pairing ? askIfTyped(pairing) : look()).catch(() => afterFailureMs)
    busy = false
    later(again ? leastMs : waitMs)
  }

  async function look(): Promise<number> {
    const said = await ports.look()
    if (over) return 0
    if (said.is === 'unknown') return beginPairing()
    if (said.is === 'lost') {
      if (wall.is === 'shown') show({ ...wall, lost: true })
      return afterFailureMs
    }
    const { answer } = said
    firstDay ??= answer.day
    if (answer.day !== firstDay) {
      // In the night, when nobody counts: what is new in the program is on the wall in the morning.
      firstDay = answer.day
      ports.renew()
    }
    show({ is: 'shown', answer, readMs: ports.nowMs(), lost: false })
    listen()
    return live ? seldomMs : oftenMs
  }

  async function beginPairing(): Promise<number> {
    stream?.stop()
    stream = undefined
    live = false
    const was = wall.is === 'shown' || (wall.is === 'pairing' && wall.was)
    const said = await ports.askForCode()
    const code = said.is === 'said' ? said.answer.code : undefined
    // By its own clock: how long it takes is the same on a screen whose clock is wrong.
    if (said.is === 'said') {
      const untilMs = ports.nowMs() + codeLastsMs
      pairing = { pairing: said.answer.pairing, untilMs }
    }
    show({ is: 'pairing', code, was, lost: code === undefined })
    return code === undefined ? afterFailureMs : claimEveryMs
  }

  async function askIfTyped(shown: NonNullable<typeof pairing>): Promise<number> {
    const said = await ports.claim(shown.pairing)
    if (said.is === 'said' && said.answer === 'paired') {
      pairing = undefined
      return 0
    }
    const lost = said.is === 'lost'
    if (wall.is === 'pairing' && wall.lost !== lost) show({ ...wall, lost })
    if (said.is === 'unknown' || ports.nowMs() >= shown.untilMs) {
      pairing = undefined
      return beginPairing()
    }
    return lost ? afterFailureMs : claimEveryMs
  }

  function listen(): void {
    stream ??= keepStream(ports, { heard, lost })
  }

  /** It may be that this is nobody's screen any more: what it shows is to go at once then. */
  function lost(): void {
    live = false
    soon()
  }

  function heard(what: Heard): void {
    const wasLive = live
    live = true
    if (what !== 'beat' || !wasLive) soon()
  }

  function soon(): void {
    if (busy) again = true
    else later(0)
  }

  later(0)
  return {
    now: () => wall,
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    /** The network is back, or the screen is on again. */
    nudge(): void {
      stream?.nudge()
      soon()
    },
    close(): void {
      over = true
      ports.timers.clear(timer)
      stream?.stop()
    },
  }
}

/** A code is good for five minutes at least; another one is shown while it still is. */
const codeLastsMs = 4 * 60_000
