import { useId } from 'react'
import { nameFault } from '../../../../domain/catalogue/textFault.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Field } from '../../campaigns/Field.tsx'

/** A name in the draft. What looks like a CPR number is refused at once, while it is being typed. */
export function NameInput({
  label,
  name,
  errors,
  onType,
}: {
  label: string
  name: string
  errors: readonly string[]
  onType: (name: string) => void
}) {
  const { fault } = useStaffText().campaigns
  const isCpr = nameFault(name) === 'cpr'
  const said = isCpr ? [fault.cpr, ...errors.filter((each) => each !== fault.cpr)] : errors
  return (
    <div>
      <Field id={useId()} label={label} errors={said}>
        {(described) => (
          <input
            {...described}
            value={name}
            maxLength={200}
            onChange={({ target }) => onType(target.value)}
          />
        )}
      </Field>
      {isCpr && (
        <p role="alert" className="sr-only">
          {fault.cpr}
        </p>
      )}
    </div>
  )
}
