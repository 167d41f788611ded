import type { FastifyRateLimitStore as Store } from '@fastify/rate-limit'

type Counter = { n: number; startedMs: number }

/** More callers than a municipality has; whoever came longest ago then starts anew. */
const mostRemembered = 10_000

/**
 * Where the rate limit counts: in this process, one counter for each caller and route. The plugin's
 * own store asks the machine's clock; this one asks the server's, so that limits hold, and end, in
 * the time that a test or a simulation lives in.
 */
export const rateCounters = (nowMs: () => number) =>
  class Counters implements Store {
    readonly #counters = new Map<string, Counter>()

    incr(...[key, callback, timeWindow]: Parameters<Store['incr']>): void {
      const now = nowMs()
      const known = this.#counters.get(key)
      const living = known && now - known.startedMs < timeWindow ? known : undefined
      const counter = living ?? { n: 0, startedMs: now }
      counter.n += 1
      if (!living) this.#remember(key, counter)
      callback(null, { current: counter.n, ttl: counter.startedMs + timeWindow - now })
    }

    /** Routes count apart. */
    child(): Counters {
      return new Counters()
    }

    #remember(key: string, counter: Counter): void {
      this.#counters.delete(key)
      const [oldest] = this.#counters.keys()
      if (this.#counters.size >= mostRemembered && oldest !== undefined) {
        this.#counters.delete(oldest)
      }
      this.#counters.set(key, counter)
    }
  }
