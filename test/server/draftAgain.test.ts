import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DeskCampaign } from '../../src/contract/desk.ts'
import { CampaignId } from '../../src/contract/id.ts'
import { saveCampaign } from '../../src/server/campaign/campaignShelf.ts'
import { aCampaign, fjordby } from '../support/builders.ts'
import { aServer, type TrialServer } from '../support/server.ts'

const desk = '/api/v1/desk/campaigns'

describe.each(['sqlite', 'postgres'] as const)('campaigns of one name, on %s', (engine) => {
  let server: TrialServer
  beforeEach(async () => {
    server = await aServer({ engine })
  })
  afterEach(() => server.stop())
  const id = CampaignId.parse('spring')
  const draft = (name: string) => aCampaign({ id, name, status: 'draft' })

  test('a draft that is made again after it was deleted is the new one', async () => {
    const tove = await server.staff('coordinator')
    const read = async () => (await tove.get(`${desk}/spring`)).json<DeskCampaign>().campaign.name
    await tove.post(desk, { campaign: draft('Den første') })
    expect(await read()).toBe('Den første')
    await tove.ask({ method: 'DELETE', url: `${desk}/spring` })
    await tove.post(desk, { campaign: draft('Den anden') })

    expect(await read()).toBe('Den anden')
  })

  test('what was read in a transaction that came to nothing is not what is saved next', async () => {
    const { db, parts } = server
    const save = async (name: string, fails: boolean) =>
      db.write(async (sql) => {
        await saveCampaign(sql, fjordby, draft(name))
        await parts.shelf.find(sql, fjordby, id)
        if (fails) throw new Error('the disk is full')
      })
    await expect(save('Den første', true)).rejects.toThrow('the disk is full')
    await save('Den anden', false)

    const found = await parts.shelf.find(db, fjordby, id)
    expect(found?.campaign.name).toBe('Den anden')
  })
})
