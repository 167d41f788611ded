import { liveEvents, LiveNews } from '../../contract/live.ts'
import { routes } from '../../contract/routes.ts'
import { createLiveFeed, type LiveFeed, type LivePorts, type Word } from './liveFeed.ts'

/** Both the lock and the channel are of this origin alone. */
const name = 'taellevaerk-live'

/** The stream of this browser; none where tabs cannot agree on who keeps it, and then boards ask. */
export function browserLive(): LiveFeed | undefined {
  const able = ['EventSource', 'BroadcastChannel'].every((each) => each in globalThis)
  if (!able || !navigator.locks) return undefined
  return createLiveFeed({
    open: openStream(routes.live.path),
    whenMine,
    channel,
    watch,
    isSeen: () => document.visibilityState === 'visible',
    nowMs: () => Date.now(),
    random: () => Math.random(),
    timers: browserTimers,
  })
}

export const browserTimers: LivePorts['timers'] = {
  set: (ms, then) => setTimeout(then, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout> | undefined),
}

/** Opens a stream of ours in this browser. */
export const openStream =
  (path: string): LivePorts['open'] =>
  ({ heard, failed }) => {
    const source = new EventSource(path)
    source.addEventListener(liveEvents.hello, () => heard('hello'))
    source.addEventListener(liveEvents.beat, () => heard('beat'))
    source.addEventListener(liveEvents.news, ({ data }: MessageEvent<string>) => {
      const news = LiveNews.safeParse(jsonIn(data))
      // What is not understood may be of a newer server: then any board may have something new.
      heard(news.success ? news.data.campaigns : 'hello')
    })
    source.addEventListener('error', failed)
    return source
  }

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const whenMine: LivePorts['whenMine'] = (signal, mine) => {
  navigator.locks
    .request(name, { signal }, () => {
      if (signal.aborted) return undefined
      mine()
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()))
    })
    // Given up while it was waited for.
    .catch(() => undefined)
}

const channel: LivePorts['channel'] = (hear) => {
  const between = new BroadcastChannel(name)
  between.addEventListener('message', ({ data }: MessageEvent<Word>) => hear(data))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
  return { say: (word) => between.postMessage(word), close: () => between.close() }
}

/** A page that is put aside whole (bfcache) may hold neither lock nor connection. */
const watch: LivePorts['watch'] = ({ seen, hidden, gone, back }) => {
  const look = () => (document.visibilityState === 'visible' ? seen() : hidden())
  const shown = ({ persisted }: PageTransitionEvent) => persisted && look()
  document.addEventListener('visibilitychange', look)
  document.addEventListener('freeze', gone)
  addEventListener('pagehide', gone)
  addEventListener('pageshow', shown)
  addEventListener('online', back)
  return () => {
    document.removeEventListener('visibilitychange', look)
    document.removeEventListener('freeze', gone)
    removeEventListener('pagehide', gone)
    removeEventListener('pageshow', shown)
    removeEventListener('online', back)
  }
}
