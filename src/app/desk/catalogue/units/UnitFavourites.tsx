import { memo, useId } from 'react'
import type { Unit } from '../../../../contract/catalogue.ts'
import type { TaskAreaId, UnitId } from '../../../../contract/id.ts'
import { movedBy } from '../../../../domain/catalogue/editUnits.ts'
import { areasOf } from '../../../../domain/catalogue/taskAreasOfUnit.ts'
import { nameIn } from '../../../text/nameIn.ts'
import { useLanguage } from '../../../text/useLanguage.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Field } from '../../campaigns/Field.tsx'
import { useDraft } from '../../editor/useDraft.ts'
import { ErrorsBelow } from './ErrorsBelow.tsx'
import { OrderedLine } from './OrderedLine.tsx'
import { useUnitChange } from './useUnitChange.ts'

/** What a unit gets most, in the order in which it stands on its counters. */
export const UnitFavourites = memo(function UnitFavourites({
  unit,
  taskAreas,
  favourites = [],
  path,
  onSay,
}: {
  unit: UnitId
  taskAreas: Unit['taskAreas']
  favourites: Unit['favourites']
  path: string
  onSay: (words: string) => void
}) {
  const { units } = useStaffText()
  const text = units.favourites
  const { language } = useLanguage()
  const all = useDraft(({ campaign }) => campaign.taskAreas)
  const change = useUnitChange(unit)
  const [title, adding] = [useId(), useId()]
  const counted = areasOf({ taskAreas }, all)
  const names = new Map(all.map(({ id, name }) => [id, nameIn(language, name)]))
  const nameOf = (id: TaskAreaId) => names.get(id) ?? id
  const left = all.filter(({ id }) => counted.has(id) && !favourites.includes(id))
  const put = (liked: TaskAreaId[]) =>
    change(({ favourites: _favourites, ...before }) => ({
      ...before,
      ...(liked.length > 0 && { favourites: liked }),
    }))
  return (
    <section className="units-part" aria-labelledby={title}>
      <h4 id={title} tabIndex={-1}>
        {text.title}
      </h4>
      <p className="desk-field-hint">{text.hint}</p>
      {favourites.length === 0 && <p>{text.none}</p>}
      <ol className="units-lines">
        {favourites.map((id, at) => (
          <OrderedLine
            key={id}
            name={nameOf(id)}
            at={at}
            of={favourites.length}
            removal={text.remove(nameOf(id))}
            onMove={(by) => put(movedBy(favourites, at, by))}
            onRemove={() => {
              put(favourites.filter((each) => each !== id))
              document.getElementById(title)?.focus()
            }}
            onSay={onSay}
          />
        ))}
      </ol>
      {left.length > 0 && (
        <Field id={adding} label={text.add}>
          {(described) => (
            <select
              {...described}
              value=""
              onChange={({ target }) => {
                const area = left.find(({ id }) => id === target.value)
                if (area) put([...favourites, area.id])
              }}
            >
              <option value="">{text.choose}</option>
              {left.map(({ id }) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <ErrorsBelow path={`${path}.favourites`} />
    </section>
  )
})
