import { memo, useId } from 'react'
import type { Unit } from '../../../../contract/catalogue.ts'
import type { DepartmentId, UnitId } from '../../../../contract/id.ts'
import { changeDepartment, movedBy } from '../../../../domain/catalogue/editUnits.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDraftStore, useErrorsAt } from '../../editor/useDraft.ts'
import { MoveButtons } from '../MoveButtons.tsx'
import { StandingWords } from './StandingWords.tsx'
import { UnitEditor } from './UnitEditor.tsx'

/** One unit. Drawn anew only when something of it is another: a key stroke elsewhere costs it nothing. */
export const UnitRow = memo(function UnitRow({
  unit,
  department,
  path,
  at,
  of,
  isOpen,
  onOpen,
  onSay,
}: {
  unit: Unit
  department: DepartmentId
  /** Where it stands in the document. */
  path: string
  at: number
  of: number
  isOpen: boolean
  onOpen: (unit: UnitId | undefined) => void
  onSay: (words: string) => void
}) {
  const { units: text } = useStaffText()
  const store = useDraftStore()
  const wrong = useErrorsAt()(`${path}.id`)
  const editor = useId()
  const { id, name, people } = unit
  const move = (by: 1 | -1) =>
    store.change((campaign) =>
      changeDepartment(campaign, department, (each) => ({
        ...each,
        units: movedBy(each.units, at, by),
      })),
    )
  return (
    <li className="units-unit" data-out={unit.retired} data-open={isOpen} data-place={path}>
      <div className="units-head">
        <div className="units-what">
          <p className="units-name">{name || id}</p>
          <p className="units-people">{text.peopleShort(people || 0)}</p>
          <StandingWords unit={unit} />
          {wrong.length > 0 && <p className="desk-field-wrong">{wrong.join(' ')}</p>}
        </div>
        <span className="units-move">
          <MoveButtons words={text} name={name} at={at} of={of} onMove={move} onSay={onSay} />
        </span>
        <Button
          aria-expanded={isOpen}
          aria-controls={isOpen ? editor : undefined}
          aria-label={isOpen ? text.close(name) : text.edit(name)}
          onClick={() => onOpen(isOpen ? undefined : id)}
        >
          {isOpen ? text.closeShort : text.editShort}
        </Button>
      </div>
      {isOpen && (
        <div id={editor} role="group" aria-label={name} className="units-editor">
          <UnitEditor unit={unit} department={department} path={path} onSay={onSay} />
        </div>
      )}
    </li>
  )
})
