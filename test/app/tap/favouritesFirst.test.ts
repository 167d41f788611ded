import { expect, test } from 'vitest'
import { TaskAreaId } from '../../../src/contract/id.ts'
import { favouritesFirst } from '../../../src/app/tap/favouritesFirst.ts'
import { selectionIn } from '../../../src/app/tap/selectionIn.ts'
import { aCounterCampaign } from './countScreenProps.ts'

const area = (id: string, more = {}) => ({ id, name: { da: id }, obligation: 'local', ...more })
const campaign = aCounterCampaign({
  taskAreas: [area('a'), area('b'), area('c'), area('d', { retired: true }), area('e')],
  unit: { id: 'desk', name: 'Borgerservice', favourites: ['e', 'gone', 'd', 'b'] },
})

test('favourites come first in their own order, then the rest in that of the catalogue', () => {
  expect(favouritesFirst(campaign).map(({ id }) => id)).toEqual(['e', 'b', 'a', 'c'])
})

test('the first favourite is in force where nothing was chosen, or what was chosen is gone', () => {
  expect(selectionIn(campaign, {})?.taskArea).toBe('e')
  expect(selectionIn(campaign, { taskArea: TaskAreaId.parse('d') })?.taskArea).toBe('e')
  expect(selectionIn(campaign, { taskArea: TaskAreaId.parse('c') })?.taskArea).toBe('c')
})

test('what was learnt on the device stands between the favourites and the rest, and never twice', () => {
  const learnt = ['c', 'e', 'd', 'gone'].map((id) => TaskAreaId.parse(id))

  expect(favouritesFirst(campaign, learnt).map(({ id }) => id)).toEqual(['e', 'b', 'c', 'a'])
  expect(selectionIn(campaign, {})?.taskArea).toBe('e')
})
