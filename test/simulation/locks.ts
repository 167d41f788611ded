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

  function wait(life: Life): Promise<void> {
    return new Promise((resolve, reject) => {
      let late = false
      const grant = () => {
        holder = life
        life.pass(resolve)
      }
      if (!holder) {
        grant()
        return
      }
      time.after(longestWaitMs, () => {
        late = true
        life.pass(() => reject(new DOMException('Waited too long', 'TimeoutError')))
      })
      queue.push({ grant, isGone: () => late || !life.isAlive() })
    })
  }

  return {
    holder: () => holder,
    /** Runs work alone, like `navigator.locks.request` with a signal that times out. */
    alone:
      (life: Life) =>
      async <Result>(work: () => Promise<Result>): Promise<Result> => {
        if (!mortal.has(life)) life.onDeath(() => release(life))
        mortal.add(life)
        await wait(life)
        return held(life, work)
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
