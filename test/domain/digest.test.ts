import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HeldReason, Receipt } from '../../src/contract/delivery.ts'
import { Digest } from '../../src/contract/digest.ts'
import { digestOf, isSameStanding } from '../../src/domain/digest.ts'
import { anId } from '../support/builders.ts'

const id = fc.uuid({ version: 7 })
const repeat = fc.boolean()
const receipt = fc
  .oneof(
    fc.record({ id, repeat, state: fc.constantFrom('counted', 'undone', 'declined', 'gone') }),
    fc.record({ id, repeat, state: fc.constant('late'), counted: fc.boolean() }),
    fc.record({
      id,
      repeat,
      state: fc.constant('held'),
      reason: fc.constantFrom(...HeldReason.options),
    }),
  )
  .map((each) => Receipt.parse(each))
const receipts = fc.uniqueArray(receipt, { selector: (each) => each.id, maxLength: 40 })

test('a digest is of the form the contract has, and says how many there are', () => {
  fc.assert(
    fc.property(receipts, (all) => {
      expect(Digest.parse(digestOf(all))).toEqual({ n: all.length, hash: expect.any(String) })
    }),
  )
})

test('no order, and no word of a repeat, changes a digest', () => {
  fc.assert(
    fc.property(receipts, (all) => {
      const others = all.toReversed().map((each) => ({ ...each, repeat: !each.repeat }))
      expect(digestOf(others)).toEqual(digestOf(all))
    }),
  )
})

test('one entry more, one less, or another one instead makes another digest', () => {
  fc.assert(
    fc.property(receipts, receipt, fc.nat(), (all, other, at) => {
      fc.pre(all.length > 0 && all.every((each) => each.id !== other.id))
      const without = all.toSpliced(at % all.length, 1)
      const hashes = [all, without, [...all, other], [...without, other]].map(
        (each) => digestOf(each).hash,
      )
      expect(new Set(hashes).size).toBe(4)
    }),
  )
})

test('ids that follow one another are told apart as well as random ones', () => {
  const seen = new Set<string>()
  const counted = () => Receipt.parse({ id: anId(), state: 'counted', repeat: false })
  for (let nth = 0; nth < 3000; nth += 1) seen.add(digestOf([counted(), counted()]).hash)

  expect(seen.size).toBe(3000)
})

test('an entry in another state makes another digest, and another standing', () => {
  fc.assert(
    fc.property(receipts, receipt, receipt, (all, one, other) => {
      const turned = { ...other, id: one.id }
      const same = isSameStanding(one, turned)
      const [before, after] = [digestOf([...all, one]), digestOf([...all, turned])]
      expect(before.hash === after.hash).toBe(same)
    }),
  )
})

test('digests of all versions agree', () => {
  const fixed = (state: object) =>
    Receipt.parse({ id: '019a006d-c880-7000-8000-0123456789ab', repeat: false, ...state })

  expect(digestOf([])).toEqual({ n: 0, hash: '0000000000000000' })
  expect(digestOf([fixed({ state: 'counted' })])).toMatchInlineSnapshot(`
    {
      "hash": "d09f9fce53fd45f7",
      "n": 1,
    }
  `)
  expect(digestOf([fixed({ state: 'late', counted: true })])).toMatchInlineSnapshot(`
    {
      "hash": "252138c1baaf340d",
      "n": 1,
    }
  `)
  expect(digestOf([fixed({ state: 'held', reason: 'rate' })])).toMatchInlineSnapshot(`
    {
      "hash": "d39a710aeb3dfcdc",
      "n": 1,
    }
  `)
})
