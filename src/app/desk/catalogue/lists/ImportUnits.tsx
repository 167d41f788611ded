import { unitsIn } from '../../../../domain/campaignThings.ts'
import { importUnits } from '../../../../domain/catalogue/importUnits.ts'
import { ImportList, type PlanOf } from './ImportList.tsx'

/** Departments and their units from a spreadsheet. */
export const ImportUnits = () => <ImportList of="units" plan={planOfUnits} />

const planOfUnits: PlanOf = ({ base, campaign }, list) => {
  const both = [base.campaign, campaign]
  return importUnits(campaign, list, {
    departments: new Set(both.flatMap(({ departments }) => departments.map(({ id }) => id))),
    units: new Set(both.flatMap((each) => unitsIn(each).map(({ id }) => id))),
  })
}
