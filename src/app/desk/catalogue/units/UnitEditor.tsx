import { useId } from 'react'
import type { Unit } from '../../../../contract/catalogue.ts'
import type { DepartmentId } from '../../../../contract/id.ts'
import { moveUnit } from '../../../../domain/catalogue/editUnits.ts'
import { isUnitNameTaken } from '../../../../domain/catalogue/unitNames.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Field } from '../../campaigns/Field.tsx'
import { useDraft, useDraftStore, useErrorsAt } from '../../editor/useDraft.ts'
import { NameInput } from './NameInput.tsx'
import { focusSaid } from './said.ts'
import { UnitActs } from './UnitActs.tsx'
import { UnitAreas } from './UnitAreas.tsx'
import { UnitExpected } from './UnitExpected.tsx'
import { UnitFavourites } from './UnitFavourites.tsx'
import { UnitQuickKeys } from './UnitQuickKeys.tsx'
import { useUnitChange } from './useUnitChange.ts'

/** All that can be said of one unit. Its parts are drawn anew only when they are what has changed. */
export function UnitEditor({
  unit,
  department,
  path,
  onSay,
}: {
  unit: Unit
  department: DepartmentId
  path: string
  onSay: (words: string) => void
}) {
  const { units: text, campaigns } = useStaffText()
  const store = useDraftStore()
  const departments = useDraft(({ campaign }) => campaign.departments)
  const errorsAt = useErrorsAt()
  const change = useUnitChange(unit.id)
  const field = useId()
  const { id, name, people } = unit
  const units = departments.find((each) => each.id === department)?.units ?? []
  const taken = isUnitNameTaken(units, unit) ? [campaigns.fault.sameName] : []
  return (
    <>
      <NameInput
        label={text.name}
        name={name}
        errors={[...new Set([...taken, ...errorsAt(`${path}.name`)])]}
        onType={(typed) => change((before) => ({ ...before, name: typed }))}
      />
      <Field
        id={`${field}-people`}
        label={text.people}
        hint={text.peopleHint}
        errors={errorsAt(`${path}.people`)}
      >
        {(described) => (
          <input
            {...described}
            type="number"
            inputMode="numeric"
            min={1}
            max={10_000}
            value={people || ''}
            onChange={({ target }) =>
              change((before) => ({ ...before, people: Number(target.value) }))
            }
          />
        )}
      </Field>
      <Field id={`${field}-department`} label={text.inDepartment}>
        {(described) => (
          <select
            {...described}
            value={department}
            onChange={({ target }) => {
              const to = departments.find((each) => each.id === target.value)
              if (!to) return
              store.change((campaign) => moveUnit(campaign, id, to.id))
              onSay(text.movedTo(name, to.name))
              focusSaid()
            }}
          >
            {departments.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <UnitAreas unit={id} taskAreas={unit.taskAreas} path={path} />
      <UnitFavourites
        unit={id}
        taskAreas={unit.taskAreas}
        favourites={unit.favourites}
        path={path}
        onSay={onSay}
      />
      <UnitQuickKeys
        unit={id}
        taskAreas={unit.taskAreas}
        quickKeys={unit.quickKeys}
        path={path}
        onSay={onSay}
      />
      <UnitExpected unit={id} expected={unit.expected} path={path} />
      <UnitActs unit={unit} path={path} onSay={onSay} />
    </>
  )
}
