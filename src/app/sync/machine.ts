/** Why nothing can be sent as things are. */
export type Blocked = 'not_signed_in' | 'other_store'

/** What came instead of an answer: a network's login page, or a server's that could not take it. */
export type Weather = 'portal' | 'server'

/** Where syncing stands. `blocked` asks for a person, and goes on trying now and then. */
export type SyncState =
  | { name: 'resting' }
  | { name: 'sending'; failures: number; moreToSend: boolean; why?: Weather | undefined }
  | { name: 'waiting'; failures: number; why?: Weather | undefined }
  | { name: 'blocked'; by: Blocked }

export type SyncEvent =
  /** An entry may be sent: its strip has closed, or an undo was written. */
  | { type: 'added' }
  /** There is reason to believe that it works now: start, network back, page shown, wait over. */
  | { type: 'prompted' }
  | { type: 'delivered'; leftover: boolean }
  /** Trying again may help, not before `retryAfterMs` where the server said so. */
  | { type: 'failed'; retryAfterMs?: number | undefined; why?: Weather | undefined }
  /** Trying again will hardly help before somebody has done something. */
  | { type: 'turned_away'; by: Blocked }

/** What to do: send, or wait. `upToMs` is spread by chance, `atLeastMs` is not. */
export type SyncEffect = { do: 'send' } | { do: 'wait'; atLeastMs: number; upToMs: number }

export type Step = { state: SyncState; effect?: SyncEffect }

const longestPauseMs = 5 * 60 * 1000
/** No server can make a device wait longer than this, whatever its Retry-After says. */
const longestObeyedMs = 15 * 60 * 1000

/** The whole policy of syncing: what happens next, and what to do about it. Pure. */
export function next(state: SyncState, event: SyncEvent): Step {
  switch (event.type) {
    case 'added':
      // While waiting, a tap must not become one more knock on a closed door; nor may it cancel the wait.
      if (state.name === 'resting') return send(0)
      return { state: state.name === 'sending' ? { ...state, moreToSend: true } : state }

    case 'prompted':
      if (state.name === 'sending') return { state: { ...state, moreToSend: true } }
      // What was said last stands until there is news: the words on the screen must not flicker.
      return state.name === 'waiting' ? send(state.failures, state.why) : send(0)

    case 'delivered':
      return event.leftover || (state.name === 'sending' && state.moreToSend)
        ? send(0)
        : { state: { name: 'resting' } }

    case 'failed': {
      const failures = state.name === 'sending' ? state.failures + 1 : 1
      return {
        state: { name: 'waiting', failures, ...(event.why && { why: event.why }) },
        effect: pause(failures, event.retryAfterMs),
      }
    }

    case 'turned_away':
      // It heals by itself where the fault was the server's: the knock comes again, seldom.
      return {
        state: { name: 'blocked', by: event.by },
        effect: { do: 'wait', atLeastMs: longestPauseMs, upToMs: longestPauseMs },
      }
  }
}

const send = (failures: number, why?: Weather): Step => ({
  state: { name: 'sending', failures, moreToSend: false, ...(why && { why }) },
  effect: { do: 'send' },
})

/**
 * Two seconds, then doubling, never more than five minutes; the whole of it is spread by chance,
 * after the cap, so that a town hall whose network comes back does not knock in one second.
 */
function pause(failures: number, retryAfterMs = 0): SyncEffect {
  const atLeastMs = Math.min(retryAfterMs, longestObeyedMs)
  return { do: 'wait', atLeastMs, upToMs: Math.min(1000 * 2 ** failures, longestPauseMs) }
}
