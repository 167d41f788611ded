import { type ComponentProps, useId } from 'react'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Field } from '../../campaigns/Field.tsx'
import { faultWords } from '../../editor/faultWords.ts'

/** A field of a form in a dialog, with what the contract says against it. */
export function TextField({
  label,
  hint,
  error,
  as = 'other',
  ...input
}: ComponentProps<'input'> & {
  label: string
  hint?: string
  /** What the schema says, as it says it. */
  error: string | undefined
  /** Schemas word what is wrong with a number or a day for programs alone. */
  as?: 'number' | 'day' | 'other'
}) {
  const { campaigns: text } = useStaffText()
  const words = as === 'other' ? faultWords(text, error ?? '') : text.fault[as]
  return (
    <>
      <Field
        id={useId()}
        label={label}
        {...(hint !== undefined && { hint })}
        errors={error === undefined ? [] : [words]}
      >
        {(described) => <input {...described} {...input} />}
      </Field>
      {error !== undefined && (
        <p role="alert" className="sr-only">
          {`${label}: ${words}`}
        </p>
      )}
    </>
  )
}
