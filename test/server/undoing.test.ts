import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entry } from '../../src/contract/entry.ts'
import { CampaignId, StoreId, UnitId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { openCampaignShelf, saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { ingest } from '../../src/server/ingest/ingest.ts'
import type { Claim, Deliverer } from '../../src/server/ingest/judge.ts'
import { prepareStore } from '../../src/server/store/openStore.ts'
import { findDrift } from '../../src/server/store/recount.ts'
import { aCampaign, aContact, anId, anUndoOf, fjordby, phoneOfAnn } from '../support/builders.ts'
import { engines, type Trial } from '../support/databases.ts'

const ann: Deliverer = {
  municipality: fjordby,
  device: phoneOfAnn,
  today: Day.parse('2026-10-20'),
  enrolments: ['desk', 'library'].map((unit) => ({
    unit: UnitId.parse(unit),
    from: Day.parse('2026-10-15'),
  })),
}

describe.each(Object.entries(engines))('on %s', (_, open) => {
  let trial: Trial
  const save = (changes: Record<string, unknown>) =>
    trial.db.write((sql) => saveCampaign(sql, fjordby, aCampaign(changes)))
  const statesOf = async (claims: (Entry | Claim)[]) => {
    const receipts = await ingest(trial.db, openCampaignShelf(), ann, claims)
    return receipts.map(({ id: _id, ...receipt }) => receipt)
  }
  const counted = async () =>
    Number((await trial.db.all('SELECT coalesce(sum(n), 0) AS n FROM tally_coarse'))[0]?.['n'])

  beforeEach(async () => {
    trial = await open()
    await prepareStore(trial.db, () => StoreId.parse('0000000000000000'))
    for (const id of ['autumn', 'open']) await save({ id: CampaignId.parse(id) })
    await save({ id: 'purged', status: 'purged' })
  })
  afterEach(() => trial.discard())

  const malformed = { state: 'held', reason: 'malformed' }

  test('an undo that names an open campaign takes nothing out of a locked one', async () => {
    const contact = aContact()
    await statesOf([contact])
    await save({ status: 'locked' })

    expect(await statesOf([anUndoOf(contact, { campaign: 'open' })])).toMatchObject([malformed])
    expect(await statesOf([contact])).toMatchObject([{ state: 'counted', repeat: true }])
    expect(await counted()).toBe(1)
  })

  test.each([
    ['campaign', { campaign: 'open' }],
    ['day', { day: '2026-10-21', time: '2026-10-21T08:00Z' }],
    ['unit', { unit: 'library' }],
  ])('an undo of another %s than its entry’s is held, whichever comes first', async (__, other) => {
    const [entryFirst, undoFirst] = [aContact(), aContact()]
    const early = anUndoOf(undoFirst, other)
    await statesOf([entryFirst])
    await statesOf([early])

    expect(await statesOf([anUndoOf(entryFirst, other)])).toMatchObject([malformed])
    expect(await statesOf([undoFirst])).toMatchObject([{ state: 'counted', repeat: false }])
    expect(await statesOf([early])).toMatchObject([{ ...malformed, repeat: true }])
    expect(await counted()).toBe(2)
    expect(await findDrift(trial.db, fjordby)).toEqual([])
  })

  test('an undo still takes back an entry that could not be read', async () => {
    const newer = { ...aContact(), id: anId(), v: '2.0' }
    await statesOf([newer])
    await statesOf([anUndoOf(newer, { v: '1.0' })])

    expect(await statesOf([newer])).toMatchObject([{ state: 'undone', repeat: true }])
  })

  test('an id that is first of a purged campaign and then of a living one is counted like any other', async () => {
    const contact = aContact({ quantity: 3 })
    const gone = { ...contact, campaign: CampaignId.parse('purged') }
    const delivered = [gone, contact, contact, gone, { ...contact, channel: 'in_person' }]

    expect(await statesOf(delivered)).toEqual([
      { state: 'counted', repeat: false },
      { state: 'held', reason: 'conflict', repeat: false },
    ])
    expect(await counted()).toBe(3)
    expect(await findDrift(trial.db, fjordby)).toEqual([])
    expect(await trial.db.all('SELECT time, n FROM device_pace WHERE time = -1')).toEqual([
      { time: -1, n: 1 },
    ])
  })
})
