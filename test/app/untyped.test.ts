import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClock } from '../../src/app/clock.ts'
import type { Refinement } from '../../src/app/counter.ts'
import { isUntyped, untypedKey } from '../../src/app/outbox/untyped.ts'
import { readingsOf } from '../../src/app/today/readings.ts'
import { ContactTypeId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { anUnclaimedContact } from '../support/builders.ts'
import { anOutbox, laterMs, tapMs } from '../support/outbox.ts'
import { aCounterCampaign, aSituation } from './tap/countScreenProps.ts'

const advice = ContactTypeId.parse('advice')
const day = Day.parse('2026-10-20')

/** A phone whose campaign expects a type, and what its screen would say. */
function aPhone(typeExpected = true) {
  const phone = anOutbox()
  const readings = readingsOf(
    phone.storage,
    createClock(() => tapMs),
  )
  const situation = aSituation('2026-10-20', { campaign: aCounterCampaign({ typeExpected }) })
  return {
    ...phone,
    async tapAsked(changes: Record<string, unknown> = {}, asked = true) {
      const contact = anUnclaimedContact(changes)
      await phone.outbox.keep(contact, phone.tapped(), undefined, { typeAsked: asked })
      return contact
    },
    say: (of: { id: typeof contactId }, changes: Refinement) => phone.change(of, changes),
    face: () => readings.face(situation),
    left: () => readings.untyped(situation),
    row: async () =>
      (await phone.storage.read((tx) => tx.counters([untypedKey(anUnclaimedContact())])))[0],
    found: async () => (await phone.storage.read((tx) => tx.ofDay(day))).filter(isUntyped).length,
  }
}
const contactId = anUnclaimedContact().id

test.each([
  ['while it is free', false],
  ['when it has been sent', true],
])('a contact is untyped until its type is said, %s', async (_, isSent) => {
  const phone = aPhone()
  const contact = await phone.tapAsked()
  if (isSent) await phone.claimAll()
  expect((await phone.face()).untyped).toBe(1)

  const { id } = await phone.say(contact, { contactType: advice })
  expect((await phone.face()).untyped).toBe(0)
  if (id) await phone.say({ id }, { contactType: undefined })

  expect((await phone.face()).untyped).toBe(1)
  expect(await phone.left()).toHaveLength(1)
})

test('what is said besides the type leaves a contact among the untyped, under its new id', async () => {
  const phone = aPhone()
  const contact = await phone.tapAsked()
  await phone.claimAll()
  const { id } = await phone.say(contact, { quantity: 4, counterpart: 'business' })

  expect(await phone.left()).toMatchObject([{ id, quantity: 4, counterpart: 'business' }])
  expect((await phone.face()).untyped).toBe(1)
})

test('what has been taken back is asked about no more', async () => {
  const phone = aPhone()
  const [free, sent] = [await phone.tapAsked(), await phone.tapAsked()]
  await phone.undo(free.id, anUnclaimedContact().id)
  await phone.claimAll()
  await phone.undo(sent.id, anUnclaimedContact().id)

  expect((await phone.face()).untyped).toBe(0)
  expect(await phone.left()).toEqual([])
})

test('where no type is expected nobody is told that one is missing', async () => {
  const phone = aPhone(false)
  await phone.tap()

  expect((await phone.face()).untyped).toBe(0)
  expect(await phone.row()).toBe(0)
})

test('contacts of another unit or day are not gone through here', async () => {
  const phone = aPhone()
  await phone.tapAsked({ unit: 'library' })
  await phone.tapAsked({ day: '2026-10-19', time: '2026-10-19T08:00Z' })
  const own = await phone.tapAsked()

  expect((await phone.left()).map(({ id }) => id)).toEqual([own.id])
  expect((await phone.face()).untyped).toBe(1)
})

test('saying more of an earlier contact leaves the strip with the latest', async () => {
  const phone = aPhone()
  const earlier = await phone.tapAsked()
  const latest = await phone.tapAsked()
  await phone.claimAll()
  const { id: once } = await phone.say(earlier, { contactType: advice })
  if (once) await phone.say({ id: once }, { quantity: 3 })
  expect((await phone.face()).latest?.id).toBe(latest.id)

  const { id } = await phone.say(latest, { contactType: advice })
  expect((await phone.face()).latest).toMatchObject({ id, contactType: advice })
})

test('an earlier contact of which more was said is left alone as long as any, and then goes', async () => {
  const phone = aPhone()
  const earlier = await phone.tapAsked()
  await phone.tapAsked()
  await phone.claimAll()
  const { id, undo } = await phone.say(earlier, { contactType: advice })

  expect(await phone.ids(500, tapMs + 5900)).not.toContain(id)
  expect(await phone.ids(500, laterMs)).toEqual(expect.arrayContaining([id, undo]))
})

test('whatever is done, the number is how many there are, and none of it was counted by looking', async () => {
  const step = fc.record({
    what: fc.constantFrom(
      'tap',
      'tap',
      'unasked',
      'type',
      'type',
      'untype',
      'mark',
      'undo',
      'claim',
    ),
    which: fc.nat(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const phone = aPhone()
      const ids = [(await phone.tapAsked()).id]
      for (const { what, which } of steps) {
        const id = ids[which % ids.length] ?? contactId
        const replace = (now: typeof id | undefined) => now && ids.push(now)
        if (what === 'tap') ids.push((await phone.tapAsked()).id)
        else if (what === 'unasked') ids.push((await phone.tapAsked({}, false)).id)
        else if (what === 'claim') await phone.claimAll()
        else if (what === 'undo') await phone.undo(id, anUnclaimedContact().id)
        else if (what === 'mark') replace((await phone.say({ id }, { quantity: 2 })).id)
        else {
          const contactType = what === 'type' ? advice : undefined
          replace((await phone.say({ id }, { contactType })).id)
        }
        expect(await phone.row()).toBe(await phone.found())
      }
    }),
    { numRuns: 25 },
  )
})
