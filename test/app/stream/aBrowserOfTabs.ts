import type { Heard } from '../../../src/app/stream/keepStream.ts'
import { createLiveFeed, type Word } from '../../../src/app/stream/liveFeed.ts'
import { liveBeatMs } from '../../../src/contract/live.ts'

type Reader = { heard: (what: Heard) => void; failed: () => void }

/** A browser with tabs that share one clock, one lock and one channel, and a server that can be away. */
export function aBrowserOfTabs() {
  let nowMs = 0
  let timers: { atMs: number; due: () => void }[] = []
  const waiting: { signal: AbortSignal; mine: () => void }[] = []
  let holder: AbortSignal | undefined
  const ears = new Set<(word: Word) => void>()
  const streams = new Set<Reader>()
  const server = { answers: true, says: true, opened: 0 }

  function grant(): void {
    if (holder && !holder.aborted) return
    const next = waiting.find(({ signal }) => !signal.aborted)
    if (!next) return
    waiting.splice(waiting.indexOf(next), 1)
    holder = next.signal
    next.signal.addEventListener('abort', grant)
    next.mine()
  }

  function beatLater(reader: Reader): void {
    timers.push({
      atMs: nowMs + liveBeatMs,
      due: () => {
        if (!streams.has(reader) || !server.answers) return
        reader.heard('beat')
        beatLater(reader)
      },
    })
  }

  function aTab({ seen = true } = {}) {
    const tab = { seen }
    let on: Parameters<Parameters<typeof createLiveFeed>[0]['watch']>[0] | undefined
    const feed = createLiveFeed({
      nowMs: () => nowMs,
      random: () => 0.5,
      timers: {
        set: (ms, then) => {
          const timer = { atMs: nowMs + ms, due: then }
          timers.push(timer)
          return timer
        },
        clear: (timer) => (timers = timers.filter((each) => each !== timer)),
      },
      isSeen: () => tab.seen,
      whenMine: (signal, mine) => {
        waiting.push({ signal, mine })
        grant()
      },
      channel: (hear) => {
        ears.add(hear)
        return {
          say: (word) => [...ears].filter((ear) => ear !== hear).forEach((ear) => ear(word)),
          close: () => ears.delete(hear),
        }
      },
      watch: (handlers) => {
        on = handlers
        return () => (on = undefined)
      },
      open: (reader) => {
        server.opened += 1
        streams.add(reader)
        const { answers, says } = server
        timers.push({
          atMs: nowMs + 10,
          due: () => {
            if (!streams.has(reader)) return
            if (!answers) reader.failed()
            else if (says) {
              reader.heard('hello')
              beatLater(reader)
            }
          },
        })
        return { close: () => streams.delete(reader) }
      },
    })
    const news: (readonly string[] | undefined)[] = []
    const close = feed.onNews((campaigns) => news.push(campaigns))
    return {
      feed,
      news,
      close,
      hide() {
        tab.seen = false
        on?.hidden()
      },
      show() {
        tab.seen = true
        on?.seen()
      },
      putAside: () => on?.gone(),
      networkIsBack: () => on?.back(),
    }
  }

  return {
    aTab,
    server,
    streams,
    say: (what: Heard) => [...streams].forEach(({ heard }) => heard(what)),
    /** The server ends, or cannot be reached any more. */
    cut: () => [...streams].forEach(({ failed }) => failed()),
    /** Lets time pass; whatever is due happens in its order. */
    pass(ms: number) {
      const untilMs = nowMs + ms
      for (;;) {
        const [next] = timers
          .filter(({ atMs }) => atMs <= untilMs)
          .toSorted((one, other) => one.atMs - other.atMs)
        if (!next) break
        timers = timers.filter((each) => each !== next)
        nowMs = Math.max(nowMs, next.atMs)
        next.due()
      }
      nowMs = untilMs
    },
    /** The machine sleeps: time goes by and nothing happens in it. */
    sleep: (ms: number) => {
      nowMs += ms
    },
  }
}
