import type { CampaignId } from '../../contract/id.ts'
import { liveBeatMs } from '../../contract/live.ts'

/** After so long without a word a stream is taken for dead: a sleeping machine's, a cut cable's. */
export const silentAfterMs = 3 * liveBeatMs
/** A proxy that gathers an answer before it passes it on would keep the hello for ever. */
const helloWithinMs = 10_000
const lookEveryMs = 5_000
/** A stream that has lasted so long was none that breaks each time it is opened. */
const lastedMs = 20_000
const shortestMs = 250
const firstWaitMs = 2_000
const longestWaitMs = 60_000

/** What a stream says: its hello, that it stands, or the campaigns whose boards have something new. */
export type Heard = 'hello' | 'beat' | readonly CampaignId[]

export type StreamPorts = {
  /** Opens a stream and tells what comes of it, until it is closed. */
  open: (on: { heard: (what: Heard) => void; failed: () => void }) => { close: () => void }
  nowMs: () => number
  random: () => number
  timers: { set: (ms: number, then: () => void) => unknown; clear: (timer: unknown) => void }
}

/** Keeps a stream open for as long as it is wanted, whatever becomes of it in between. */
export function keepStream(
  { open, nowMs, random, timers }: StreamPorts,
  on: { heard: (what: Heard) => void; lost: () => void },
) {
  let stream: { close: () => void } | undefined
  let timer: unknown
  let failures = 0
  let greeted = false
  let openedMs = 0
  let heardMs = 0
  let over = false

  function begin(): void {
    timers.clear(timer)
    greeted = false
    openedMs = nowMs()
    heardMs = openedMs
    stream = open({ heard, failed: breakOff })
    timer = timers.set(helloWithinMs, look)
  }

  function heard(what: Heard): void {
    if (over) return
    if (what === 'hello') greeted = true
    heardMs = nowMs()
    on.heard(what)
  }

  /** By the clock and not by one long timer: those stand still while a machine sleeps. */
  function look(): void {
    const silentMs = nowMs() - heardMs
    if (silentMs >= (greeted ? silentAfterMs : helloWithinMs)) breakOff()
    else timer = timers.set(lookEveryMs, look)
  }

  function breakOff(): void {
    if (over || !stream) return
    stream.close()
    stream = undefined
    timers.clear(timer)
    failures = greeted && nowMs() - openedMs >= lastedMs ? 0 : failures + 1
    if (greeted) on.lost()
    const waitMs = Math.min(longestWaitMs, firstWaitMs * 2 ** failures)
    timer = timers.set(shortestMs + random() * waitMs, begin)
  }

  begin()
  return {
    /** Something says that it may work now: the network is back, somebody looks again. */
    nudge(): void {
      if (over) return
      if (!stream) begin()
      else if (nowMs() - heardMs >= silentAfterMs) breakOff()
    },
    stop(): void {
      over = true
      timers.clear(timer)
      stream?.close()
    },
  }
}
