import type { ComponentProps } from 'react'
import type { Presence } from '../../../../domain/catalogue/presence.ts'
import { useStaffText } from '../../../text/useStaffText.ts'

const presences = ['day', 'am', 'pm', 'none'] as const satisfies readonly Presence[]

/** Whether a unit counts all of a day, half of it, or not at all. */
export function PresenceSelect({
  value,
  onChoose,
  ...rest
}: Omit<ComponentProps<'select'>, 'value' | 'onChange'> & {
  value: Presence
  onChoose: (presence: Presence) => void
}) {
  const { presence: words } = useStaffText().units.expected
  return (
    <select
      {...rest}
      className="units-presence"
      value={value}
      onChange={({ target }) => {
        const chosen = presences.find((each) => each === target.value)
        if (chosen) onChoose(chosen)
      }}
    >
      {presences.map((each) => (
        <option key={each} value={each}>
          {words[each]}
        </option>
      ))}
    </select>
  )
}
