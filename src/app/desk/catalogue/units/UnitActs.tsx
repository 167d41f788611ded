import { useId, useState } from 'react'
import type { Unit } from '../../../../contract/catalogue.ts'
import { removeUnit } from '../../../../domain/catalogue/editUnits.ts'
import { bringBack, retire } from '../../../../domain/catalogue/standing.ts'
import { takeBackEnd } from '../../../../domain/catalogue/succession.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../editor/Dialog.tsx'
import { useDraft, useDraftStore, useErrorsAt } from '../../editor/useDraft.ts'
import { ErrorsBelow } from './ErrorsBelow.tsx'
import { focusSaid } from './said.ts'
import { SplitDialog } from './SplitDialog.tsx'
import { useUnitChange } from './useUnitChange.ts'

/** What ends a unit, in part or in whole. What has been counted on is retired, and never removed. */
export function UnitActs({
  unit,
  path,
  onSay,
}: {
  unit: Unit
  path: string
  onSay: (words: string) => void
}) {
  const { acts: text, ...units } = useStaffText().units
  const store = useDraftStore()
  const counted = useDraft(({ base }) => base.counted.units)
  const change = useUnitChange(unit.id)
  const errorsAt = useErrorsAt()
  const [asking, ask] = useState<'split' | 'remove'>()
  const id = useId()
  const { name, retired, lastDay } = unit
  const wrong = [...errorsAt(`${path}.firstDay`), ...errorsAt(`${path}.lastDay`)]

  return (
    <section className="units-part" aria-labelledby={`${id}-title`}>
      <h4 id={`${id}-title`}>{text.title}</h4>
      {wrong.length > 0 && <p className="desk-field-wrong">{wrong.join(' ')}</p>}
      <ErrorsBelow path={`${path}.successors`} />
      <div className="units-acts">
        {retired && <Button onClick={() => change(bringBack)}>{text.bringBack}</Button>}
        {!retired && !lastDay && <Button onClick={() => ask('split')}>{`${text.split} …`}</Button>}
        {!retired && lastDay && (
          <Button
            aria-describedby={`${id}-back`}
            onClick={() => store.change((campaign) => takeBackEnd(campaign, unit.id, counted))}
          >
            {text.takeBack}
          </Button>
        )}
        {!retired && counted.includes(unit.id) && (
          <Button aria-describedby={`${id}-retire`} onClick={() => change(retire)}>
            {text.retire}
          </Button>
        )}
        {!counted.includes(unit.id) && (
          <Button onClick={() => ask('remove')}>{`${text.remove} …`}</Button>
        )}
      </div>
      {!retired && lastDay && (
        <p id={`${id}-back`} className="desk-field-hint">
          {text.takeBackHint}
        </p>
      )}
      {!retired && counted.includes(unit.id) && (
        <p id={`${id}-retire`} className="desk-field-hint">
          {text.retireHint}
        </p>
      )}
      {asking === 'split' && (
        <SplitDialog unit={unit} onDone={onSay} onClose={() => ask(undefined)} />
      )}
      {asking === 'remove' && (
        <Dialog
          title={text.removeAsk(name)}
          yes={text.removeYes}
          no={text.keep}
          onYes={() => {
            store.change((campaign) => removeUnit(campaign, unit.id))
            onSay(units.removed(name))
            focusSaid()
          }}
          onNo={() => ask(undefined)}
        >
          <p>{text.removeWhat}</p>
        </Dialog>
      )}
    </section>
  )
}
