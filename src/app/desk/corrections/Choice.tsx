import { useId } from 'react'

/** One of several by name, in a form that corrects. An empty one stands for none, or for all. */
export function Choice<Id extends string>({
  label,
  value,
  options,
  none,
  error,
  onChoose,
}: {
  label: string
  value: Id | ''
  options: readonly { id: Id; name: string }[]
  /** What no choice is called, where none is needed. */
  none?: string
  error?: string | undefined
  onChoose: (value: Id | undefined) => void
}) {
  const field = useId()
  return (
    <div className="corrections-field">
      <label htmlFor={field}>{label}</label>
      <select
        id={field}
        value={value}
        aria-invalid={error !== undefined}
        aria-describedby={`${field}-wrong`}
        onChange={({ target }) => onChoose(options.find(({ id }) => id === target.value)?.id)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <p id={`${field}-wrong`} role="alert" className="corrections-wrong">
        {error}
      </p>
    </div>
  )
}
