import { AsyncLocalStorage } from 'node:async_hooks'

export type VirtualTime = ReturnType<typeof createVirtualTime>

type Event = { ms: number; order: number; run: () => void; off?: boolean }

/** Whether work that is under way is in the real world's hands, or waits in virtual time. */
type Token = { out: boolean; over: boolean }
const tokens = new AsyncLocalStorage<Token>()

/** Far more than any run takes that gets anywhere. */
const mostSteps = 20_000

/**
 * How often promises and ticks may take turns before time goes on. All that waits for no disk is done
 * within two; a turn of the real event loop would do as well and cost ten times as much.
 */
const hops = 6
const nextTick = () => new Promise<void>((resolve) => process.nextTick(resolve))
const nextRealTurn = () => new Promise<void>((resolve) => setImmediate(resolve))

/**
 * Time in which nothing takes time: it stands still while anything runs, and then leaps to the next
 * thing that is due. What is due at one instant happens in the order in which it was asked for.
 */
export function createVirtualTime(startMs: number) {
  const due = createQueue()
  let nowMs = startMs
  let order = 0
  let turn = 0
  let steps = 0
  /** Real disks work beside virtual time: it stands still until they have answered. */
  let outside = 0

  const isWaitedFor = () => outside > 0

  function after(ms: number, run: () => void): Event {
    order += 1
    const event = { ms: nowMs + Math.max(0, ms), order, run }
    due.push(event)
    return event
  }

  /** Lets everything run that can run now. */
  async function settle(): Promise<void> {
    for (let hop = 0; hop < hops; hop += 1) await nextTick()
    while (isWaitedFor()) await nextRealTurn()
  }

  /** Runs all that is due at the next instant before `untilMs`; false where there is nothing. */
  async function step(untilMs: number): Promise<boolean> {
    const first = due.peek()
    if (!first || first.ms > untilMs) return false
    steps += 1
    if (steps > mostSteps) throw new Error('I8: it runs in circles')
    nowMs = Math.max(nowMs, first.ms)
    for (let event = due.peek(); event && event.ms <= nowMs; event = due.peek()) {
      due.pop()
      turn += 1
      if (!event.off) event.run()
    }
    await settle()
    return true
  }

  return {
    nowMs: () => nowMs,
    turn: () => turn,
    after,
    sleep: (ms: number) => new Promise<void>((resolve) => void after(ms, resolve)),
    settle,
    /** Work of the real world that virtual time has to wait for. */
    async outside<Result>(work: Promise<Result>): Promise<Result> {
      outside += 1
      try {
        return await work
      } finally {
        outside -= 1
      }
    },
    /**
     * The same for work that itself waits in virtual time now and then: within `inside` it is not
     * waited for.
     */
    async outsideBut<Result>(work: () => Promise<Result>): Promise<Result> {
      const token = { out: true, over: false }
      outside += 1
      try {
        return await tokens.run(token, work)
      } finally {
        token.over = true
        if (token.out) outside -= 1
      }
    },
    async inside<Result>(work: Promise<Result>): Promise<Result> {
      const token = tokens.getStore()
      if (!token?.out || token.over) return work
      token.out = false
      outside -= 1
      try {
        return await work
      } finally {
        if (!token.over) outside += 1
        token.out = !token.over
      }
    },
    timers: {
      set: after as (ms: number, then: () => void) => unknown,
      clear(timer: unknown) {
        if (timer) (timer as Event).off = true
      },
    },
    async run(ms: number): Promise<void> {
      const untilMs = nowMs + ms
      await settle()
      while (await step(untilMs));
      nowMs = Math.max(nowMs, untilMs)
    },
  }
}

const isBefore = (a: Event, b: Event) => a.ms < b.ms || (a.ms === b.ms && a.order < b.order)

/** A binary heap: the first that is due on top. */
function createQueue() {
  const heap: Event[] = []
  const at = (place: number) => heap[place] as Event
  const swap = (one: number, other: number) => {
    const kept = at(one)
    heap[one] = at(other)
    heap[other] = kept
  }
  return {
    peek: (): Event | undefined => heap[0],
    push(event: Event) {
      heap.push(event)
      for (let place = heap.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1
        if (!isBefore(at(place), at(parent))) return
        swap(place, parent)
        place = parent
      }
    },
    pop() {
      swap(0, heap.length - 1)
      heap.pop()
      for (let place = 0; ; ) {
        const child = place * 2 + 1
        if (child >= heap.length) return
        const right = child + 1
        const least = right < heap.length && isBefore(at(right), at(child)) ? right : child
        if (!isBefore(at(least), at(place))) return
        swap(place, least)
        place = least
      }
    },
  }
}
