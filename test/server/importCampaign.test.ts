import { expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import { importCampaign } from '../../src/server/campaign/importCampaign.ts'
import { aCampaign, aContact, fjordby } from '../support/builders.ts'
import { aServer } from '../support/server.ts'

const house = aCampaign()
const [citizens, technical] = house.departments
const [moving, passport] = house.taskAreas
const [phone, inPerson] = house.channels
const [advice, newCase] = house.contactTypes

/** Imports one campaign and then another; gives the version and what is stored at last. */
const importing = async (before: Campaign, after: Campaign) => {
  const server = await aServer({ campaigns: [] })
  const { db, shelf } = server.parts
  try {
    await importCampaign(db, shelf, fjordby, before)
    const { version } = await importCampaign(db, shelf, fjordby, after)
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
  const { db, shelf } = server.parts
  const counter = await server.counter('desk')
  const dropped = importCampaign(db, shelf, fjordby, aCampaign({ taskAreas: [passport] }))

  await expect(dropped).rejects.toThrow('taskAreas moving')
  const entries = [aContact({ day: '2026-10-21', time: 'am' })]
  expect((await counter.post('/api/v1/entries', { entries })).json()).toMatchObject({
    receipts: [{ state: 'counted' }],
  })
  expect((await shelf.find(db, fjordby, house.id))?.version).toBe(1)
  await server.stop()
})
