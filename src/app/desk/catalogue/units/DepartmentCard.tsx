import { memo, useId, useState } from 'react'
import type { Department } from '../../../../contract/catalogue.ts'
import type { UnitId } from '../../../../contract/id.ts'
import { changeDepartment, movedBy } from '../../../../domain/catalogue/editUnits.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDraftStore, useErrorsAt } from '../../editor/useDraft.ts'
import { MoveButtons } from '../MoveButtons.tsx'
import { NameInput } from './NameInput.tsx'
import { focusSaid } from './said.ts'
import { UnitRow } from './UnitRow.tsx'

/** A department and its units. Drawn anew only when something in it is another. */
export const DepartmentCard = memo(function DepartmentCard({
  department,
  at,
  of,
  openUnit,
  onOpen,
  onAdd,
  onSay,
}: {
  department: Department
  at: number
  of: number
  /** The one unit of it that is being edited, if one is. */
  openUnit: UnitId | undefined
  onOpen: (unit: UnitId | undefined) => void
  onAdd: (to: Department) => void
  onSay: (words: string) => void
}) {
  const { units: text } = useStaffText()
  const store = useDraftStore()
  const errorsAt = useErrorsAt()
  const [title, field] = [useId(), useId()]
  const { id, name, units } = department
  const path = `departments[${at}]`
  const wrongName = errorsAt(`${path}.name`)
  const [wanted, want] = useState(false)
  // What is wrong stands there to be mended, whoever closed it.
  const isRenaming = wanted || wrongName.length > 0
  const wrong = [...errorsAt(`${path}.id`), ...errorsAt(`${path}.units`)]
  const move = (by: 1 | -1) =>
    store.change((campaign) => ({
      ...campaign,
      departments: movedBy(campaign.departments, at, by),
    }))
  const remove = () => {
    store.change((campaign) => ({
      ...campaign,
      departments: campaign.departments.filter((each) => each.id !== id),
    }))
    onSay(text.removed(name))
    focusSaid()
  }
  return (
    <section className="staff-card units-department" aria-labelledby={title} data-place={path}>
      <div className="units-head">
        <h3 id={title} className="units-what">
          {name || id} <span className="units-people">{text.count(units.length)}</span>
        </h3>
        <span className="units-move">
          <MoveButtons words={text} name={name} at={at} of={of} onMove={move} onSay={onSay} />
        </span>
        <Button
          aria-expanded={isRenaming}
          aria-controls={isRenaming ? field : undefined}
          aria-label={isRenaming ? text.close(name) : text.edit(name)}
          onClick={() => want(!wanted)}
        >
          {isRenaming ? text.closeShort : text.editShort}
        </Button>
      </div>
      {isRenaming && (
        <div id={field}>
          <NameInput
            label={text.department}
            name={name}
            errors={wrongName}
            onType={(typed) =>
              store.change((campaign) =>
                changeDepartment(campaign, id, (before) => ({ ...before, name: typed })),
              )
            }
          />
        </div>
      )}
      {wrong.length > 0 && <p className="desk-field-wrong">{wrong.join(' ')}</p>}
      {units.length === 0 && <p>{text.emptyDepartment}</p>}
      <ul className="units-list">
        {units.map((unit, n) => (
          <UnitRow
            key={unit.id}
            unit={unit}
            department={id}
            path={`${path}.units[${n}]`}
            at={n}
            of={units.length}
            isOpen={unit.id === openUnit}
            onOpen={onOpen}
            onSay={onSay}
          />
        ))}
      </ul>
      <div className="units-acts">
        <Button aria-label={text.addUnitTo(name)} onClick={() => onAdd(department)}>
          {text.addUnit}
        </Button>
        {units.length === 0 && <Button onClick={remove}>{text.removeDepartment(name)}</Button>}
      </div>
    </section>
  )
})
