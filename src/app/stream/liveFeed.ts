import type { CampaignId } from '../../contract/id.ts'
import { type Heard, keepStream, silentAfterMs, type StreamPorts } from './keepStream.ts'

/** A tab that nobody has looked at for so long leaves the stream to another, or to none. */
const hiddenForMs = 60_000

/** Whoever goes from one day to the next has no board for a moment. */
const lingerMs = 2_000

/** What tabs say to each other: what the stream said, that it is lost, or whether there is one. */
export type Word = { heard: Heard } | { is: 'lost' } | { is: 'asking' }

export type LivePorts = StreamPorts & {
  /** Calls back when this tab is the one of the browser that keeps the stream, until it aborts. */
  whenMine: (signal: AbortSignal, mine: () => void) => void
  channel: (hear: (word: Word) => void) => { say: (word: Word) => void; close: () => void }
  /** Whether somebody can see this tab, and when that or the network changes. */
  isSeen: () => boolean
  watch: (on: {
    seen: () => void
    hidden: () => void
    gone: () => void
    back: () => void
  }) => () => void
}

/** What boards know of the stream. */
export type LiveFeed = {
  isLive: () => boolean
  /** Calls back when it becomes live, or is no longer. */
  onTurn: (turned: () => void) => () => void
  /** Calls back when a board of a campaign has something new; without one, any may have. */
  onNews: (news: (campaigns: readonly CampaignId[] | undefined) => void) => () => void
}

/**
 * The one stream of a browser: the tab that holds the lock keeps it, and all hear what it says. Open
 * for as long as a board of this tab is shown.
 */
export function createLiveFeed(ports: LivePorts): LiveFeed {
  const turns = new Set<() => void>()
  const listeners = new Set<(campaigns: readonly CampaignId[] | undefined) => void>()
  let heardMs: number | undefined
  let live = false
  let silence: unknown
  let close: (() => void) | undefined
  let closing: unknown

  const isSilent = () => heardMs === undefined || ports.nowMs() - heardMs >= silentAfterMs

  function turn(to: boolean): void {
    if (live === to) return
    live = to
    for (const turned of turns) turned()
  }

  function lose(): void {
    heardMs = undefined
    turn(false)
  }

  function hear(what: Heard): void {
    // Whatever happened while nobody told of it has to be asked for.
    const campaigns = !live || what === 'hello' ? undefined : what === 'beat' ? [] : what
    heardMs = ports.nowMs()
    ports.timers.clear(silence)
    silence = ports.timers.set(silentAfterMs, () => isSilent() && turn(false))
    turn(true)
    if (campaigns?.length !== 0) for (const news of listeners) news(campaigns)
  }

  function open(): () => void {
    let stream: ReturnType<typeof keepStream> | undefined
    let mine: AbortController | undefined
    let hiding: unknown
    const channel = ports.channel((word) => {
      if ('heard' in word) hear(word.heard)
      else if (word.is === 'lost') lose()
      else if (stream && live) channel.say({ heard: 'beat' })
    })

    function want(): void {
      ports.timers.clear(hiding)
      if (isSilent()) turn(false)
      stream?.nudge()
      if (mine) return
      channel.say({ is: 'asking' })
      mine = new AbortController()
      ports.whenMine(mine.signal, () => {
        stream = keepStream(ports, {
          heard: (what) => {
            hear(what)
            channel.say({ heard: what })
          },
          lost: () => {
            lose()
            channel.say({ is: 'lost' })
          },
        })
      })
    }

    function letGo(): void {
      ports.timers.clear(hiding)
      if (stream) lose()
      stream?.stop()
      stream = undefined
      mine?.abort()
      mine = undefined
    }

    const unwatch = ports.watch({
      seen: want,
      hidden: () => {
        ports.timers.clear(hiding)
        hiding = ports.timers.set(hiddenForMs, letGo)
      },
      gone: letGo,
      back: () => stream?.nudge(),
    })
    if (ports.isSeen()) want()
    return () => {
      unwatch()
      letGo()
      ports.timers.clear(silence)
      channel.close()
      lose()
    }
  }

  return {
    isLive: () => live,
    onTurn(turned) {
      turns.add(turned)
      return () => turns.delete(turned)
    },
    onNews(news) {
      listeners.add(news)
      ports.timers.clear(closing)
      close ??= open()
      return () => {
        listeners.delete(news)
        if (listeners.size > 0) return
        closing = ports.timers.set(lingerMs, () => {
          close?.()
          close = undefined
        })
      }
    },
  }
}
