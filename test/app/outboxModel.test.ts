import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/contract/entry.ts'
import type { EntryId } from '../../src/contract/id.ts'
import type { HalfHour } from '../../src/contract/time.ts'
import { dayOfHalfHour, halfHourOf } from '../../src/domain/moment.ts'
import { freeForMs } from '../../src/app/outbox/keep.ts'
import { anOutbox, counted, tapMs } from '../support/outbox.ts'
import { idIn } from './idIn.ts'

/** One entry as anybody would write it down who stood beside. */
type Noted = {
  id: EntryId
  quantity: number
  state: 'free' | 'claimed' | 'received' | 'withdrawn'
  standing: boolean
  day: string
  /** The contact that it is, changes or takes back, by its first entry. */
  contact: EntryId
  /** The half-hour in which it was queued. */
  made: HalfHour
  seq?: number
  /** The entry that has come in its place. */
  became?: EntryId
}

const aStep = fc.record({
  what: fc.constantFrom(
    ...(['keep', 'keep', 'keep', 'refine', 'undo', 'claim', 'claim', 'settle', 'aside'] as const),
    ...(['closeStrip', 'wait', 'clockBack'] as const),
  ),
  which: fc.nat(),
  n: fc.integer({ min: 1, max: 4 }),
})
type Step = typeof aStep extends fc.Arbitrary<infer Each> ? Each : never

/** An outbox and a plain list beside it, and every step done to both. */
function aPair() {
  const phone = anOutbox()
  const noted: Noted[] = []
  const deliveries: Entry[][] = []
  let nowMs = tapMs
  let strip: { id: EntryId; untilMs: number } | undefined
  const partners = new Map<EntryId, EntryId>()
  const isUnsent = ({ state }: Noted) => state === 'free' || state === 'claimed'
  const find = (id: EntryId) => noted.find((each) => each.id === id)
  /** Whoever names an entry means what has come in its place. */
  const inPlaceOf = (one: Noted): Noted => {
    const next = one.became && find(one.became)
    return next ? inPlaceOf(next) : one
  }

  const newId = () => idIn(halfHourOf(nowMs))
  function note(id: EntryId, entry: Partial<Noted> & { day: string }) {
    const fresh = { id, quantity: 0, state: 'free', standing: true, contact: id } as const
    noted.push({ ...fresh, made: halfHourOf(nowMs), ...entry })
  }
  function openStrip(id: EntryId) {
    strip = { id, untilMs: nowMs + freeForMs }
  }

  const steps: Record<Step['what'], (step: Step) => Promise<unknown>> = {
    async keep({ n, which }) {
      const day = `2026-10-${19 + (which % 5)}`
      const contact = { id: newId(), quantity: n, day, time: 'day' }
      const { id } = await phone.tap(contact, phone.tapped(nowMs))
      note(id, { quantity: n, day })
      openStrip(id)
    },
    async refine({ n, which }) {
      const named = noted[which % noted.length]
      if (!named) return
      const before = inPlaceOf(named)
      const anew = { undo: newId(), contact: newId(), tapped: phone.tapped(nowMs) }
      const { undo, contact } = anew
      const id = await phone.refine(named.id, { quantity: n }, anew)
      if (!before.standing) expect(id).toBeUndefined()
      else if (before.state === 'free') before.quantity = n
      else {
        before.standing = false
        before.became = contact
        note(undo, { standing: false, day: before.day, contact: before.contact })
        note(contact, { quantity: n, day: before.day, contact: before.contact })
        partners.set(undo, contact).set(contact, undo)
        openStrip(contact)
      }
    },
    async undo({ which }) {
      const named = noted[which % noted.length]
      if (!named) return
      const before = inPlaceOf(named)
      const undo = newId()
      await phone.undo(named.id, undo)
      if (!before.standing) return
      before.standing = false
      if (before.state === 'free') before.state = 'withdrawn'
      else note(undo, { standing: false, day: before.day, contact: before.contact })
    },
    async claim({ n }) {
      const claimed = await phone.claimAll(n, nowMs)
      deliveries.push(claimed)
      const last = Math.max(0, ...noted.map(({ seq = 0 }) => seq))
      const fresh = claimed.filter(({ id }) => find(id)?.state === 'free')
      expect(fresh.map(({ seq }) => seq)).toEqual(fresh.map((_, at) => last + 1 + at))
      for (const { id, seq } of claimed) {
        const its = find(id)
        if (!its) throw new Error('an entry that nobody tapped')
        const open = strip?.id === id && strip.untilMs > nowMs && strip.untilMs <= nowMs + freeForMs
        expect(its.state === 'claimed' || (its.state === 'free' && !open)).toBe(true)
        expect(its.seq ?? seq).toBe(seq)
        Object.assign(its, { state: 'claimed', seq })
        const partner = find(partners.get(id) ?? id)
        if (partner && isUnsent(partner)) expect(claimed.map((e) => e.id)).toContain(partner.id)
      }
    },
    async settle({ which, n }) {
      const sent = deliveries[which % deliveries.length] ?? []
      const named = sent.filter((_, at) => at % n === 0)
      await phone.settle(sent, named.map(counted), 0)
      for (const { id } of named) Object.assign(find(id) ?? {}, { state: 'received' })
    },
    async aside({ which }) {
      await phone.setAside(deliveries[which % deliveries.length] ?? [], nowMs)
    },
    async closeStrip() {
      await phone.closeStrip()
      strip = undefined
    },
    async wait({ n, which }) {
      nowMs += n * (which % 4 === 0 ? 600_000 : 3000)
    },
    async clockBack({ n }) {
      nowMs -= n * 5000
    },
  }

  return {
    do: (step: Step) => steps[step.what](step),
    async agree() {
      const unsent = noted.filter(isUnsent)
      const [oldest] = unsent
      const numbers = new Map<string, number>()
      for (const { day, quantity, standing } of noted) {
        if (standing) numbers.set(day, (numbers.get(day) ?? 0) + quantity)
      }
      expect(await phone.unsent()).toEqual({
        n: new Set(unsent.map(({ contact }) => contact)).size,
        oldest: oldest && { day: dayOfHalfHour(oldest.made), time: oldest.made },
      })
      for (const day of ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23']) {
        const n = await phone.storage.read((tx) =>
          tx.counters([`autumn desk ${day} incoming phone`]),
        )
        expect(n).toEqual([numbers.get(day) ?? 0])
      }
    },
    async empties() {
      nowMs += 2 * 3_600_000
      for (;;) {
        const delivery = await phone.claimAll(3, nowMs)
        if (delivery.length === 0) break
        await phone.settle(delivery, delivery.map(counted), 0)
      }
      expect(await phone.unsent()).toEqual({ n: 0, oldest: undefined })
    },
  }
}

test('whatever happens, what it says of itself is true, and in the end it empties', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 1, maxLength: 40 }), async (steps) => {
      const pair = aPair()
      for (const step of steps) await pair.do(step)
      await pair.agree()
      await pair.empties()
    }),
    { numRuns: 150 },
  )
})
