import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Snapshot } from '../store/sql.ts'
import type { After, ServerParts } from './parts.ts'
import { Problem } from './problem.ts'

/** Each download holds a connection of the store, and there are few: the counters come first. */
const atOnce = 2
const retryAfterSeconds = 10
const stuckAfterMs = 60_000

/** The downloads of one process: few at once, and none for longer than somebody takes it. */
export function createDownloads({ db, after }: Pick<ServerParts, 'db' | 'after'>) {
  let open = 0

  /** @throws Problem busy */
  function enter(): () => void {
    if (open >= atOnce) {
      const detail = `${atOnce} downloads are being made already`
      throw new Problem('busy', { detail, retryAfter: retryAfterSeconds })
    }
    open += 1
    return () => (open -= 1)
  }

  return {
    /** Makes a short file whole, from one snapshot. */
    async whole<Result>(work: (sql: Snapshot) => Promise<Result>): Promise<Result> {
      const leave = enter()
      return db.snapshot(work).finally(leave)
    },

    /** Makes a file from one snapshot as it is taken; whatever ends it lets the snapshot go. */
    streamed(write: (sql: Snapshot) => Readable): Readable {
      const leave = enter()
      const output = untilStuck(after)
      db.snapshot((sql) => pipeline(write(sql), output))
        .catch((error: unknown) => output.destroy(error as Error))
        .finally(leave)
      return output
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
