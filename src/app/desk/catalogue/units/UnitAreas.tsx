import { memo, useId, useState } from 'react'
import type { Unit } from '../../../../contract/catalogue.ts'
import type { TaskAreaId, UnitId } from '../../../../contract/id.ts'
import { living } from '../../../../domain/campaignThings.ts'
import { areasOf, withAreas } from '../../../../domain/catalogue/taskAreasOfUnit.ts'
import { Name } from '../../../text/Name.tsx'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Segments } from '../../../ui/Segments.tsx'
import { useDraft } from '../../editor/useDraft.ts'
import { ErrorsBelow } from './ErrorsBelow.tsx'
import { useUnitChange } from './useUnitChange.ts'

/** Which of the package a unit counts: all of it, or those that are ticked. */
export const UnitAreas = memo(function UnitAreas({
  unit,
  taskAreas,
  path,
}: {
  unit: UnitId
  taskAreas: Unit['taskAreas']
  path: string
}) {
  const { areas: text } = useStaffText().units
  const all = useDraft(({ campaign }) => campaign.taskAreas)
  const change = useUnitChange(unit)
  // Some are wanted, and none is ticked yet: until then the unit counts all, as the hint says.
  const [isPicking, pick] = useState(false)
  const title = useId()
  const choices = living(all)
  const chosen: ReadonlySet<TaskAreaId> =
    isPicking && !taskAreas ? new Set() : areasOf({ taskAreas }, all)
  const isSome = isPicking || taskAreas !== undefined
  const choose = (areas: ReadonlySet<TaskAreaId>) => {
    pick(areas.size === 0)
    change((before) => withAreas(before, all, areas))
  }
  const toggle = (id: TaskAreaId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  return (
    <section className="units-part" aria-labelledby={title}>
      <h4 id={title}>{text.title}</h4>
      {choices.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <Segments
          legend={text.which}
          options={[
            { value: 'all', label: text.all },
            { value: 'some', label: text.some },
          ]}
          value={isSome ? 'some' : 'all'}
          onChoose={(which) => {
            if (which === 'some') pick(true)
            else choose(new Set(choices.map(({ id }) => id)))
          }}
        />
      )}
      <p className="desk-field-hint" role="status">
        {isSome
          ? chosen.size === 0
            ? text.pickFirst
            : text.someHint(chosen.size, choices.length)
          : text.allHint}
      </p>
      {isSome && (
        <div className="units-choices" role="group" aria-label={text.which}>
          {choices.map(({ id, name }) => (
            <label key={id} className="units-choice">
              <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
              <Name of={name} />
            </label>
          ))}
        </div>
      )}
      <ErrorsBelow path={`${path}.taskAreas`} />
    </section>
  )
})
