import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { type Department, Unit } from '../../../../contract/catalogue.ts'
import { UnitId } from '../../../../contract/id.ts'
import { addUnit } from '../../../../domain/catalogue/editUnits.ts'
import { idFromName } from '../../../../domain/catalogue/idFromName.ts'
import { isUnitNameTaken } from '../../../../domain/catalogue/unitNames.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraftStore } from '../../editor/useDraft.ts'
import { DialogForm } from './DialogForm.tsx'
import { takenIds } from '../takenIds.ts'
import { TextField } from './TextField.tsx'

const Fresh = z.object({ name: Unit.shape.name, people: Unit.shape.people })
type Fresh = z.infer<typeof Fresh>

export function NewUnitDialog({
  department,
  onDone,
  onClose,
}: {
  department: Department
  onDone: (words: string) => void
  onClose: () => void
}) {
  const { units: text } = useStaffText()
  const store = useDraftStore()
  const form = useForm<Fresh>({ resolver: zodResolver(Fresh), defaultValues: { name: '' } })
  const { name: wrongName, people: wrongPeople } = form.formState.errors
  const add = (unit: Fresh) => {
    const taken = takenIds(store.state(), 'unit')
    const id = UnitId.parse(idFromName(unit.name, taken, 'enhed'))
    if (isUnitNameTaken(department.units, { id, ...unit })) {
      form.setError('name', { message: 'is the name of another' }, { shouldFocus: true })
      return
    }
    store.change((campaign) => addUnit(campaign, department.id, { id, ...unit }))
    onDone(text.added(unit.name))
    onClose()
  }
  return (
    <DialogForm
      title={text.form.newUnit(department.name)}
      yes={text.form.add}
      onSubmit={form.handleSubmit(add)}
      onClose={onClose}
    >
      <TextField label={text.name} error={wrongName?.message} {...form.register('name')} />
      <TextField
        label={text.people}
        hint={text.peopleHint}
        error={wrongPeople?.message}
        as="number"
        type="number"
        inputMode="numeric"
        {...form.register('people', { valueAsNumber: true })}
      />
    </DialogForm>
  )
}
