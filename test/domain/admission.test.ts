import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HeldReason } from '../../src/contract/delivery.ts'
import type { Contact } from '../../src/contract/entry.ts'
import { UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { type Circumstances, verdictOn, verdictOnUndo } from '../../src/domain/admission.ts'
import { indexOf } from '../../src/domain/campaignIndex.ts'
import { aCampaign, aContact, anUndoOf, aQuietDay } from '../support/builders.ts'

const day = (text: string) => Day.parse(text)
const desk = UnitId.parse('desk')
const enrolled = (from: string, to?: string, unit = desk) => ({
  unit,
  from: day(from),
  ...(to !== undefined && { to: day(to) }),
})

/** A device of the desk delivers on a count day, and all is well; a test names what is not. */
const among = ({
  campaign = {},
  ...changes
}: { campaign?: Record<string, unknown> } & Partial<
  Omit<Circumstances, 'campaign'>
> = {}): Circumstances => ({
  campaign: indexOf(aCampaign(campaign)),
  enrolments: [enrolled('2026-10-01')],
  today: day('2026-10-20'),
  ...changes,
})
const nowhere = (circumstances = among()): Circumstances => ({
  ...circumstances,
  campaign: undefined,
})
const counted = { state: 'counted', trial: false }
const held = (reason: HeldReason) => ({ state: 'held', reason })

test('a contact in its place, of known items, on a count day counts; on a trial day as trial', () => {
  const trial = aContact({ day: '2026-10-15', time: 'day' })

  expect(verdictOn(aContact(), among())).toEqual(counted)
  expect(verdictOn(aQuietDay(), among())).toEqual(counted)
  expect(verdictOn(trial, among())).toEqual({ state: 'counted', trial: true })
})

test('the day wins over what the screen said', () => {
  expect(verdictOn(aContact({ said: 'trial' }), among())).toEqual(counted)
})

/** What can be wrong, in the order in which it is told. Each spoils the entry or its circumstances. */
type Trouble = {
  because: HeldReason
  entry?: Record<string, unknown>
  around?: Parameters<typeof among>[0]
}
const precedence: Trouble[] = [
  { because: 'stolen', around: { credential: 'stolen' } },
  { because: 'unknown_campaign', around: { campaign: { status: 'draft' } } },
  { because: 'other_unit', entry: { unit: 'library' } },
  { because: 'unknown_item', entry: { taskArea: 'dog_licence' } },
  { because: 'not_a_count_day', entry: { day: '2026-10-17', time: 'day' } },
  { because: 'after_lock', around: { campaign: { status: 'locked' } } },
]

test('of all that is wrong, the first in the order of precedence is told', () => {
  fc.assert(
    fc.property(fc.subarray(precedence, { minLength: 1 }), (troubles) => {
      // Draft comes before locked: the first status named is the one there is.
      const around = troubles.toReversed().reduce((all, each) => ({ ...all, ...each.around }), {})
      const entry = troubles.reduce<NonNullable<Trouble['entry']>>(
        (all, each) => ({ ...all, ...each.entry }),
        {},
      )

      expect(verdictOn(aContact(entry), among(around))).toEqual(
        held(troubles[0]?.because ?? 'malformed'),
      )
    }),
  )
})

test('what belongs to a purged campaign is gone, whatever else is wrong with it', () => {
  const purged = among({ campaign: { status: 'purged' }, credential: 'stolen' })
  const wrong = aContact({ unit: 'library', taskArea: 'dog_licence' })

  expect(verdictOn(wrong, purged)).toEqual({ state: 'gone' })
  expect(verdictOnUndo(anUndoOf(aContact()), purged)).toEqual({ state: 'gone' })
})

const inPerson = { channel: 'in_person' }
const heldContacts: [string, Contact, Circumstances, HeldReason][] = [
  ['by a stolen credential', aContact(), among({ credential: 'stolen' }), 'stolen'],
  ['by an unknown one', aContact(), among({ credential: 'unknown_device' }), 'unknown_device'],
  ['of no campaign', aContact(), nowhere(), 'unknown_campaign'],
  ['of a draft', aContact(), among({ campaign: { status: 'draft' } }), 'unknown_campaign'],
  ['of a unit it is not in', aContact({ unit: 'library' }), among(), 'other_unit'],
  ['by a device in no unit', aContact(), among({ enrolments: [] }), 'other_unit'],
  [
    'of a unit that the campaign has not',
    aContact({ unit: 'harbour' }),
    among({ enrolments: [enrolled('2026-10-01', undefined, UnitId.parse('harbour'))] }),
    'other_unit',
  ],
  ['before joining', aContact(), among({ enrolments: [enrolled('2026-10-21')] }), 'other_unit'],
  [
    'after leaving',
    aContact(),
    among({ enrolments: [enrolled('2026-10-01', '2026-10-19')] }),
    'other_unit',
  ],
  ['of an unknown channel', aContact({ channel: 'fax' }), among(), 'unknown_item'],
  ['of a wrong way', aContact({ ...inPerson, direction: 'outgoing' }), among(), 'unknown_item'],
  ['of an unknown type', aContact({ contactType: 'gossip' }), among(), 'unknown_item'],
  ['of a counterpart not asked', aContact({ counterpart: 'citizen' }), among(), 'unknown_item'],
  ['of an unknown mark', aContact({ marks: ['misdirected', 'vip'] }), among(), 'unknown_item'],
  [
    'of a cancelled campaign',
    aContact(),
    among({ campaign: { status: 'cancelled' } }),
    'not_a_count_day',
  ],
]

test.each(heldContacts)('a contact %s is held', (_, contact, circumstances, reason) => {
  expect(verdictOn(contact, circumstances)).toEqual(held(reason))
})

test.each([
  ['on the day it joined', aContact(), among({ enrolments: [enrolled('2026-10-20')] })],
  ['on the day it left', aContact(), among({ enrolments: [enrolled('2026-10-01', '2026-10-20')] })],
  [
    'long after it left, for a day before that',
    aContact(),
    among({
      enrolments: [
        enrolled('2026-10-01', '2026-10-20'),
        enrolled('2026-10-20', undefined, UnitId.parse('library')),
      ],
    }),
  ],
  ['of a retired task area', aContact(), among({ campaign: retiredAreas() })],
  ['with a mark of the campaign’s own', aContact({ marks: ['self_service_help'] }), among()],
  ['while the campaign is paused', aContact(), among({ campaign: { status: 'paused' } })],
  [
    'of a doubtful clock, before joining',
    aContact({ clock: 'doubtful' }),
    among({ enrolments: [enrolled('2026-10-21')] }),
  ],
])('a contact that arrives %s counts', (_, contact, circumstances) => {
  expect(verdictOn(contact, circumstances)).toEqual(counted)
})

function retiredAreas() {
  return { taskAreas: aCampaign().taskAreas.map((area) => ({ ...area, retired: true })) }
}

test.each([
  ['2026-10-23', 'planned', 'counted', counted],
  ['2026-10-24', 'planned', 'counted', { state: 'late', counted: true, trial: false }],
  ['2026-10-30', 'planned', 'counted', { state: 'late', counted: true, trial: false }],
  ['2026-10-30', 'paused', 'counted', { state: 'late', counted: true, trial: false }],
  ['2026-10-24', 'planned', 'waiting', { state: 'late', counted: false, trial: false }],
  ['2026-10-31', 'planned', 'counted', { state: 'late', counted: false, trial: false }],
  ['2026-10-20', 'closed', 'counted', { state: 'late', counted: false, trial: false }],
  ['2026-10-20', 'locked', 'counted', held('after_lock')],
])('on %s, %s, with late ones %s, a contact is %o', (today, status, late, verdict) => {
  const circumstances = among({ campaign: { status, lateWhileClosing: late }, today: day(today) })

  expect(verdictOn(aContact(), circumstances)).toEqual(verdict)
})

const elsewhere = anUndoOf(aContact(), { unit: 'library', day: '2026-10-17' })
test.each([
  ['of a unit the device is not in', elsewhere, among({ enrolments: [] }), counted],
  ['after the closing day', elsewhere, among({ today: day('2026-12-24') }), counted],
  ['after signing off', elsewhere, among({ campaign: { status: 'locked' } }), held('after_lock')],
  ['by a stolen device', elsewhere, among({ credential: 'stolen' }), held('stolen')],
  ['of an unknown campaign', elsewhere, nowhere(), held('unknown_campaign')],
])('an undo %s is judged apart from its unit and day', (_, undo, circumstances, verdict) => {
  expect(verdictOnUndo(undo, circumstances)).toEqual(verdict)
})

test('every reason but those of reading, and those that only the store can tell, is seen above', () => {
  const seen = [...precedence.map(({ because }) => because), ...heldContacts.map((row) => row[3])]
  const ofReading = ['malformed', 'unknown_kind', 'newer_schema']
  const ofStore = ['foreign_undo', 'rate', 'conflict']

  expect(new Set([...seen, ...ofReading, ...ofStore])).toEqual(new Set(HeldReason.options))
  expect(seen).not.toEqual(expect.arrayContaining(ofReading))
})
