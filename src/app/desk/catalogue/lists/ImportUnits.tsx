import { importUnits } from '../../../../domain/catalogue/importUnits.ts'
import { takenIds } from '../takenIds.ts'
import { ImportList, type PlanOf } from './ImportList.tsx'

/** Departments and their units from a spreadsheet. */
export const ImportUnits = () => <ImportList of="units" plan={planOfUnits} />

const planOfUnits: PlanOf = (state, list) =>
  importUnits(state.campaign, list, {
    departments: takenIds(state, 'department'),
    units: takenIds(state, 'unit'),
  })
