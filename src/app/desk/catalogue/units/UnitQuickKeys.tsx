import { memo, useId } from 'react'
import { type Combination, mostQuickKeys, type Unit } from '../../../../contract/catalogue.ts'
import type { UnitId } from '../../../../contract/id.ts'
import { movedBy } from '../../../../domain/catalogue/editUnits.ts'
import { combinationName, whyItRests, withKeys } from '../../../../domain/quickKeys.ts'
import { combinationLabel } from '../../../tap/combinationLabel.ts'
import { useLanguage } from '../../../text/useLanguage.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useText } from '../../../text/useText.ts'
import { useDraft } from '../../editor/useDraft.ts'
import { AddQuickKey } from './AddQuickKey.tsx'
import { ErrorsBelow } from './ErrorsBelow.tsx'
import { OrderedLine } from './OrderedLine.tsx'
import { useUnitChange } from './useUnitChange.ts'

/** The keys of a unit's counters that count a whole combination, in the order in which they stand there. */
export const UnitQuickKeys = memo(function UnitQuickKeys({
  unit,
  taskAreas,
  quickKeys = [],
  path,
  onSay,
}: {
  unit: UnitId
  taskAreas: Unit['taskAreas']
  quickKeys: Unit['quickKeys']
  path: string
  onSay: (words: string) => void
}) {
  const words = useText()
  const { units } = useStaffText()
  const text = units.quickKeys
  const { language } = useLanguage()
  const areas = useDraft(({ campaign }) => campaign.taskAreas)
  const channels = useDraft(({ campaign }) => campaign.channels)
  const change = useUnitChange(unit)
  const title = useId()
  const catalogue = { channels, taskAreas: areas }
  const nameOf = (key: Combination) => combinationLabel(words, language, catalogue, key)
  const put = (keys: readonly Combination[]) =>
    change(({ quickKeys: _before, ...rest }) => ({ ...rest, ...withKeys(keys) }))
  const add = (key: Combination) => {
    const isThere = quickKeys.some((each) => combinationName(each) === combinationName(key))
    if (!isThere) put([...quickKeys, key])
    onSay(isThere ? text.there(nameOf(key)) : text.added(nameOf(key)))
  }
  return (
    <section className="units-part" aria-labelledby={title}>
      <h4 id={title} tabIndex={-1}>
        {text.title}
      </h4>
      <p className="desk-field-hint">{text.hint}</p>
      {quickKeys.length === 0 && <p>{text.none}</p>}
      <ol className="units-lines">
        {quickKeys.map((key, at) => {
          const rests = whyItRests(catalogue, key)
          return (
            <OrderedLine
              key={combinationName(key)}
              name={nameOf(key)}
              beside={rests && <span className="desk-field-hint"> {text.rests[rests]}</span>}
              at={at}
              of={quickKeys.length}
              removal={text.remove(nameOf(key))}
              onMove={(by) => put(movedBy(quickKeys, at, by))}
              onRemove={() => {
                put(quickKeys.filter((_, place) => place !== at))
                document.getElementById(title)?.focus()
              }}
              onSay={onSay}
            />
          )
        })}
      </ol>
      {quickKeys.length < mostQuickKeys ? (
        <AddQuickKey taskAreas={taskAreas} areas={areas} channels={channels} onAdd={add} />
      ) : (
        <p>{text.full}</p>
      )}
      <ErrorsBelow path={`${path}.quickKeys`} />
    </section>
  )
})
