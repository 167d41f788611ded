import { expect, test } from 'vitest'
import {
  Delivery,
  DeliveryAnswer,
  HeldReason,
  maxEntriesPerDelivery,
  protocol,
  Receipt,
} from '../../src/contract/delivery.ts'
import { aContact, anId } from '../support/builders.ts'

const isDelivery = (value: unknown) => Delivery.safeParse(value).success
const isReceipt = (value: unknown) => Receipt.safeParse(value).success
const isAnswer = (value: unknown) => DeliveryAnswer.safeParse(value).success

const entries = (n: number) => Array.from({ length: n }, () => ({ id: anId() }))

test('a delivery promises ids and nothing else, so that no bad entry holds back the rest', () => {
  expect(isDelivery({ entries: [aContact(), { id: anId(), is: 'dance', seq: 'many' }] })).toBe(true)
})

test('what an entry says that is not known here is carried along', () => {
  const entry = { id: anId(), is: 'hologram', depth: { of: 3 } }

  expect(Delivery.parse({ entries: [entry] }).entries).toEqual([entry])
})

test.each([
  ['nothing', undefined],
  ['no entries', {}],
  ['an empty list', { entries: [] }],
  ['a bare list', entries(1)],
  ['one entry more than is taken', { entries: entries(maxEntriesPerDelivery + 1) }],
  ['an entry without an id', { entries: [...entries(1), { is: 'contact' }] }],
  ['an entry whose id is a number', { entries: [{ id: 7 }] }],
  ['an entry that is nothing', { entries: [null] }],
])('%s is no delivery', (_, value) => {
  expect(isDelivery(value)).toBe(false)
})

test('a full delivery is one', () => {
  expect(isDelivery({ entries: entries(maxEntriesPerDelivery) })).toBe(true)
})

test.each([
  { state: 'counted' },
  { state: 'late', counted: true },
  { state: 'late', counted: false },
  { state: 'undone' },
  ...HeldReason.options.map((reason) => ({ state: 'held', reason })),
  { state: 'declined' },
  { state: 'gone' },
])('%o is what can become of an entry', (became) => {
  expect(isReceipt({ id: anId(), repeat: false, ...became })).toBe(true)
})

test.each([
  ['without the id it is about', { state: 'counted', repeat: false }],
  ['of an unknown state', { id: anId(), state: 'lost', repeat: false }],
  ['that does not say whether it is a repeat', { id: anId(), state: 'counted' }],
  ['that is late and does not say whether it counts', { id: anId(), state: 'late', repeat: true }],
  ['that is held for no reason', { id: anId(), state: 'held', repeat: true }],
  ['held for a new reason', { id: anId(), state: 'held', reason: 'mood', repeat: true }],
  ['of an id in capitals', { id: anId().toUpperCase(), state: 'counted', repeat: false }],
])('a receipt %s is none', (_, receipt) => {
  expect(isReceipt(receipt)).toBe(false)
})

const answer = {
  protocol,
  store: '5T0RE5T0RE5T0RE5',
  generation: 1,
  time: '2026-10-20T08:00:00Z',
  receipts: [{ id: anId(), state: 'counted', repeat: false }],
}

test('an answer names protocol, store, generation, time and receipts', () => {
  expect(isAnswer(answer)).toBe(true)
})

test.each([
  ['of another protocol', { protocol: 'taellevaerk.receipt/2' }],
  ['of somebody else’s protocol', { protocol: 'ok' }],
  ['without a protocol', { protocol: undefined }],
  ['of a store without a name', { store: '' }],
  ['of a store in small letters', { store: '5t0re5t0re5t0re5' }],
  ['of no store', { store: undefined }],
  ['from before the first generation', { generation: 0 }],
  ['of no generation', { generation: undefined }],
  ['at no time', { time: undefined }],
  ['at a local time', { time: '2026-10-20T10:00:00+02:00' }],
  ['without receipts', { receipts: undefined }],
  ['of which one receipt names no id', { receipts: [{ state: 'counted', repeat: false }] }],
  [
    'of which one receipt is none',
    { receipts: [...answer.receipts, { id: anId(), state: 'ok', repeat: false }] },
  ],
])('an answer %s is none', (_, changes) => {
  expect(isAnswer({ ...answer, ...changes })).toBe(false)
})
