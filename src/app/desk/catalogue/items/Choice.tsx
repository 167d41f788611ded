import { type ReactNode, useId } from 'react'

/** One of several: radio buttons, each with its name in words beside whatever picture it has. */
export function Choice<Value extends string>({
  legend,
  options,
  value,
  errors = [],
  onChoose,
}: {
  legend: string
  options: readonly { value: Value; label: string; picture?: ReactNode }[]
  value: Value
  errors?: readonly string[]
  onChoose: (value: Value) => void
}) {
  const [name, wrong] = [useId(), useId()]
  return (
    <fieldset className="item-choice" aria-describedby={wrong}>
      <legend>{legend}</legend>
      <div
        className="item-options"
        data-pictures={options.some(({ picture }) => picture !== undefined)}
      >
        {options.map(({ value: each, label, picture }) => (
          <label key={each} className="item-option">
            <input
              type="radio"
              name={name}
              checked={each === value}
              onChange={() => onChoose(each)}
            />
            {picture}
            {label}
          </label>
        ))}
      </div>
      <p id={wrong} aria-live="polite" className="desk-field-wrong">
        {errors.join(' ')}
      </p>
    </fieldset>
  )
}
