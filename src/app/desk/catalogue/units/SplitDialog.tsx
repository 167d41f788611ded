import { zodResolver } from '@hookform/resolvers/zod'
import { useFieldArray, useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import { Unit } from '../../../../contract/catalogue.ts'
import { UnitId } from '../../../../contract/id.ts'
import { Day } from '../../../../contract/time.ts'
import { idFromName } from '../../../../domain/catalogue/idFromName.ts'
import { splitUnit } from '../../../../domain/catalogue/succession.ts'
import { useToday } from '../../../staff/useToday.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDraftStore } from '../../editor/useDraft.ts'
import { DialogForm } from './DialogForm.tsx'
import { takenIds } from '../takenIds.ts'
import { TextField } from './TextField.tsx'

const Part = z.object({ name: Unit.shape.name, people: Unit.shape.people })
const Splitting = z.object({ parts: z.array(Part).check(z.minLength(2)), lastDay: Day })
type Splitting = z.infer<typeof Splitting>

/** Nobody knows yet how many count in a part: the field stands empty until somebody says so. */
const aPart = { name: '', people: Number.NaN }

/** From the day after the last day, several new units count in the place of one. */
export function SplitDialog({
  unit,
  onDone,
  onClose,
}: {
  unit: Unit
  onDone: (words: string) => void
  onClose: () => void
}) {
  const { units: text } = useStaffText()
  const { splitting: words } = text
  const store = useDraftStore()
  const form = useForm<z.input<typeof Splitting>, unknown, Splitting>({
    resolver: zodResolver(Splitting),
    defaultValues: { parts: [aPart, aPart], lastDay: useToday() },
  })
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'parts' })
  const { errors } = form.formState
  const split = ({ parts, lastDay }: Splitting) => {
    const taken = takenIds(store.state(), 'unit')
    const fresh = parts.map((part) => {
      const id = UnitId.parse(idFromName(part.name, taken, 'enhed'))
      taken.add(id)
      return { id, ...part }
    })
    store.change((campaign) => splitUnit(campaign, unit.id, fresh, lastDay))
    onDone(words.done(unit.name))
    onClose()
  }
  return (
    <DialogForm
      title={words.title(unit.name)}
      yes={words.yes}
      onSubmit={form.handleSubmit(split)}
      onClose={onClose}
    >
      <p>{words.what}</p>
      <TextField
        label={text.form.lastDay}
        error={errors.lastDay?.message}
        as="day"
        type="date"
        {...form.register('lastDay')}
      />
      {fields.map(({ id }, at) => (
        <fieldset key={id} className="units-fields">
          <legend>{words.part(at + 1)}</legend>
          <TextField
            label={text.name}
            error={errors.parts?.[at]?.name?.message}
            {...form.register(`parts.${at}.name`)}
          />
          <TextField
            label={text.people}
            error={errors.parts?.[at]?.people?.message}
            as="number"
            type="number"
            inputMode="numeric"
            {...form.register(`parts.${at}.people`, { valueAsNumber: true })}
          />
          {fields.length > 2 && <Button onClick={() => remove(at)}>{words.less(at + 1)}</Button>}
        </fieldset>
      ))}
      <Button onClick={() => append(aPart)}>{words.more}</Button>
    </DialogForm>
  )
}
