import { expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { changesOf } from '../../src/server/campaign/changeLog.ts'
import { importCampaign } from '../../src/server/campaign/importCampaign.ts'
import { aCampaign, aContact, aQuietDay, fjordby } from '../support/builders.ts'
import { aServer, countingTime } from '../support/server.ts'

const house = aCampaign()
const [citizens, technical] = house.departments
const [moving, passport] = house.taskAreas
const [phone, inPerson] = house.channels
const [advice, newCase] = house.contactTypes

/** Imports one campaign and then another; gives the version and what is stored at last. */
const importing = async (before: Campaign, after: Campaign) => {
  const server = await aServer({ campaigns: [] })
  const { db, shelf, random } = server.parts
  const now = { nowMs: countingTime, random }
  try {
    await db.write((sql) => saveCampaign(sql, fjordby, before))
    const { version } = await importCampaign(db, shelf, fjordby, after, now)
    return { version, stored: (await shelf.find(db, fjordby, after.id))?.campaign }
  } finally {
    await server.stop()
  }
}

test('a changed file is the next version of its campaign', async () => {
  const changed = aCampaign({
    name: 'Efterår',
    taskAreas: [...house.taskAreas, { ...moving, id: 'new' }],
  })

  expect(await importing(house, changed)).toEqual({ version: 2, stored: changed })
})

test.each([
  [
    'unit library',
    { departments: [{ ...citizens, units: citizens?.units.slice(0, 1) }, technical] },
  ],
  ['taskAreas passport', { taskAreas: [moving] }],
  ['channels in_person', { channels: [phone] }],
  ['contactTypes new_case', { contactTypes: [advice] }],
  ['parameters self_service_help', { parameters: [] }],
])('%s may have been counted on, and is not dropped', async (item, changes) => {
  const after = aCampaign(changes)

  await expect(importing(house, after)).rejects.toThrow(
    new RegExp(`autumn was not imported[^]*  ${item}\n[^]*"retired": true`),
  )
})

test('what is no longer used is retired, and moves with its unit', async () => {
  const retired = aCampaign({
    taskAreas: [moving, { ...passport, retired: true }],
    channels: [phone, { ...inPerson, retired: true }],
    contactTypes: [advice, { ...newCase, retired: true }],
    departments: [{ ...citizens, units: house.departments.flatMap(({ units }) => units) }],
  })

  expect(await importing(house, retired)).toMatchObject({ version: 2 })
})

test.each(['locked', 'purged'])('a campaign that is %s is changed no more', async (status) => {
  await expect(importing(aCampaign({ status }), house)).rejects.toThrow(
    `Efterår 2026 is ${status}; it can no longer be changed.`,
  )
})

test('an import that is refused leaves everything as it was', async () => {
  const server = await aServer()
  const { db, shelf, random } = server.parts
  const now = { nowMs: countingTime, random }
  const counter = await server.counter('desk')
  const dropped = importCampaign(db, shelf, fjordby, aCampaign({ taskAreas: [passport] }), now)

  await expect(dropped).rejects.toThrow('taskAreas moving')
  const entries = [aContact({ day: '2026-10-21', time: 'am' })]
  expect((await counter.post('/api/v1/entries', { entries })).json()).toMatchObject({
    receipts: [{ state: 'counted' }],
  })
  expect((await shelf.find(db, fjordby, house.id))?.version).toBe(1)
  await server.stop()
})

test.each([
  ['closed', 'Write "planned": it closes by itself after its closing day, 2026-10-30.'],
  ['locked', 'Write one of draft, planned, paused, cancelled.'],
  ['purged', 'Write one of draft, planned, paused, cancelled.'],
])('a file cannot make a campaign %s, and says what to write', async (status, mend) => {
  await expect(importing(house, aCampaign({ status }))).rejects.toThrow(
    `autumn was not imported: a file cannot make a campaign "${status}". ${mend}`,
  )
})

const { days } = house
const other = (changes: object) => aCampaign({ days: { ...days, ...changes } })
const onDay = { day: '2026-10-21', time: 'am' }
const trialDay = { day: '2026-10-15', time: 'am' }
const without = (day: string) => days.count.filter((each) => each !== day)

test.each([
  [
    'a count day',
    aContact(onDay),
    other({ count: without('2026-10-21') }),
    '2026-10-21 in days.count',
  ],
  [
    'a count day that becomes a trial day',
    aContact(onDay),
    other({ count: without('2026-10-21'), trial: ['2026-10-21'] }),
    '2026-10-21 in days.count',
  ],
  ['a trial day', aContact(trialDay), other({ trial: [] }), '2026-10-15 in days.trial'],
  [
    'the day of a quiet unit',
    aQuietDay(onDay),
    other({ count: without('2026-10-21') }),
    '2026-10-21 in days.count',
  ],
  [
    'a direction',
    aContact({ ...onDay, direction: 'outgoing' }),
    aCampaign({ channels: [{ ...phone, directions: ['incoming'] }, inPerson] }),
    'outgoing in the directions of channel phone',
  ],
  [
    'a counterpart',
    aContact({ ...onDay, counterpart: 'business' }),
    aCampaign({ counterparts: ['citizen'] }),
    'business in counterparts',
  ],
  ['everything, by a draft', aContact(onDay), aCampaign({ status: 'draft' }), 'write "paused"'],
])('%s that has been counted is not dropped', async (_, entry, after, said) => {
  const before = aCampaign({ counterparts: ['citizen', 'business'] })
  const server = await aServer({ campaigns: [before] })
  const { db, shelf, random } = server.parts
  const now = { nowMs: countingTime, random }
  server.clock.nowMs = Date.parse('2026-10-15T08:00Z')
  const counter = await server.counter('desk')
  await counter.post('/api/v1/entries', { entries: [entry] })

  await expect(importCampaign(db, shelf, fjordby, after, now)).rejects.toThrow(said)
  expect(await importCampaign(db, shelf, fjordby, before, now)).toEqual({ version: 2 })
  await server.stop()
})

test('days and directions that nobody has counted on can go', async () => {
  const after = aCampaign({
    days: { ...days, trial: [], count: ['2026-11-09'], closing: '2026-11-09' },
    channels: [{ ...phone, directions: ['incoming'] }, inPerson],
  })

  expect(await importing(house, after)).toMatchObject({ version: 2 })
})

test('a file stands in the change log like any saving, without a name', async () => {
  const server = await aServer({ campaigns: [] })
  const { db, shelf, random } = server.parts
  const now = { nowMs: countingTime, random }
  await importCampaign(db, shelf, fjordby, house, now)
  await importCampaign(db, shelf, fjordby, aCampaign({ name: 'Efterår' }), now)
  const log = await changesOf(db, fjordby, house.id)
  await server.stop()

  expect(log).toEqual([
    {
      version: 2,
      at: '2026-10-21T08:10:00.000Z',
      changes: [{ is: 'set', field: 'name', before: 'Efterår 2026', after: 'Efterår' }],
    },
    { version: 1, at: '2026-10-21T08:10:00.000Z', changes: [{ is: 'created' }] },
  ])
})
