import { Campaign, campaignFormat } from '../../src/contract/campaign.ts'
import { Contact, entryVersion, Quiet, Undo } from '../../src/contract/entry.ts'
import { DeviceId, EntryId, MunicipalityId } from '../../src/contract/id.ts'
import type { Entry, UnclaimedContact } from '../../src/contract/entry.ts'

/** Builders with defaults: a test names only what it is about. */

export const fjordby = MunicipalityId.parse('fjordby')
export const phoneOfAnn = DeviceId.parse('ANNANNANNANN')
export const phoneOfBob = DeviceId.parse('B0BB0BB0BB0B')

let made = 0

/** An id of the half-hour 2026-10-20 08:00 UTC, different each time. */
export const anId = (): EntryId => {
  made += 1
  return EntryId.parse(`019a006d-c880-7000-8000-${made.toString(16).padStart(12, '0')}`)
}

/** The seq of the next entry built: every builder counts up one common series. */
const aSeq = () => made + 1

type Changes = Record<string, unknown>

export const aContact = (changes: Changes = {}): Contact =>
  Contact.parse({
    v: entryVersion,
    seq: aSeq(),
    id: anId(),
    is: 'contact',
    campaign: 'autumn',
    unit: 'desk',
    day: '2026-10-20',
    time: '2026-10-20T08:00Z',
    taskArea: 'moving',
    channel: 'phone',
    direction: 'incoming',
    marks: [],
    quantity: 1,
    said: 'count',
    entered: 'at_once',
    ...changes,
  })

/** A contact as a tap leaves it on the device: no sender has given it its `seq` yet. */
export const anUnclaimedContact = (changes: Changes = {}): UnclaimedContact => {
  const { seq: _seq, ...contact } = aContact(changes)
  return contact
}

export const aQuietDay = (changes: Changes = {}): Quiet =>
  Quiet.parse({
    v: entryVersion,
    seq: aSeq(),
    id: anId(),
    is: 'quiet',
    campaign: 'autumn',
    unit: 'desk',
    day: '2026-10-20',
    time: 'day',
    said: 'count',
    ...changes,
  })

export const anUndoOf = (entry: Entry, changes: Changes = {}): Undo => {
  const { v, campaign, unit, day, time } = entry
  const undo = { v, seq: aSeq(), id: anId(), is: 'undo', campaign, unit, day, time }
  return Undo.parse({ ...undo, undoes: entry.id, ...changes })
}

/** Two departments, four units; trial on 15 October, counting 19 to 23, closing until the 30th. */
export const aCampaign = (changes: Changes = {}): Campaign =>
  Campaign.parse({
    format: campaignFormat,
    id: 'autumn',
    name: 'Efterår 2026',
    status: 'planned',
    days: {
      trial: ['2026-10-15'],
      count: ['2026-10-19', '2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'],
      closing: '2026-10-30',
    },
    lateWhileClosing: 'counted',
    departments: [
      {
        id: 'citizens',
        name: 'Borger',
        units: [
          { id: 'desk', name: 'Borgerservice', people: 12 },
          { id: 'library', name: 'Biblioteket', people: 9 },
        ],
      },
      {
        id: 'technical',
        name: 'Teknik',
        units: [
          { id: 'roads', name: 'Vej', people: 8 },
          { id: 'building', name: 'Byggesag', people: 3 },
        ],
      },
    ],
    taskAreas: [
      { id: 'moving', name: { da: 'Flytning', en: 'Moving' }, obligation: 'obligatory' },
      { id: 'passport', name: { da: 'Pas og kørekort' }, obligation: 'obligatory' },
    ],
    channels: [
      {
        id: 'phone',
        name: { da: 'Telefon', en: 'Phone' },
        icon: 'phone',
        colour: 'green',
        directions: ['incoming', 'outgoing'],
        source: 'tapped',
      },
      {
        id: 'in_person',
        name: { da: 'Fremmøde', en: 'In person' },
        icon: 'users',
        colour: 'red',
        directions: ['incoming'],
        source: 'tapped',
      },
    ],
    contactTypes: [
      { id: 'advice', name: { da: 'Råd og vejledning' }, interaction: 'information' },
      { id: 'new_case', name: { da: 'Ny sag' }, interaction: 'transaction' },
    ],
    counterparts: [],
    parameters: [{ id: 'self_service_help', name: { da: 'Hjælp til selvbetjening' } }],
    ...changes,
  })
