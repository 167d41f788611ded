import { memo, useCallback } from 'react'
import type { Unit } from '../../../../contract/catalogue.ts'
import type { TaskAreaId, UnitId } from '../../../../contract/id.ts'
import { countsArea } from '../../../../domain/catalogue/taskAreasOfUnit.ts'
import { countsOnly, withUnitsOfArea } from '../../../../domain/catalogue/unitsOfArea.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraftStore } from '../../editor/useDraft.ts'

/** The units of a department as ticks, and one tick for them all. */
export function DepartmentOfArea({
  area,
  name,
  units,
  inUse,
}: {
  area: TaskAreaId
  name: string
  units: readonly Unit[]
  inUse: ReadonlySet<TaskAreaId>
}) {
  const { units: text } = useStaffText().catalogue
  const store = useDraftStore()
  const set = useCallback(
    (ids: readonly UnitId[], counts: boolean) =>
      store.change((campaign) => withUnitsOfArea(campaign, area, new Set(ids), counts)),
    [store, area],
  )
  const many = units.filter((unit) => countsArea(unit, area)).length
  const isAll = many === units.length
  return (
    <div role="group" aria-label={name} className="item-department">
      <label className="item-option item-department-all">
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = many > 0 && !isAll
          }}
          onChange={() =>
            set(
              units.map(({ id }) => id),
              !isAll,
            )
          }
        />
        {text.all(name)}
      </label>
      {units.map((unit) => (
        <UnitTick
          key={unit.id}
          id={unit.id}
          name={unit.name}
          counts={countsArea(unit, area)}
          isOnly={countsOnly(unit, inUse, area)}
          onSet={set}
        />
      ))}
    </div>
  )
}

const UnitTick = memo(function UnitTick({
  id,
  name,
  counts,
  isOnly,
  onSet,
}: {
  id: UnitId
  name: string
  counts: boolean
  /** It counts nothing else, so it keeps this one. */
  isOnly: boolean
  onSet: (ids: readonly UnitId[], counts: boolean) => void
}) {
  const { units: text } = useStaffText().catalogue
  return (
    <label className="item-option">
      <input
        type="checkbox"
        checked={counts}
        aria-disabled={isOnly}
        onChange={() => onSet([id], !counts)}
      />
      <span>
        {name}
        {isOnly && <span className="item-why"> ({text.only})</span>}
      </span>
    </label>
  )
})
