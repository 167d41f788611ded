import { type ComponentProps, useId, useState } from 'react'
import { useStaffText } from '../../text/useStaffText.ts'
import '../tick.css'

/** A password as it is typed or pasted, and shown to whoever wants to see it. */
export function PasswordField({
  hint,
  wrong,
  ...input
}: Omit<ComponentProps<'input'>, 'type' | 'id'> & { hint?: string; wrong?: string | undefined }) {
  const words = useStaffText().access
  const [shown, show] = useState(false)
  const [field, help, fault] = [useId(), useId(), useId()]
  return (
    <div className="access-field">
      <label htmlFor={field}>{words.password}</label>
      {hint && (
        <p className="access-hint" id={help}>
          {hint}
        </p>
      )}
      <input
        {...input}
        id={field}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={wrong !== undefined}
        aria-describedby={`${help} ${fault}`}
      />
      <div id={fault} role="alert">
        {wrong && <p className="access-wrong">{wrong}</p>}
      </div>
      <label className="tick">
        <input type="checkbox" checked={shown} onChange={({ target }) => show(target.checked)} />
        {words.show}
      </label>
    </div>
  )
}
