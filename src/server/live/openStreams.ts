import { Problem } from '../http/problem.ts'

/** Whoever has more browsers open than this follows the boards by asking in the last of them. */
const ofAccount = 10
/** An idle stream costs a connection and a few kilobytes. */
const ofProcess = 2_000
const retryAfterSeconds = 60

/** The streams that are open in this process. Refused, a browser asks every little while instead. */
export function openStreams() {
  const open = new Map<string, Set<() => void>>()
  let all = 0
  let closing = false

  return {
    /**
     * Makes room for one more of an account; gives what makes the room free again.
     * @throws Problem too_many_requests, busy
     */
    enter(account: string, end: () => void): () => void {
      if (closing || all >= ofProcess) {
        const detail = closing ? 'the server is stopping' : `${ofProcess} streams are open`
        throw new Problem('busy', { detail, retryAfter: retryAfterSeconds })
      }
      const mine = open.get(account) ?? new Set()
      if (mine.size >= ofAccount) {
        throw new Problem('too_many_requests', { retryAfter: retryAfterSeconds })
      }
      open.set(account, mine.add(end))
      all += 1
      return () => {
        if (!mine.delete(end)) return
        all -= 1
        if (mine.size === 0) open.delete(account)
      }
    },
    /** Ends them all: a server that stops waits for nobody who only listens. */
    endAll(): void {
      closing = true
      for (const mine of [...open.values()]) for (const end of [...mine]) end()
    },
  }
}
