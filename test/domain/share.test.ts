import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ChannelId } from '../../src/contract/id.ts'
import { channelParts, crossingOf, remainderOf, shareOf } from '../../src/domain/share.ts'

const channel = (id: string) => ChannelId.parse(id)
const incoming = (id: string, n: number) =>
  ({ direction: 'incoming', channel: channel(id), n }) as const
const outgoing = (id: string, n: number) =>
  ({ direction: 'outgoing', channel: channel(id), n }) as const

test.each([
  { n: 1, base: 3, tenths: 333, why: '33.33 goes down' },
  { n: 2, base: 3, tenths: 667, why: '66.67 goes up' },
  { n: 1, base: 2000, tenths: 1, why: 'half a tenth goes up' },
  { n: 1, base: 2001, tenths: 0, why: 'less than half a tenth goes down' },
  { n: 23, base: 80, tenths: 288, why: '28.75 is a half and goes up' },
  { n: 41, base: 160, tenths: 256, why: '25.625 goes down' },
  { n: 0, base: 7, tenths: 0, why: 'none is nothing' },
  { n: 7, base: 7, tenths: 1000, why: 'all is all' },
  { n: 2980, base: 11_265, tenths: 265, why: 'Odense 2015, phone of all contacts' },
  { n: 3436, base: 11_265, tenths: 305, why: 'Odense 2015, e-mail of all contacts' },
])('$n of $base is $tenths tenths of a per cent: $why', ({ n, base, tenths }) => {
  expect(shareOf(n, base)).toBe(tenths)
})

test('nothing has no share', () => {
  expect(shareOf(0, 0)).toBeUndefined()
})

test('the shares printed for Ishøj 2014 leave 28.6 for the channels that are not named', () => {
  expect(remainderOf([525, 186, 3])).toBe(286)
})

test('contacts in the proportions of Ishøj 2014 give the shares that were printed', () => {
  const cells = [
    incoming('self_service', 5250),
    incoming('in_person', 1860),
    incoming('letter', 30),
    incoming('other', 2860),
    outgoing('digital_post', 927),
    outgoing('letter', 73),
  ]
  const named = ['self_service', 'in_person', 'letter'].map(channel)

  const inwards = channelParts(cells, 'incoming', named)
  const outwards = channelParts(cells, 'outgoing', [channel('digital_post')])

  expect(inwards.parts.map(({ share }) => share)).toEqual([525, 186, 3])
  expect(inwards.remainder).toBe(286)
  expect(outwards.parts.map(({ share }) => share)).toEqual([927])
  expect(outwards.total).toBe(1000)
})

test('the shares printed for the offices of Odense 2015 leave 19 for the rest', () => {
  expect(remainderOf([320, 230, 140, 60, 60])).toBe(190)
})

test('a channel without contacts stands in its place with zero', () => {
  const { parts } = channelParts([incoming('phone', 4)], 'incoming', [
    channel('letter'),
    channel('phone'),
  ])

  expect(parts).toEqual([
    { of: 'letter', n: 0, share: 0 },
    { of: 'phone', n: 4, share: 1000 },
  ])
})

test('a direction without contacts has lines without shares, and no remainder', () => {
  const { total, parts, remainder } = channelParts([outgoing('phone', 4)], 'incoming', [
    channel('phone'),
  ])

  expect({ total, parts, remainder }).toEqual({
    total: 0,
    parts: [{ of: 'phone', n: 0, share: undefined }],
    remainder: 0,
  })
})

const counts = fc.array(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 14 })

test('the shares of any counts sum to 100.0 with their remainder', () => {
  fc.assert(
    fc.property(counts, (ns) => {
      const cells = ns.map((n, at) => incoming(`c${at}`, n))
      const ids = cells.map((cell) => cell.channel)

      const { parts, remainder } = channelParts(cells, 'incoming', ids)

      const sum = parts.reduce((tenths, { share = 0 }) => tenths + share, 0)
      expect(sum + remainder).toBe(parts[0]?.share === undefined ? 0 : 1000)
    }),
  )
})

test('no share is further from the truth than half a tenth', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }), (n, base) => {
      const off = BigInt(shareOf(n, base) ?? -1) * BigInt(base) - BigInt(n) * 1000n

      // Twice the distance, so that half a tenth is a whole number: up to it above, less below.
      expect(2n * off <= BigInt(base) && 2n * off > -BigInt(base)).toBe(true)
    }),
  )
})

const rows = ['a', 'b', 'c'] as const

test('the edges of a crossing are the sums of its cells', () => {
  const cell = fc.record({
    row: fc.constantFrom(...rows),
    column: fc.constantFrom(1, 2),
    n: fc.nat(1000),
  })
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const crossing = crossingOf(
        cells,
        ({ row }) => row,
        ({ column }) => column,
      )

      const sums = rows.map((row) => crossing.at(row, 1) + crossing.at(row, 2))
      expect(sums).toEqual(rows.map(crossing.ofRow))
      expect(crossing.ofColumn(1) + crossing.ofColumn(2)).toBe(crossing.total)
    }),
  )
})
