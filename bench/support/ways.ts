import type { Draw } from './deliveries.ts'

/** What is to be said of a contact, by the places of its choices in their lists. */
export type Registration = {
  taskArea: number
  direction: number
  channel: number
  /** Left out where the employee does not say. */
  contactType: number | undefined
}

/** What registering one contact took. */
export type Effort = {
  clicks: number
  keys: number
  /** Things that had to be thought of before a hand could move. */
  decisions: number
  /** From the last action until it was safe and the next could begin; undefined where not measured. */
  waitedMs: number | undefined
}

/** A way of registering, driven as a person would. */
export type Way = { called: string; register: (contact: Registration) => Promise<Effort> }

/**
 * A working day's contacts: the task area stays in seven of ten (people work through one queue at a
 * time), eight of ten come in, the phone leads, and a type is said of six of ten.
 */
export function* contactsOf(draw: Draw, many: number): Generator<Registration> {
  let taskArea = 0
  for (let nth = 0; nth < many; nth += 1) {
    if (draw() > 0.7) taskArea = Math.floor(draw() * 5)
    yield {
      taskArea,
      direction: draw() < 0.8 ? 0 : 1,
      channel: Math.floor(draw() ** 2 * 4),
      contactType: draw() < 0.6 ? Math.floor(draw() * 3) : undefined,
    }
  }
}

/**
 * Seconds of a practised person by the Keystroke-Level Model (Card, Moran and Newell, 1980): 1.35 to
 * prepare a decision, 1.1 to point and 0.2 to press a button, 0.28 for a key of an average typist.
 * What is waited for comes on top.
 */
export const personSeconds = ({ clicks, keys, decisions, waitedMs = 0 }: Effort): number =>
  1.35 * decisions + (1.1 + 0.2) * clicks + 0.28 * keys + waitedMs / 1000
