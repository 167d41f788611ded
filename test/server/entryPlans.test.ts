import { expect, test } from 'vitest'
import { CampaignId } from '../../src/contract/id.ts'
import { Day } from '../../src/contract/time.ts'
import { lateOfUnits } from '../../src/server/store/lateQuestions.ts'
import { aServer } from '../support/server.ts'
import { fjordby } from '../support/builders.ts'

test('how much came late is found without reading every entry there is', async () => {
  const server = await aServer()
  const asked: string[] = []
  const all: typeof server.db.all = (text, values) => {
    asked.push(text)
    return server.db.all(text, values)
  }
  const day = Day.parse('2026-10-21')
  const campaign = CampaignId.parse('autumn')
  await lateOfUnits({ ...server.db, all }, { municipality: fjordby, campaign, from: day, to: day })
  const plan = await server.db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${asked[0]}`, [
    ...[fjordby, campaign, 0, 0],
  ])
  await server.stop()

  const steps = plan.map(({ detail }) => detail)
  expect(steps.filter((step) => step.includes('entry_late'))).toHaveLength(1)
  expect(steps.filter((step) => step.endsWith('USING PRIMARY KEY (municipality=?)'))).toEqual([])
})
