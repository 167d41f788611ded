/** What came of one run of one kind. */
export type Outcome = {
  /** Ticks that were seen on a screen. */
  ticks: number
  /** Processes that were ended without being asked: servers, browsers, databases. */
  kills: number
  /** Entries that a receipt named. */
  receipts: number
  passed: number
  breaches: string[]
  happened: Map<string, number>
  /** Why nothing was run. */
  skipped?: string
}

export type Journal = ReturnType<typeof openJournal>

/** Writes down what happens in a run, and what was checked of it. */
export function openJournal() {
  const happened = new Map<string, number>()
  const breaches: string[] = []
  let [passed, kills] = [0, 0]

  return {
    breaches,
    note: (name: string, times = 1) => happened.set(name, (happened.get(name) ?? 0) + times),
    killed(name: string) {
      kills += 1
      happened.set(name, (happened.get(name) ?? 0) + 1)
    },
    /** A check that holds, or a breach in these words. */
    check(holds: boolean, otherwise: string) {
      if (holds) passed += 1
      else breaches.push(otherwise)
    },
    outcome: (counted: { ticks?: number; receipts?: number } = {}): Outcome => ({
      ...{ ticks: 0, receipts: 0, ...counted },
      ...{ kills, passed, breaches, happened },
    }),
  }
}

export const skipped = (why: string): Outcome => ({ ...openJournal().outcome(), skipped: why })

/** A run that did not come to its end has proved nothing, whoever is to blame. */
export const brokenOff = (error: unknown): Outcome => {
  const journal = openJournal()
  journal.check(false, `broken off: ${error instanceof Error ? error.stack : String(error)}`)
  return journal.outcome()
}
