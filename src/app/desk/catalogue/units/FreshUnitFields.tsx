import { useId } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { Department } from '../../../../contract/catalogue.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Field } from '../../campaigns/Field.tsx'
import type { Merging, MergingFields } from './merging.ts'
import { TextField } from './TextField.tsx'

/** What the unit is called that others are merged into, how many count there, and where it belongs. */
export function FreshUnitFields({
  form: { register, formState },
  departments,
}: {
  form: UseFormReturn<MergingFields, unknown, Merging>
  departments: readonly Department[]
}) {
  const { units: text } = useStaffText()
  const id = useId()
  const { name, people } = formState.errors
  return (
    <>
      <TextField label={text.name} error={name?.message} {...register('name')} />
      <TextField
        label={text.people}
        error={people?.message}
        as="number"
        type="number"
        inputMode="numeric"
        {...register('people', { valueAsNumber: true })}
      />
      <Field id={id} label={text.inDepartment}>
        {(described) => (
          <select {...described} {...register('department')}>
            {departments.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  )
}
