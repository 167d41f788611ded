import fc from 'fast-check'
import { expect, test } from 'vitest'
import { next, type Step, type SyncEvent, type SyncState } from '../../src/app/sync/machine.ts'

const minute = 60_000
const resting: SyncState = { name: 'resting' }
const sending: SyncState = { name: 'sending', failures: 0, moreToSend: false }
const sendingMore: SyncState = { ...sending, moreToSend: true }
const sendingAgain: SyncState = { ...sending, failures: 3 }
const waiting: SyncState = { name: 'waiting', failures: 3 }
const blocked: SyncState = { name: 'blocked', by: 'not_signed_in' }

const added: SyncEvent = { type: 'added' }
const prompted: SyncEvent = { type: 'prompted' }
const delivered: SyncEvent = { type: 'delivered', leftover: false }
const deliveredSome: SyncEvent = { type: 'delivered', leftover: true }
const failed: SyncEvent = { type: 'failed' }
const turnedAway: SyncEvent = { type: 'turned_away', by: 'other_store' }

const send = { do: 'send' } as const
const wait = (upToMs: number, atLeastMs = 0) => ({ do: 'wait', atLeastMs, upToMs }) as const
const seldom = wait(5 * minute, 5 * minute)
const otherStore: SyncState = { name: 'blocked', by: 'other_store' }

/** Plays events through the machine: where it ends, and what it asks for last. */
const after = (start: SyncState, ...events: SyncEvent[]): Step =>
  events.reduce<Step>(({ state }, event) => next(state, event), { state: start })

const table: [string, SyncState, SyncEvent, SyncState, Step['effect']][] = [
  ['a tap at rest sends at once', resting, added, sending, send],
  ['a tap during sending is sent right after', sending, added, sendingMore, undefined],
  ['a tap while waiting does not knock again', waiting, added, waiting, undefined],
  ['a tap while blocked does not knock again', blocked, added, blocked, undefined],

  ['a prompt at rest sends', resting, prompted, sending, send],
  ['a prompt during sending keeps to one sender', sending, prompted, sendingMore, undefined],
  ['a prompt while waiting sends and forgets no failure', waiting, prompted, sendingAgain, send],
  ['a prompt while blocked tries', blocked, prompted, sending, send],

  ['all delivered is rest', sending, delivered, resting, undefined],
  ['a leftover goes on at once', sending, deliveredSome, sending, send],
  ['what was added meanwhile goes at once', sendingMore, delivered, sending, send],
  ['a success forgets the failures', sendingAgain, deliveredSome, sending, send],
  ['a late success at rest stays at rest', resting, delivered, resting, undefined],

  ['a first failure waits', sending, failed, { name: 'waiting', failures: 1 }, wait(2000)],
  ['the next waits longer', sendingAgain, failed, { ...waiting, failures: 4 }, wait(16_000)],
  [
    'a failure with more to send waits too',
    sendingMore,
    failed,
    { ...waiting, failures: 1 },
    wait(2000),
  ],
  [
    'a failure out of nowhere is a first one',
    resting,
    failed,
    { ...waiting, failures: 1 },
    wait(2000),
  ],

  ['being turned away blocks, and tries seldom', sending, turnedAway, otherStore, seldom],
  ['and again', sendingAgain, turnedAway, otherStore, seldom],
]

test.each(table)('%s', (_, state, event, then, effect) => {
  expect(next(state, event)).toEqual(effect ? { state: then, effect } : { state: then })
})

test('what answered in the server’s place is told until there is news', () => {
  const atPortal = after(sending, { ...failed, why: 'portal' })
  const retry = after(atPortal.state, prompted)

  expect(atPortal.state).toEqual({ name: 'waiting', failures: 1, why: 'portal' })
  expect(retry.state).toEqual({ ...sending, failures: 1, why: 'portal' })
  expect(after(retry.state, failed).state).toEqual({ name: 'waiting', failures: 2 })
  expect(after(retry.state, delivered).state).toEqual(resting)
})

test('each failure waits twice as long, up to five minutes', () => {
  const pauses = Array.from({ length: 12 }, (_, n) => {
    const tries = Array.from({ length: n }, () => [failed, prompted]).flat()
    return after(sending, ...tries, failed).effect
  })

  expect(pauses.slice(0, 4)).toEqual([2, 4, 8, 16].map((s) => wait(s * 1000)))
  expect(pauses.slice(8)).toEqual(Array.from({ length: 4 }, () => wait(5 * minute)))
})

test('a thousand failures wait no longer than ten', () => {
  const effect = next({ ...sendingAgain, failures: 1000 }, failed).effect

  expect(effect).toEqual(wait(5 * minute))
})

test.each([
  ['half a minute is obeyed', 30_000, 30_000],
  ['fifteen minutes are obeyed', 15 * minute, 15 * minute],
  ['an hour is not', 60 * minute, 15 * minute],
  ['thirty years are not', 1e12, 15 * minute],
  ['for ever is not', Number.POSITIVE_INFINITY, 15 * minute],
])('a server that asks to wait: %s', (_, retryAfterMs, atLeastMs) => {
  expect(next(sending, { ...failed, retryAfterMs }).effect).toEqual(wait(2000, atLeastMs))
})

test('the whole of a pause is left to chance, after the cap and beyond what a server asks for', () => {
  const tired: SyncState = { ...sending, failures: 50 }

  expect(next(tired, failed).effect).toEqual(wait(5 * minute))
  expect(next(tired, { ...failed, retryAfterMs: 60 * minute }).effect).toEqual(
    wait(5 * minute, 15 * minute),
  )
})

test('blocked, it is tried again whenever the pause is over', () => {
  const again = after(sending, turnedAway, prompted, turnedAway)

  expect(again).toEqual({ state: otherStore, effect: seldom })
})

const anEvent: fc.Arbitrary<SyncEvent> = fc.oneof(
  fc.constantFrom(added, prompted, delivered, deliveredSome, failed, turnedAway),
  fc.double({ min: 0, noNaN: true }).map((retryAfterMs) => ({ ...failed, retryAfterMs })),
)

test('whatever happens, it sends only where nothing is being sent, and never waits for ever', () => {
  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 40 }), (events) => {
      let state: SyncState = resting
      for (const event of events) {
        const step = next(state, event)
        const outcome = event.type !== 'added' && event.type !== 'prompted'
        if (step.effect?.do === 'send') expect(state.name !== 'sending' || outcome).toBe(true)
        if (step.effect?.do === 'wait') {
          expect(step.effect.atLeastMs + step.effect.upToMs).toBeLessThanOrEqual(20 * minute)
        }
        // Whoever waits or is blocked has a timer running, and whoever sends a request.
        const begins = step.state.name !== state.name && step.state.name !== 'resting'
        if (begins) expect(step.effect).toBeDefined()
        state = step.state
      }
    }),
  )
})
