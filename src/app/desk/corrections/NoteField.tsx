import { useId } from 'react'
import { useStaffText } from '../../text/useStaffText.ts'
import type { NoteFault } from './noteFault.ts'

/** A short explanation: about the count, and nothing about anybody. */
export function NoteField({
  label,
  value,
  fault,
  onType,
}: {
  label: string
  value: string
  fault: NoteFault | undefined
  onType: (value: string) => void
}) {
  const { form } = useStaffText().corrections
  const id = useId()
  return (
    <div className="corrections-field corrections-note">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-help`} className="corrections-quiet">
        {form.noteHelp}
      </p>
      <input
        id={id}
        autoComplete="off"
        maxLength={200}
        value={value}
        aria-invalid={fault !== undefined}
        aria-describedby={`${id}-help ${id}-wrong`}
        onChange={({ target }) => onType(target.value)}
      />
      <p id={`${id}-wrong`} role="alert" className="corrections-wrong">
        {fault && (fault === 'missing' ? form.noteMissing : form.noteWrong)}
      </p>
    </div>
  )
}
