import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry } from '../../src/contract/entry.ts'
import { StoreId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import {
  type CampaignShelf,
  openCampaignShelf,
  saveCampaign,
} from '../../src/server/campaign/campaignShelf.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import type { Claim, Deliverer } from '../../src/server/ingest/judge.ts'
import { prepareStore } from '../../src/server/store/openStore.ts'
import {
  aCampaign,
  aContact,
  anId,
  anUndoOf,
  aQuietDay,
  fjordby,
  phoneOfAnn,
  phoneOfBob,
} from '../support/builders.ts'
import { chance, shuffled } from '../support/chance.ts'
import { engines, type Trial } from '../support/databases.ts'

const day = (text: string) => Day.parse(text)
const anStoreId = () => StoreId.parse('0000000000000000')

describe.each(Object.entries(engines))('ingest on %s', (_, open) => {
  let trial: Trial
  let shelf: CampaignShelf

  beforeEach(async () => {
    trial = await open()
    shelf = openCampaignShelf()
    await prepareStore(trial.db, anStoreId)
    await trial.db.write((sql) => saveCampaign(sql, fjordby, aCampaign()))
  })
  afterEach(() => trial.discard())

  const ann: Deliverer = {
    municipality: fjordby,
    device: phoneOfAnn,
    today: day('2026-10-20'),
    enrolments: [{ unit: UnitId.parse('desk'), from: day('2026-10-15') }],
  }
  const bob: Deliverer = { ...ann, device: phoneOfBob }

  const deliver = (claims: (Entry | Claim)[], deliverer = ann) =>
    ingest(trial.db, shelf, deliverer, claims)
  const statesOf = async (claims: (Entry | Claim)[], deliverer = ann) =>
    (await deliver(claims, deliverer)).map(({ id: _id, ...receipt }) => receipt)

  const total = async (table: string, where = 'trial = 0') =>
    Number(
      (await trial.db.all(`SELECT coalesce(sum(n), 0) AS n FROM ${table} WHERE ${where}`))[0]?.[
        'n'
      ],
    )
  const totals = async () => [
    await total('tally_fine'),
    await total('tally_coarse'),
    await total('tally_unit'),
    await total('tally_area'),
  ]

  test('a contact is counted once in every tally, however often it arrives', async () => {
    const contact = aContact({ quantity: 3 })

    expect(await statesOf([contact])).toEqual([{ state: 'counted', repeat: false }])
    expect(await statesOf([contact])).toEqual([{ state: 'counted', repeat: true }])
    expect(await Promise.all([statesOf([contact]), statesOf([contact])])).toEqual([
      [{ state: 'counted', repeat: true }],
      [{ state: 'counted', repeat: true }],
    ])
    expect(await totals()).toEqual([3, 3, 3, 3])
  })

  test('two deliveries of the same new entries at once count them once', async () => {
    const contacts = Array.from({ length: 20 }, () => aContact())
    const both = await Promise.all([deliver(contacts), deliver(contacts.toReversed())])

    expect(both.flat().filter(({ repeat }) => !repeat)).toHaveLength(20)
    expect(await totals()).toEqual([20, 20, 20, 20])
  })

  test('the receipt names every id in the order they were sent', async () => {
    const entries = [aContact(), aQuietDay(), aContact({ unit: 'library' })]

    expect((await deliver(entries)).map(({ id }) => id)).toEqual(entries.map(({ id }) => id))
  })

  test('an undo takes its entry out of every tally', async () => {
    const mistake = aContact({ quantity: 2 })
    await deliver([mistake, aContact()])

    expect(await statesOf([anUndoOf(mistake)])).toEqual([{ state: 'counted', repeat: false }])
    expect(await statesOf([mistake])).toEqual([{ state: 'undone', repeat: true }])
    expect(await totals()).toEqual([1, 1, 1, 1])
  })

  test('an undo that arrives before its entry keeps it from ever counting', async () => {
    const mistake = aContact()
    await deliver([anUndoOf(mistake)])

    expect(await statesOf([mistake])).toEqual([{ state: 'undone', repeat: false }])
    expect(await statesOf([mistake])).toEqual([{ state: 'undone', repeat: true }])
    expect(await totals()).toEqual([0, 0, 0, 0])
  })

  test('an entry and its undo in one delivery both arrive, in either order', async () => {
    const [one, two] = [aContact(), aContact()]
    const undone = [
      { state: 'undone' },
      { state: 'counted' },
      { state: 'counted' },
      { state: 'undone' },
    ]

    expect(await statesOf([one, anUndoOf(one), anUndoOf(two), two])).toMatchObject(undone)
    expect(await totals()).toEqual([0, 0, 0, 0])
  })

  test('an entry and its undo that arrive at the same time never miss each other', async () => {
    const contacts = Array.from({ length: 30 }, () => aContact())
    await Promise.all(
      contacts.flatMap((contact) => [deliver([contact]), deliver([anUndoOf(contact)])]),
    )

    expect(await totals()).toEqual([0, 0, 0, 0])
  })

  test('a second undo of the same entry changes nothing', async () => {
    const mistake = aContact()
    await deliver([mistake])
    await deliver([anUndoOf(mistake)])
    await deliver([anUndoOf(mistake), anUndoOf(mistake)])

    expect(await totals()).toEqual([0, 0, 0, 0])
  })

  test('somebody else’s undo is held and the entry goes on counting, in either order', async () => {
    const [first, second] = [aContact(), aContact()]
    await deliver([first])
    const early = anUndoOf(second)

    expect(await statesOf([anUndoOf(first)], bob)).toEqual([
      { state: 'held', reason: 'foreign_undo', repeat: false },
    ])
    expect(await statesOf([early], bob)).toEqual([{ state: 'counted', repeat: false }])
    expect(await statesOf([second])).toEqual([{ state: 'counted', repeat: false }])
    expect(await statesOf([early], bob)).toEqual([
      { state: 'held', reason: 'foreign_undo', repeat: true },
    ])
    expect(await totals()).toEqual([2, 2, 2, 2])
  })

  test('an undo cannot itself be undone', async () => {
    const mistake = aContact()
    const undo = anUndoOf(mistake)
    await deliver([mistake, undo])

    expect(await statesOf([anUndoOf(undo)])).toEqual([
      { state: 'held', reason: 'malformed', repeat: false },
    ])
    expect(await totals()).toEqual([0, 0, 0, 0])
  })

  test('the same id with other content is held as a conflict and the first goes on counting', async () => {
    const contact = aContact()
    await deliver([contact])
    const other = { ...contact, channel: 'in_person' }
    const conflict = { state: 'held', reason: 'conflict' }

    expect(await statesOf([other])).toEqual([{ ...conflict, repeat: false }])
    expect(await statesOf([other])).toEqual([{ ...conflict, repeat: true }])
    expect(await statesOf([contact, { ...contact, quantity: 9 }])).toEqual([
      { state: 'counted', repeat: true },
      { ...conflict, repeat: false },
    ])
    expect(await totals()).toEqual([1, 1, 1, 1])
  })

  test('a cloned device that sends the same entry under another seq counts it once', async () => {
    const contact = aContact()
    await deliver([contact])

    expect(await statesOf([{ ...contact, seq: contact.seq + 7 }])).toEqual([
      { state: 'counted', repeat: true },
    ])
    expect(await totals()).toEqual([1, 1, 1, 1])
  })

  test.each([
    ['of another unit', { unit: 'library' }, 'other_unit'],
    ['of a day before it joined', { day: '2026-10-14', time: 'day' }, 'other_unit'],
    ['of an unknown campaign', { campaign: 'winter' }, 'unknown_campaign'],
    ['of an unknown task area', { taskArea: 'dog_licence' }, 'unknown_item'],
    [
      'of a direction its channel has not',
      { channel: 'in_person', direction: 'outgoing' },
      'unknown_item',
    ],
    ['of a mark nobody set up', { marks: ['vip'] }, 'unknown_item'],
    ['of a day nobody counts', { day: '2026-10-17', time: 'day' }, 'not_a_count_day'],
    ['whose half-hour lies in another day', { day: '2026-10-21' }, 'malformed'],
  ])('an entry %s is held', async (_name, changes, reason) => {
    const contact = aContact(changes)

    expect(await statesOf([contact])).toEqual([{ state: 'held', reason, repeat: false }])
    expect(await statesOf([contact])).toEqual([{ state: 'held', reason, repeat: true }])
    expect(await totals()).toEqual([0, 0, 0, 0])
  })

  test.each([
    ['an entry of a newer major version', { v: '2.0', is: 'hologram' }, 'newer_schema'],
    ['an unknown kind', { v: '1.0', is: 'hologram' }, 'unknown_kind'],
    ['a claim that says nothing', {}, 'malformed'],
    ['a quantity of nought', { ...aContact(), quantity: 0 }, 'malformed'],
    ['a quantity that is no number', { ...aContact(), quantity: '1' }, 'malformed'],
    ['an absurd quantity', { ...aContact(), quantity: 1e9 }, 'malformed'],
  ])('%s is held and kept whole', async (_name, claim, reason) => {
    const sent = { ...claim, id: anId(), note: 'æøå' } as Claim

    expect(await statesOf([sent])).toEqual([{ state: 'held', reason, repeat: false }])
    const [kept] = await trial.db.all<{ rest: string }>('SELECT rest FROM entry')
    expect(JSON.parse(kept?.rest ?? '')).toEqual(sent)
  })

  test('a newer minor version counts, and what it says besides is kept', async () => {
    const contact = { ...aContact(), v: '1.7', mood: 'good', area: { b: 1 } }

    expect(await statesOf([contact as unknown as Claim])).toEqual([
      { state: 'counted', repeat: false },
    ])
    expect(await trial.db.all('SELECT version, rest FROM entry')).toEqual([
      { version: '1.7', rest: '{"area":{"b":1},"mood":"good"}' },
    ])
  })

  test('one bad entry never holds back the rest', async () => {
    const claims = [aContact(), { id: anId(), is: 'nonsense' } as Claim, aContact()]

    expect(await statesOf(claims)).toMatchObject([
      { state: 'counted' },
      { state: 'held' },
      { state: 'counted' },
    ])
    expect(await totals()).toEqual([2, 2, 2, 2])
  })

  test('trial entries are counted apart', async () => {
    await deliver([aContact({ day: '2026-10-15', time: 'am' })])

    expect(await totals()).toEqual([0, 0, 0, 0])
    expect(await total('tally_coarse', 'trial = 1')).toBe(1)
    expect(await total('contributor', '1 = 1')).toBe(0)
  })

  test('what arrives after the last count day is late, and after the closing day it waits', async () => {
    const [closing, closed] = [aContact(), aContact()]

    expect(await statesOf([closing], { ...ann, today: day('2026-10-27') })).toEqual([
      { state: 'late', counted: true, repeat: false },
    ])
    expect(await statesOf([closed], { ...ann, today: day('2026-11-02') })).toEqual([
      { state: 'late', counted: false, repeat: false },
    ])
    expect(await totals()).toEqual([1, 1, 1, 1])
  })

  test('a locked campaign takes nothing more into its figures, and undoes nothing', async () => {
    const contact = aContact()
    await deliver([contact])
    const locked = aCampaign({ status: 'locked' })
    await trial.db.write((sql) => saveCampaign(sql, fjordby, locked))

    const afterLock = { state: 'held', reason: 'after_lock', repeat: false }
    expect(await statesOf([aContact(), anUndoOf(contact)])).toEqual([afterLock, afterLock])
    expect(await totals()).toEqual([1, 1, 1, 1])
  })

  test('entries of a purged campaign are gone and nothing of them is stored', async () => {
    const purged = aCampaign({ status: 'purged' })
    await trial.db.write((sql) => saveCampaign(sql, fjordby, purged))

    expect(await statesOf([aContact()])).toEqual([{ state: 'gone', repeat: false }])
    expect(await trial.db.all('SELECT count(*) AS n FROM entry')).toEqual([{ n: 0 }])
  })

  test.each(['stolen', 'unknown_device'] as const)(
    'what comes with a credential that is %s is held',
    async (credential) => {
      expect(await statesOf([aContact()], { ...ann, credential })).toEqual([
        { state: 'held', reason: credential, repeat: false },
      ])
    },
  )

  test('a quiet day is kept beside the tallies and can be taken back', async () => {
    const quiet = aQuietDay()
    await deliver([quiet])
    expect(await total('tally_quiet')).toBe(1)

    await deliver([anUndoOf(quiet)])
    expect(await total('tally_quiet')).toBe(0)
    expect(await totals()).toEqual([0, 0, 0, 0])
  })

  test('a doubtful clock is believed in the unit, but not in the day of joining', async () => {
    const contact = aContact({ day: '2026-10-15', time: 'day', clock: 'doubtful' })
    const joinedLater = {
      ...ann,
      enrolments: [{ unit: UnitId.parse('desk'), from: day('2026-10-20') }],
    }

    expect(await statesOf([contact], joinedLater)).toEqual([{ state: 'counted', repeat: false }])
  })

  test('the 301st entry of a half-hour is held, settled by seq and not by arrival', async () => {
    const contacts = Array.from({ length: 310 }, (_, at) => aContact({ seq: at + 1 }))
    const random = chance(7)
    for (let rest = shuffled(contacts, random); rest.length > 0; rest = rest.slice(31)) {
      await deliver(rest.slice(0, 31))
    }
    const states = await statesOf(contacts)

    expect(states.slice(0, 300).every(({ state }) => state === 'counted')).toBe(true)
    expect(states.slice(300)).toEqual(
      Array.from({ length: 10 }, () => ({ state: 'held', reason: 'rate', repeat: true })),
    )
    expect(await totals()).toEqual([300, 300, 300, 300])
  })

  test.each([1, 2, 3])('order, repeats and portions never matter (seed %i)', async (seed) => {
    const random = chance(seed)
    const contacts = Array.from({ length: 60 }, (_, at) =>
      aContact({
        quantity: 1 + (at % 4),
        channel: at % 3 ? 'phone' : 'in_person',
        taskArea: at % 2 ? 'moving' : 'passport',
        time: `2026-10-20T${String(6 + (at % 9)).padStart(2, '0')}:30Z`,
      }),
    )
    const undone = contacts.filter(() => random() < 0.2)
    const all = [...contacts, ...undone.map((contact) => anUndoOf(contact))]
    const left = contacts.filter((contact) => !undone.includes(contact))
    const expected = left.reduce((sum, { quantity }) => sum + quantity, 0)

    let rest = shuffled([...all, ...all, ...all], random)
    while (rest.length > 0) {
      const size = 1 + Math.floor(random() * 15)
      await Promise.all(
        [deliver(rest.slice(0, size)), deliver(rest.slice(size, 2 * size))].slice(
          0,
          rest.length > size ? 2 : 1,
        ),
      )
      rest = rest.slice(2 * size)
    }

    expect(await totals()).toEqual([expected, expected, expected, expected])
    expect(await total('contributor', '1 = 1')).toBe(left.length)
  })
})
