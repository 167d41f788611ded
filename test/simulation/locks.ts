import type { Life } from './life.ts'
import type { VirtualTime } from './virtualTime.ts'

type Waiting = { grant: () => void; isGone: () => boolean }

const longestWaitMs = 60_000

/** The one lock of a browser profile: whoever dies lets go of it, whoever is frozen does not. */
export function createLocks(time: VirtualTime) {
  let holder: Life | undefined
  const queue: Waiting[] = []
  const mortal = new WeakSet<Life>()

  function release(life: Life) {
    if (holder !== life) return
    holder = undefined
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (next.isGone()) continue
      next.grant()
      return
    }
  }

  /** Whether the lock was granted; whoever has waited too long goes on without it. */
  function wait(life: Life): Promise<boolean> {
    return new Promise((resolve) => {
      let late = false
      const grant = () => {
        holder = life
        life.pass(() => resolve(true))
      }
      if (!holder) {
        grant()
        return
      }
      time.after(longestWaitMs, () => {
        late = true
        life.pass(() => resolve(false))
      })
      queue.push({ grant, isGone: () => late || !life.isAlive() })
    })
  }

  return {
    holder: () => holder,
    /** Runs work alone, or after a minute beside a holder that hangs, as `src/app/browser.ts` does. */
    alone:
      (life: Life) =>
      async <Result>(work: () => Promise<Result>): Promise<Result> => {
        if (!mortal.has(life)) life.onDeath(() => release(life))
        mortal.add(life)
        return (await wait(life)) ? held(life, work) : work()
      },
  }

  async function held<Result>(life: Life, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work()
    } finally {
      release(life)
    }
  }
}
