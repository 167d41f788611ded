import { expect, test } from 'vitest'
import { CounterCampaign } from '../../src/contract/campaign.ts'
import { UnitId } from '../../src/contract/id.ts'
import { counterCampaign } from '../../src/domain/counterCampaign.ts'
import { aCampaign } from '../support/builders.ts'

const desk = UnitId.parse('desk')

test('a counter is told that a type is expected, and else nothing of it', () => {
  expect(counterCampaign(aCampaign({ typeExpected: true }), desk)).toMatchObject({
    typeExpected: true,
  })
  expect(counterCampaign(aCampaign({ typeExpected: false }), desk)).not.toHaveProperty(
    'typeExpected',
  )
})

test('a counter goes on with what is said by an older server, or by one newer than itself', () => {
  const told = counterCampaign(aCampaign({ typeExpected: true }), desk)
  const { typeExpected: _newer, ...older } = told ?? {}

  expect(CounterCampaign.parse(older)).toEqual(older)
  expect(CounterCampaign.parse({ ...told, saidByNewer: 'something' })).toEqual(told)
})
