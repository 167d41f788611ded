export type Life = ReturnType<typeof createLife>

/**
 * The life of something that runs in a browser. What is dead hears nothing any more; what is frozen
 * hears it when it thaws.
 */
export function createLife() {
  let alive = true
  let frozen = false
  let waiting: (() => void)[] = []
  const lastWords: (() => void)[] = []

  const pass = (run: () => void) => {
    if (!alive) return
    if (frozen) waiting.push(run)
    else run()
  }
  return {
    isAlive: () => alive,
    isFrozen: () => frozen,
    pass,
    /** A promise as whoever lives this life sees it. */
    hears: <Result>(promise: Promise<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        promise.then(
          (result) => pass(() => resolve(result)),
          (error: Error) => pass(() => reject(error)),
        )
      }),
    onDeath: (run: () => void) => void lastWords.push(run),
    end() {
      if (!alive) return
      alive = false
      waiting = []
      for (const run of lastWords) run()
    },
    freeze() {
      frozen = true
    },
    thaw() {
      frozen = false
      for (const run of waiting.splice(0)) pass(run)
    },
  }
}
