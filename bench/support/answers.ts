import type { DeliveryAnswer } from '../../src/contract/delivery.ts'
import type { Answer } from './connection.ts'

/** What came back from a load: how long each answer took, and what the answers were. */
export type Answers = {
  ms: Float64Array
  seconds: number
  /** How many answers there were of each status. */
  statuses: Record<string, number>
  /** How many entries were given each state; a repeat is a state of its own here. */
  states: Record<string, number>
}

export function collectAnswers() {
  const ms: number[] = []
  const statuses: Record<string, number> = {}
  const states: Record<string, number> = {}
  return {
    took: (each: number) => ms.push(each),
    take({ status, body }: Answer): void {
      statuses[status] = (statuses[status] ?? 0) + 1
      if (status !== 201) return
      for (const receipt of (JSON.parse(body) as DeliveryAnswer).receipts) {
        const reason = receipt.state === 'held' ? ` ${receipt.reason}` : ''
        const state = `${receipt.state}${reason}${receipt.repeat ? ' (repeat)' : ''}`
        states[state] = (states[state] ?? 0) + 1
      }
    },
    answers: (seconds: number): Answers => ({
      ms: Float64Array.from(ms),
      seconds,
      statuses,
      states,
    }),
  }
}

/** Nothing but new, counted entries in answers of 201: otherwise what was measured is something else. */
export function onlyCounted({ statuses, states }: Answers): boolean {
  return Object.keys(statuses).join() === '201' && Object.keys(states).join() === 'counted'
}

export const wordsOf = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, n]) => `${n} × ${name}`)
    .join(', ')
