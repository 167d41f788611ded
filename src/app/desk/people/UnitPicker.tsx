import { type Ref, useId, useState } from 'react'
import type { UnitChoice } from '../../../contract/person.ts'
import '../../staff/tick.css'
import { useStaffText } from '../../text/useStaffText.ts'

type Choice = { id: string; name: string; department: string }

const findFrom = 12

/** The units of a lead, under their departments. A long list can be narrowed by a few letters. */
export function UnitPicker({
  units,
  chosen,
  onChoose,
  error,
  ref,
}: {
  units: readonly UnitChoice[]
  chosen: readonly string[]
  onChoose: (units: string[]) => void
  error: string | undefined
  ref: Ref<HTMLFieldSetElement>
}) {
  const { form } = useStaffText().people
  const [find, setFind] = useState('')
  const [count, wrong] = [useId(), useId()]
  const gone = chosen
    .filter((id) => units.every((unit) => unit.id !== id))
    .map((id) => ({ id, name: id, department: form.gone }))
  const all: Choice[] = [...units, ...gone]
  const sought = find.trim().toLocaleLowerCase()
  const shown = all.filter(({ name, department }) =>
    `${name} ${department}`.toLocaleLowerCase().includes(sought),
  )
  const departments = Map.groupBy(shown, ({ department }) => department)
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])

  return (
    <fieldset
      className="people-units"
      ref={ref}
      tabIndex={-1}
      aria-describedby={error ? `${wrong} ${count}` : count}
    >
      <legend>{form.units}</legend>
      <p id={count} className="people-hint">
        {all.length === 0 ? form.noUnits : form.chosen(chosen.length)}
      </p>
      <div id={wrong} role="alert">
        {error && <p className="people-wrong">{error}</p>}
      </div>
      {all.length > findFrom && (
        <label className="people-field">
          {form.find}
          <input type="search" value={find} onChange={({ target }) => setFind(target.value)} />
        </label>
      )}
      <div className="people-departments">
        {[...departments].map(([department, choices]) => (
          <div key={department} role="group" aria-label={department}>
            <p className="people-department">{department}</p>
            {choices.map(({ id, name }) => (
              <label key={id} className="tick">
                <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
                {name}
              </label>
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
