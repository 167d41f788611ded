import { useCallback } from 'react'
import type { Unit } from '../../../../contract/catalogue.ts'
import type { UnitId } from '../../../../contract/id.ts'
import { changeUnit } from '../../../../domain/catalogue/editUnits.ts'
import { useDraftStore } from '../../editor/useDraft.ts'

/** Changes one unit of the draft; all others stay the very same, and are not drawn anew. */
export function useUnitChange(id: UnitId): (update: (unit: Unit) => Unit) => void {
  const store = useDraftStore()
  return useCallback(
    (update) => store.change((campaign) => changeUnit(campaign, id, update)),
    [store, id],
  )
}
