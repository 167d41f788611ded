import { memo, useId, useMemo, useState } from 'react'
import { TaskAreaId } from '../../../../contract/id.ts'
import { living, unitsIn } from '../../../../domain/campaignThings.ts'
import { countsArea } from '../../../../domain/catalogue/taskAreasOfUnit.ts'
import { countsOnly } from '../../../../domain/catalogue/unitsOfArea.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraft } from '../../editor/useDraft.ts'
import { Field } from '../../campaigns/Field.tsx'
import { DepartmentOfArea } from './DepartmentOfArea.tsx'

const findFrom = 12

/** Which units count a task area, department by department. A long list is narrowed by a few letters. */
export const UnitsOfArea = memo(function UnitsOfArea({ area }: { area: TaskAreaId }) {
  const { units: text } = useStaffText().catalogue
  const departments = useDraft(({ campaign }) => campaign.departments)
  const inUse = useAreasInUse()
  const [find, setFind] = useState('')
  const [id, how] = [useId(), useId()]
  const units = living(unitsIn({ departments }))
  const counting = units.filter((unit) => countsArea(unit, area))
  const isAnyOnly = counting.some((unit) => countsOnly(unit, inUse, area))
  const sought = find.trim().toLocaleLowerCase()
  const shown = departments.flatMap(({ id, name, units }) => {
    const found = living(units).filter((unit) =>
      `${unit.name} ${name}`.toLocaleLowerCase().includes(sought),
    )
    return found.length > 0 ? [{ id, name, units: found }] : []
  })
  return (
    <fieldset className="item-choice" aria-describedby={how}>
      <legend>{text.legend}</legend>
      <p id={how} className="item-why">
        {units.length === 0 ? text.none : text.count(counting.length, units.length)}
        {isAnyOnly && `. ${text.kept}`}
      </p>
      {units.length > findFrom && (
        <Field id={id} label={text.find}>
          {(described) => (
            <input
              {...described}
              type="search"
              value={find}
              onChange={({ target }) => setFind(target.value)}
            />
          )}
        </Field>
      )}
      <p role="status" className="items-said">
        {units.length > 0 && shown.length === 0 ? text.noMatch : ''}
      </p>
      <div className="item-departments">
        {shown.map((department) => (
          <DepartmentOfArea key={department.id} area={area} {...department} inUse={inUse} />
        ))}
      </div>
    </fieldset>
  )
})

/** The same set for as long as the same areas are in use: what they are called matters nothing here. */
function useAreasInUse(): ReadonlySet<TaskAreaId> {
  const ids = useDraft(({ campaign }) =>
    living(campaign.taskAreas)
      .map(({ id }) => id)
      .join(' '),
  )
  return useMemo(
    () =>
      new Set(
        ids
          .split(' ')
          .filter(Boolean)
          .map((id) => TaskAreaId.parse(id)),
      ),
    [ids],
  )
}
