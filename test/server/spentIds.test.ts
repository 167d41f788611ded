import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Campaign } from '../../src/contract/campaign.ts'
import type { DeskCampaign } from '../../src/contract/desk.ts'
import { UnitId } from '../../src/contract/id.ts'
import type { ProblemDocument } from '../../src/contract/problem.ts'
import { changeUnit, removeUnit } from '../../src/domain/catalogue/editUnits.ts'
import { bringBack, retire } from '../../src/domain/catalogue/standing.ts'
import { importCampaign } from '../../src/server/campaign/importCampaign.ts'
import { type Browser, isProblem } from '../support/browser.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { engines } from '../support/databases.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const url = '/api/v1/desk/campaigns/autumn'
const roads = UnitId.parse('roads')

/** The builders' campaign without one thing of each kind. */
const without = (): Campaign => {
  const campaign = removeUnit(aCampaign(), roads)
  const [citizens, technical] = campaign.departments
  if (!citizens || !technical) throw new Error('the built campaign has two departments')
  return {
    ...campaign,
    departments: [{ ...citizens, units: [...citizens.units, ...technical.units] }],
    taskAreas: campaign.taskAreas.slice(1),
    channels: campaign.channels.slice(1),
    contactTypes: campaign.contactTypes.slice(1),
    parameters: [],
  }
}

describe.each(Object.keys(engines) as (keyof typeof engines)[])('on %s', (engine) => {
  let server: TrialServer
  let tove: Browser
  beforeEach(async () => {
    // Before the first day: what nobody has counted on can still go.
    server = await aServer({ engine, nowMs: Date.parse('2026-10-01T08:00:00Z') })
    tove = await server.staff('coordinator')
  })
  afterEach(() => server.stop())

  const read = async () => (await tove.get(url)).json<DeskCampaign>()
  const save = (campaign: Campaign, version: number) =>
    tove.ask({
      method: 'PUT',
      url,
      headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
      payload: JSON.stringify(campaign),
    })

  test('an id that was lost does not come back, whatever it was of', async () => {
    expect((await read()).spent).toEqual({})
    const saved = await save(without(), 1)
    expect(saved.statusCode).toBe(200)
    const spent = {
      department: ['technical'],
      unit: ['roads'],
      taskArea: ['moving'],
      channel: ['phone'],
      contactType: ['advice'],
      parameter: ['self_service_help'],
    }
    expect(saved.json<DeskCampaign>().spent).toEqual(spent)
    expect((await read()).spent).toEqual(spent)

    const again = await save(aCampaign(), 2)
    isProblem(again, 422, 'invalid')
    const { errors } = again.json<ProblemDocument>()
    expect(errors?.map(({ path }) => path)).toEqual([
      'departments[1].id',
      'departments[1].units[0].id',
      'taskAreas[0].id',
      'channels[0].id',
      'contactTypes[0].id',
      'parameters[0].id',
    ])
    expect(errors?.[1]?.message).toContain('"roads" was the id of something that has been removed')
    expect((await read()).version).toBe(2)
  })

  test('what is retired comes back, and what was moved was never away', async () => {
    const retired = changeUnit(aCampaign(), roads, retire)
    expect((await save(retired, 1)).statusCode).toBe(200)
    const [citizens, technical] = aCampaign().departments
    const moved = {
      ...aCampaign(),
      departments: [
        { ...citizens, units: [...(citizens?.units ?? []), technical?.units[0]] },
        { ...technical, units: technical?.units.slice(1) },
      ],
    } as Campaign
    expect((await save(changeUnit(moved, roads, bringBack), 2)).statusCode).toBe(200)
    expect((await save(aCampaign(), 3)).statusCode).toBe(200)
    expect((await read()).spent).toEqual({})
  })

  test('a file cannot bring one back either', async () => {
    const { departments } = aCampaign()
    const whole = departments.flatMap(({ units }) => units)
    const one = { ...departments[0], units: whole } as Campaign['departments'][number]
    const { db, parts, clock } = server
    const takeIn = (campaign: Campaign) =>
      importCampaign(db, parts.shelf, fjordby, campaign, {
        nowMs: clock.nowMs,
        random: parts.random,
      })
    await takeIn({ ...aCampaign(), departments: [one] })

    await expect(takeIn(aCampaign())).rejects.toThrow(
      /departments\[1\]\.id: "technical" was the id/,
    )
  })
})
