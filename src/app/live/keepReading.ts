/**
 * Reads, and reads anew whenever something has changed: one reading after the other, so that none
 * shows an older state over a newer one. What changes in the middle of a reading may not be in it, and
 * so there is another; however often that happens meanwhile, one.
 *
 * What fails where something is shown is tried once more before it is told: a browser that has lost
 * its database has it back before long, and the keys need not go for that.
 *
 * @param subscribe tells of changes until the function that it gives is called
 */
export function keepReading<Result>(
  subscribe: (changed: () => void) => () => void,
  read: () => Promise<Result>,
  {
    show,
    fail,
    wait,
  }: {
    show: (result: Result) => void
    fail: (error: unknown) => void
    /** Until what has failed is tried once more. */
    wait: () => Promise<unknown>
  },
): () => void {
  let state: 'quiet' | 'reading' | 'changed' | 'over' = 'quiet'
  let mayTryAgain = false
  const is = (...states: (typeof state)[]) => states.includes(state)

  async function readOn(): Promise<void> {
    if (!is('quiet')) {
      if (!is('over')) state = 'changed'
      return
    }
    do {
      state = 'reading'
      try {
        const result = await read()
        if (!is('over')) show(result)
        mayTryAgain = true
      } catch (error) {
        // One that was broken off says nothing; the next change is the next occasion.
        if (!is('reading') || isBrokenOff(error)) continue
        if (mayTryAgain) {
          mayTryAgain = false
          await wait()
          if (is('reading')) state = 'changed'
        } else fail(error)
      }
    } while (is('changed'))
    if (is('reading')) state = 'quiet'
  }

  const stop = subscribe(() => void readOn())
  void readOn()
  return () => {
    state = 'over'
    stop()
  }
}

const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && error.name === 'AbortError'
