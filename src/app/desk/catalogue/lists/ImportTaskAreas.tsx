import { importTaskAreas } from '../../../../domain/catalogue/importTaskAreas.ts'
import { takenItemIds } from '../items/kindOfItems.ts'
import { ImportList, type PlanOf } from './ImportList.tsx'

/** Task areas from a spreadsheet. */
export const ImportTaskAreas = () => <ImportList of="taskAreas" plan={planOfTaskAreas} />

const planOfTaskAreas: PlanOf = (state, list) =>
  importTaskAreas(state.campaign, list, takenItemIds(state, 'taskAreas'))
