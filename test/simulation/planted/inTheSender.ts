import type { Planted } from './planted.ts'

const deliver = 'src/app/sync/deliver.ts'
const send = 'src/app/sync/send.ts'

/** What the app believes of the network, and how it goes on. */
export const inTheSender: Planted[] = [
  {
    name: 'a bare 200 lets go',
    file: deliver,
    edits: [
      [
        '    return outcomeOf(response, said, store, nowMs())',
        `    if (response.status === 200) {
      const time = new Date(nowMs()).toISOString()
      const receipts = entries.map(({ id }) => ({ id, state: 'counted', repeat: false }))
      return { is: 'receipt', answer: { protocol, store, generation: 1, time, receipts } as never }
    }
    return outcomeOf(response, said, store, nowMs())`,
      ],
    ],
  },
  {
    name: 'the receipt of another store is believed',
    file: deliver,
    edits: [['if (store !== undefined && answer.store !== store) {', 'if (false) {']],
  },
  {
    name: 'what is refused is dropped',
    file: send,
    edits: [
      [
        'return halve(entries)',
        `await outbox.settle(entries, entries.map(({ id }) => ({ id, state: 'declined', repeat: false })), 0)
        return { type: 'delivered', leftover: true }`,
      ],
    ],
  },
  {
    name: 'what was tried in vain is dropped',
    file: send,
    edits: [
      [
        "return { type: 'failed', retryAfterMs: outcome.retryAfterMs, why: outcome.why }",
        `await outbox.settle(entries, entries.map(({ id }) => ({ id, state: 'declined', repeat: false })), 0)
        return { type: 'failed', retryAfterMs: outcome.retryAfterMs, why: outcome.why }`,
      ],
    ],
  },
  {
    name: 'a tap cancels the retry',
    file: 'src/app/sync/sync.ts',
    edits: [
      [
        '    if (step.effect) carryOut(step.effect)',
        '    timers.clear(timer)\n    if (step.effect) carryOut(step.effect)',
      ],
    ],
  },
  {
    name: 'a sender that throws is stuck in sending',
    file: 'src/app/sync/sync.ts',
    edits: [
      [
        "    } catch {\n      return { type: 'failed' }",
        '    } catch {\n      return await new Promise(() => undefined)',
      ],
    ],
  },
  {
    name: 'any Retry-After is obeyed',
    file: 'src/app/sync/machine.ts',
    edits: [['Math.min(retryAfterMs, longestObeyedMs)', 'retryAfterMs']],
  },
  {
    name: 'a request has no end',
    file: 'src/app/exchange.ts',
    edits: [['AbortSignal.timeout(timeoutMs)', 'new AbortController().signal']],
  },
]
