import { type Fuzzed, fuzzRoutes } from '../fuzz/fuzzRoutes.ts'
import { openJournal, type Outcome } from './outcome.ts'

/** What is asked of one server before the next is begun: its day is over, its units are rejected. */
const requestsOfASitting = 5_000

/**
 * What only somebody can do who has more than the document: a passkey's key, a password, a sign-in at
 * the municipality's provider, a copied browser, the text of a rescue file, JSON within a word, a count
 * that is over and whose figures were seen, a unit in which three devices have counted, or the id of
 * what somebody has corrected.
 */
const beyondTheDocument = new Set([
  ...['signInByPassword', 'signInByRecovery', 'confirmByPassword', 'confirmByPasskey'],
  ...['goToProvider', 'visitProvider', 'removeIdentity'],
  ...['signInByPasskey', 'addPasskey', 'removePasskey', 'renew', 'rescue', 'signOff'],
  ...['movePreview', 'makeMove', 'takeBackCorrection'],
  // Of which group something waits no document says.
  ...['decide', 'waitingEntries'],
  // Days that are count days and agree with each other, a code that is shown at that moment, an invite that is not
  // used up: met by chance, and not in every run.
  ...['addRemark', 'changeRemark', 'removeRemark', 'join'],
  ...['pairScreen', 'claimScreen', 'endScreen', 'endReadingAddress', 'boardCellsCsv'],
])

/** In so many a route that can be reached is; in fewer, the dice may miss one, which says nothing of the product. */
const enoughForEveryRoute = 500_000

/** Each breach is told; of a fault that is met over and over, these are enough. */
const mostTold = 20

/**
 * Every route of the API's document is asked, as everybody, in ways that are drawn from the seed:
 * nothing may be answered by 5xx, nor by a problem without its form, nor tell what lies behind.
 */
export async function everyRoute(seed: number, requests: number): Promise<Outcome> {
  const journal = openJournal()
  const opened = new Set<string>()
  const asked = new Set<string>()
  for (let done = 0, sitting = 0; done < requests; done += requestsOfASitting, sitting += 1) {
    const drawn = {
      seed: seed * 1000 + sitting,
      requests: Math.min(requestsOfASitting, requests - done),
    }
    const fuzzed = await fuzzRoutes(drawn)
    noteStatuses(fuzzed)
    journal.check(fuzzed.requests === drawn.requests, `only ${fuzzed.requests} were asked`)
    for (const breach of fuzzed.breaches.slice(0, mostTold)) journal.check(false, breach)
    journal.check(fuzzed.breaches.length === 0, `${fuzzed.breaches.length} in all`)
  }
  for (const name of asked) {
    if (opened.has(name) || beyondTheDocument.has(name)) continue
    const words = `${name} was never answered by anything but a problem`
    if (requests < enoughForEveryRoute) journal.note(words)
    else journal.check(false, words)
  }
  journal.check(
    opened.size > asked.size / 2,
    `only ${opened.size} of ${asked.size} routes gave anything`,
  )
  return journal.outcome()

  function noteStatuses({ statuses, tookMs }: Fuzzed): void {
    for (const [name, tally] of statuses) {
      asked.add(name)
      for (const [status, times] of tally) {
        journal.note(String(status), times)
        if (status < 400) opened.add(name)
      }
    }
    const p99 = tookMs.toSorted((a, b) => a - b)[Math.floor(tookMs.length * 0.99)] ?? 0
    if (p99 > 50) journal.note('sittings whose slowest hundredth took more than 50 ms')
  }
}
