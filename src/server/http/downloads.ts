import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Snapshot } from '../store/sql.ts'
import type { After, ServerParts } from './parts.ts'
import { Problem } from './problem.ts'

/** Each download holds a connection of the store, and there are few: the counters come first. */
const atOnce = 2
const retryAfterSeconds = 10
const stuckAfterMs = 60_000
/** More that wait than this would wait in vain. */
const mostWaiting = 50

/**
 * The downloads of one process: few at once, and none for longer than somebody takes it.
 *
 * @param waitMs how long one waits for its turn. A person is told at once, and tries again; a spreadsheet
 *   asks for all of its tables together, and never again
 */
export function createDownloads(
  { db, after }: Pick<ServerParts, 'db' | 'after'>,
  { waitMs = 0 }: { waitMs?: number } = {},
) {
  let open = 0
  const waiting = new Set<() => void>()

  /** The place of whoever leaves is the next one's. */
  function leave(): void {
    const [next] = waiting
    if (next) next()
    else open -= 1
  }

  /** Whether a place has become free in time. */
  const itsTurn = (): Promise<boolean> =>
    new Promise((resolve) => {
      const turn = () => {
        waiting.delete(turn)
        callOff()
        resolve(true)
      }
      const callOff = after(waitMs, () => {
        waiting.delete(turn)
        resolve(false)
      })
      waiting.add(turn)
    })

  /** @throws Problem busy */
  async function enter(): Promise<() => void> {
    if (open < atOnce) open += 1
    else if (waitMs === 0 || waiting.size >= mostWaiting || !(await itsTurn())) {
      const detail = `${atOnce} downloads are being made already`
      throw new Problem('busy', { detail, retryAfter: retryAfterSeconds })
    }
    return leave
  }

  return {
    /** Makes a short file whole, from one snapshot. */
    async whole<Result>(work: (sql: Snapshot) => Promise<Result>): Promise<Result> {
      const done = await enter()
      return db.snapshot(work).finally(done)
    },

    /**
     * Makes a file from one snapshot as it is taken; whatever ends it lets the snapshot go.
     *
     * @param begin says what is written, by what it reads in the snapshot: until it has, nothing is sent,
     *   and what it throws is the answer
     */
    async streamed(begin: (sql: Snapshot) => Promise<Readable>): Promise<Readable> {
      const done = await enter()
      const begun = Promise.withResolvers<Readable>()
      db.snapshot(async (sql) => {
        const made = await begin(sql)
        const output = untilStuck(after)
        begun.resolve(output)
        await pipeline(made, output)
      })
        .catch(begun.reject)
        .finally(done)
      return begun.promise
    },
  }
}

/**
 * Passes a file on, and gives it up when something has lain ready for a minute without being taken:
 * a laptop that was closed would hold the snapshot for as long as its connection lives.
 */
function untilStuck(after: After): PassThrough {
  let callOff: (() => void) | undefined
  const output = new PassThrough({
    transform(chunk, _encoding, done) {
      callOff?.()
      callOff = after(stuckAfterMs, giveUp)
      done(null, chunk)
    },
  })
  const giveUp = () => {
    if (output.readableLength === 0) return
    output.destroy(new Error(`the reader took nothing for ${stuckAfterMs / 1000} s`))
  }
  return output.once('close', () => callOff?.())
}
