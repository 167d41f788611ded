import { useState } from 'react'
import type { Department } from '../../../../contract/catalogue.ts'
import type { UnitId } from '../../../../contract/id.ts'
import { unitsIn } from '../../../../domain/campaignThings.ts'
import { departmentOf } from '../../../../domain/catalogue/editUnits.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDraft } from '../../editor/useDraft.ts'
import { ImportUnits } from '../lists/ImportUnits.tsx'
import { DepartmentCard } from './DepartmentCard.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { NewDepartmentDialog } from './NewDepartmentDialog.tsx'
import { NewUnitDialog } from './NewUnitDialog.tsx'
import { saidId } from './said.ts'
import './units.css'

/** Departments and units on two levels. One unit is edited at a time. */
export function UnitsSection() {
  const { units: text } = useStaffText()
  const departments = useDraft(({ campaign }) => campaign.departments)
  const [open, setOpen] = useState<UnitId>()
  const [asked, ask] = useState<'merge' | 'department' | Department>()
  const [said, say] = useState('')
  const stop = () => ask(undefined)
  const openIn = open && departmentOf({ departments }, open)?.id
  return (
    <>
      <p>{text.how}</p>
      <p id={saidId} role="status" tabIndex={-1} className="units-said">
        {said}
      </p>
      <div className="units-acts">
        <Button onClick={() => ask('department')}>{text.addDepartment}</Button>
        {unitsIn({ departments }).length > 1 && (
          <Button look="plain" onClick={() => ask('merge')}>
            {text.merge}
          </Button>
        )}
      </div>
      <ImportUnits />
      {departments.length === 0 && <p>{text.none}</p>}
      {departments.map((department, at) => (
        <DepartmentCard
          key={department.id}
          department={department}
          at={at}
          of={departments.length}
          openUnit={department.id === openIn ? open : undefined}
          onOpen={setOpen}
          onAdd={ask}
          onSay={say}
        />
      ))}
      {asked === 'merge' && <MergeDialog onDone={say} onClose={stop} />}
      {asked === 'department' && <NewDepartmentDialog onDone={say} onClose={stop} />}
      {typeof asked === 'object' && (
        <NewUnitDialog department={asked} onDone={say} onClose={stop} />
      )}
    </>
  )
}
