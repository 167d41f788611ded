import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { DepartmentId } from '../../../../contract/id.ts'
import { Text } from '../../../../contract/text.ts'
import { idFromName } from '../../../../domain/catalogue/idFromName.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraftStore } from '../../editor/useDraft.ts'
import { DialogForm } from './DialogForm.tsx'
import { takenIds } from '../takenIds.ts'
import { TextField } from './TextField.tsx'

const Fresh = z.object({ name: Text })
type Fresh = z.infer<typeof Fresh>

export function NewDepartmentDialog({
  onDone,
  onClose,
}: {
  onDone: (words: string) => void
  onClose: () => void
}) {
  const { units: text } = useStaffText()
  const store = useDraftStore()
  const form = useForm<Fresh>({ resolver: zodResolver(Fresh), defaultValues: { name: '' } })
  const add = ({ name }: Fresh) => {
    const taken = takenIds(store.state(), 'department')
    const id = DepartmentId.parse(idFromName(name, taken, 'forvaltning'))
    store.change((campaign) => ({
      ...campaign,
      departments: [...campaign.departments, { id, name, units: [] }],
    }))
    onDone(text.added(name))
    onClose()
  }
  return (
    <DialogForm
      title={text.form.newDepartment}
      yes={text.form.add}
      onSubmit={form.handleSubmit(add)}
      onClose={onClose}
    >
      <TextField
        label={text.name}
        error={form.formState.errors.name?.message}
        {...form.register('name')}
      />
    </DialogForm>
  )
}
