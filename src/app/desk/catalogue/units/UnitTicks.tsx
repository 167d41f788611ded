import { useId, useState } from 'react'
import type { Department, Unit } from '../../../../contract/catalogue.ts'
import { useStaffText } from '../../../text/useStaffText.ts'

const findFrom = 12

/** Units to tick off, under their departments. A long list can be narrowed by a few letters. */
export function UnitTicks({
  departments,
  units,
  chosen,
  onChoose,
  error,
}: {
  departments: readonly Department[]
  units: readonly Unit[]
  chosen: readonly string[]
  onChoose: (units: string[]) => void
  error: string | undefined
}) {
  const { merging: text } = useStaffText().units
  const [find, setFind] = useState('')
  const wrong = useId()
  const sought = find.trim().toLocaleLowerCase()
  const open = new Set(
    units
      .filter(({ id, name }) => chosen.includes(id) || name.toLocaleLowerCase().includes(sought))
      .map(({ id }) => id),
  )
  const shown = departments
    .map((each) => ({ ...each, units: each.units.filter(({ id }) => open.has(id)) }))
    .filter((each) => each.units.length > 0)
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <fieldset className="units-fields" aria-describedby={error ? wrong : undefined}>
      <legend>{text.which}</legend>
      <div id={wrong} role="alert">
        {error && <p className="desk-field-wrong">{error}</p>}
      </div>
      {units.length > findFrom && (
        <label className="desk-field">
          <span>{text.find}</span>
          <input type="search" value={find} onChange={({ target }) => setFind(target.value)} />
        </label>
      )}
      <div className="units-ticks">
        {shown.map(({ id, name, units: within }) => (
          <div key={id} role="group" aria-label={name}>
            <p className="units-people">{name}</p>
            {within.map((unit) => (
              <label key={unit.id} className="units-choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(unit.id)}
                  onChange={() => toggle(unit.id)}
                />
                <span>{unit.name}</span>
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
