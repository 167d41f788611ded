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
  return (
    <label className="corrections-field">
      <span>{label}</span>
      <select
        value={value}
        aria-invalid={error !== undefined}
        onChange={({ target }) => onChoose(options.find(({ id }) => id === target.value)?.id)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      {error !== undefined && (
        <span role="alert" className="corrections-wrong">
          {error}
        </span>
      )}
    </label>
  )
}
