/**
 * Reads, and reads anew whenever something has changed: one reading after the other, so that none
 * shows an older state over a newer one. What changes in the middle of a reading may not be in it, and
 * so there is another; however often that happens meanwhile, one.
 *
 * @param subscribe tells of changes until the function that it gives is called
 */
export function keepReading<Result>(
  subscribe: (changed: () => void) => () => void,
  read: () => Promise<Result>,
  { show, fail }: { show: (result: Result) => void; fail: (error: unknown) => void },
): () => void {
  let state: 'quiet' | 'reading' | 'changed' | 'over' = 'quiet'
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
      } catch (error) {
        // One that was broken off says nothing; the next change is the next occasion.
        if (is('reading') && !isBrokenOff(error)) fail(error)
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
