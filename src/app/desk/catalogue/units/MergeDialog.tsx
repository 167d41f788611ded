import { zodResolver } from '@hookform/resolvers/zod'
import { useId } from 'react'
import { useController, useForm, useWatch } from 'react-hook-form'
import { UnitId } from '../../../../contract/id.ts'
import { departmentOf } from '../../../../domain/catalogue/editUnits.ts'
import { idFromName } from '../../../../domain/catalogue/idFromName.ts'
import { mergeUnits } from '../../../../domain/catalogue/succession.ts'
import { living, unitsIn } from '../../../../domain/campaignThings.ts'
import { useToday } from '../../../staff/useToday.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { Field } from '../../campaigns/Field.tsx'
import { useDraft, useDraftStore } from '../../editor/useDraft.ts'
import { DialogForm } from './DialogForm.tsx'
import { FreshUnitFields } from './FreshUnitFields.tsx'
import { MergedAreas } from './MergedAreas.tsx'
import { Merging, type MergingFields, ofChosenWay } from './merging.ts'
import { takenIds } from '../takenIds.ts'
import { TextField } from './TextField.tsx'
import { UnitTicks } from './UnitTicks.tsx'

const judged = zodResolver(Merging)

/** Several units into one, from the day after a last day. */
export function MergeDialog({
  onDone,
  onClose,
}: {
  onDone: (words: string) => void
  onClose: () => void
}) {
  const { units: text } = useStaffText()
  const { merging: words } = text
  const store = useDraftStore()
  const departments = useDraft(({ campaign }) => campaign.departments)
  const going = living(unitsIn({ departments })).filter(({ lastDay }) => !lastDay)
  const form = useForm<MergingFields, unknown, Merging>({
    resolver: (written, ...rest) => judged(ofChosenWay(written), ...rest),
    defaultValues: {
      ...{ units: [], into: 'existing', unit: '', name: '', people: Number.NaN },
      ...{ department: departments[0]?.id ?? '', lastDay: useToday() },
    },
  })
  const { errors } = form.formState
  const into = useWatch({ control: form.control, name: 'into' })
  const unit = useWatch({ control: form.control, name: 'unit' })
  const { field: ticks } = useController({ control: form.control, name: 'units' })
  const unitField = useId()

  const choose = (units: string[]) => {
    ticks.onChange(units)
    // A new unit belongs where the first one does, until somebody says otherwise.
    const [first] = units
    const home = going.find(({ id }) => id === first)
    const department = home && departmentOf({ departments }, home.id)
    if (department && first !== ticks.value[0]) form.setValue('department', department.id)
  }
  const merge = ({ units, lastDay, unit, name, people, department }: Merging) => {
    if (unit !== undefined) {
      store.change((campaign) => mergeUnits(campaign, units, unit, lastDay))
      onDone(words.done(going.find(({ id }) => id === unit)?.name ?? unit))
    } else if (name !== undefined && people !== undefined && department !== undefined) {
      const id = UnitId.parse(idFromName(name, takenIds(store.state(), 'unit'), 'enhed'))
      const fresh = { id, name, people, department }
      store.change((campaign) => mergeUnits(campaign, units, fresh, lastDay))
      onDone(words.done(name))
    }
    onClose()
  }

  return (
    <DialogForm
      title={words.title}
      yes={words.yes}
      onSubmit={form.handleSubmit(merge)}
      onClose={onClose}
    >
      <p>{words.what}</p>
      <UnitTicks
        departments={departments}
        units={going}
        chosen={ticks.value}
        onChoose={choose}
        error={errors.units && (into === 'fresh' ? words.fewNew : words.fewOld)}
      />
      <Segments
        legend={words.into}
        options={[
          { value: 'existing', label: words.existing },
          { value: 'fresh', label: words.fresh },
        ]}
        value={into}
        onChoose={(value) => form.setValue('into', value)}
      />
      {into === 'existing' ? (
        <Field id={unitField} label={words.unit} errors={errors.unit ? [words.noUnit] : []}>
          {(described) => (
            <select {...described} {...form.register('unit')}>
              <option value="">{words.choose}</option>
              {going.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <FreshUnitFields form={form} departments={departments} />
      )}
      <MergedAreas
        units={going.filter(({ id }) => ticks.value.includes(id))}
        first={going.find(({ id }) => id === ticks.value[0])}
        into={into === 'fresh' ? 'fresh' : going.find(({ id }) => id === unit)}
      />
      <TextField
        label={text.form.lastDay}
        error={errors.lastDay?.message}
        as="day"
        type="date"
        {...form.register('lastDay')}
      />
    </DialogForm>
  )
}
