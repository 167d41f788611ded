import { expect, test } from 'vitest'
import { narrowed } from '../../../src/app/board/narrowed.ts'
import { ChannelId, TaskAreaId, UnitId } from '../../../src/contract/id.ts'
import { aCampaign } from '../../support/builders.ts'
import { aBoard } from './aBoard.ts'

const board = aBoard({
  groups: [{ units: ['building', 'roads'], figures: [], own: [{ unit: 'roads', n: 7 }] }],
})
const ownIn = (filter: Parameters<typeof narrowed>[1]) =>
  narrowed({ campaign: aCampaign(), answer: board }, filter).answer.groups[0]?.own

test('a unit’s own week total, which is of all kinds, stands on no board of some of them', () => {
  expect(ownIn({})).toHaveLength(1)
  expect(ownIn({ unit: UnitId.parse('roads') })).toHaveLength(1)
  expect(ownIn({ channel: ChannelId.parse('phone') })).toBeUndefined()
  expect(ownIn({ area: TaskAreaId.parse('moving') })).toBeUndefined()
  expect(ownIn({ direction: 'incoming' })).toBeUndefined()
})

test('what came late or was thought a trial is of whole units, and stands on no board of some of their contacts', () => {
  const apart = [{ direction: 'incoming', n: 2, of: 5 }]
  const answer = aBoard({ late: apart, otherwise: apart })
  const toldIn = (filter: Parameters<typeof narrowed>[1]) => {
    const { late, otherwise } = narrowed({ campaign: aCampaign(), answer }, filter).answer
    return [late, otherwise]
  }

  expect(toldIn({ direction: 'incoming' })).toEqual([apart, apart])
  expect(toldIn({ channel: ChannelId.parse('phone') })).toEqual([undefined, undefined])
  expect(toldIn({ area: TaskAreaId.parse('moving') })).toEqual([undefined, undefined])
})
