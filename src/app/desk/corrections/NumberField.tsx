import { useId } from 'react'

/** How many: a field of digits, with what is wrong of it. */
export function NumberField({
  label,
  value,
  error,
  onType,
}: {
  label: string
  value: string
  error: string | undefined
  onType: (value: string) => void
}) {
  const id = useId()
  return (
    <div className="corrections-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        // One digit more than may be: cut to three, a thousand would be saved as a hundred.
        maxLength={6}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-wrong`}
        onChange={({ target }) => onType(target.value)}
      />
      <p id={`${id}-wrong`} role="alert" className="corrections-wrong">
        {error}
      </p>
    </div>
  )
}
