import { type ComponentProps, useId } from 'react'
import type { TextFault } from '../../../../domain/catalogue/textFault.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Field } from '../../campaigns/Field.tsx'
import { useErrorsAt } from '../../editor/useDraft.ts'

const words = { empty: 'empty', long: 'tooLong', plain: 'oneLine', cpr: 'cpr' } as const

/** One text of an item. What cannot stand is said at once, and what the server says beside it. */
export function ItemText({
  label,
  hint,
  path,
  value,
  fault,
  also = [],
  onWrite,
  ...input
}: Pick<ComponentProps<'input'>, 'lang' | 'maxLength' | 'placeholder'> & {
  label: string
  hint?: string
  path: string
  value: string
  /** Why the text cannot stand as it is. */
  fault: TextFault | undefined
  also?: readonly string[]
  onWrite: (text: string) => void
}) {
  const { campaigns: text } = useStaffText()
  const errorsAt = useErrorsAt()
  const errors = [...(fault ? [text.fault[words[fault]]] : []), ...also, ...errorsAt(path)]
  return (
    // What goes wrong while it is typed is read aloud when the hand rests.
    <div aria-live="polite">
      <Field
        id={useId()}
        label={label}
        {...(hint !== undefined && { hint })}
        errors={[...new Set(errors)]}
      >
        {(described) => (
          <input
            {...described}
            {...input}
            value={value}
            autoComplete="off"
            onChange={({ target }) => onWrite(target.value)}
          />
        )}
      </Field>
    </div>
  )
}
