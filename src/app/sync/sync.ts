import { next, type SyncEffect, type SyncEvent, type SyncState } from './machine.ts'
import type { Sender } from './send.ts'

export type Timers = {
  set: (ms: number, then: () => void) => unknown
  clear: (timer: unknown) => void
}

export type SyncPorts = {
  sender: Sender
  timers: Timers
  /** Chance in [0, 1). */
  random: () => number
}

/** Runs the machine: turns its effects into deliveries and timers, and their outcomes into events. */
export function startSync({ sender, timers, random }: SyncPorts) {
  let state: SyncState = { name: 'resting' }
  let timer: unknown
  const listeners = new Set<() => void>()

  function tell(event: SyncEvent): void {
    const step = next(state, event)
    state = step.state
    // Only a new effect replaces the timer: an event that asks for nothing must leave the wait alone.
    if (step.effect) carryOut(step.effect)
    for (const listener of listeners) listener()
  }

  function carryOut(effect: SyncEffect): void {
    timers.clear(timer)
    if (effect.do === 'wait') {
      const ms = effect.atLeastMs + random() * effect.upToMs
      timer = timers.set(ms, () => tell({ type: 'prompted' }))
      return
    }
    void tried().then(tell)
  }

  /** Whatever throws, at once or later, is a failed try: the sender must never be stuck in sending. */
  async function tried(): Promise<SyncEvent> {
    try {
      return await sender.sendOnce()
    } catch {
      return { type: 'failed' }
    }
  }

  return {
    state: (): SyncState => state,
    /** Something may be sent that could not before. */
    added: () => tell({ type: 'added' }),
    /** There is reason to believe that sending works now. */
    prompt: () => tell({ type: 'prompted' }),
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => timers.clear(timer),
  }
}
