import { useState } from 'react'
import type { UnitId } from '../../contract/id.ts'
import { pages } from '../../contract/pages.ts'
import type { Situation } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'
import type { JoinProblem } from '../join/enrol.ts'
import { problemWords } from '../text/problemWords.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { LeavePart } from './LeavePart.tsx'
import { PageLink } from '../ui/PageLink.tsx'

export type UnitSheetProps = {
  situation: Extract<Situation, { is: 'counter' }>
  onClose: () => void
}

/** Which unit this counter is of: another one by the second tap, one more, or none any more. */
export default function UnitSheet({ situation, onClose }: UnitSheetProps) {
  const { unit, otherUnits } = situation
  const device = useDevice()
  const text = useText()
  const words = useLaterText().unit
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<JoinProblem>()
  const [leaving, setLeaving] = useState(false)

  const switchTo = async (chosen: UnitId) => {
    setBusy(true)
    setProblem(undefined)
    const why = await device.switchUnit(chosen).catch((): JoinProblem => 'not_saved')
    setBusy(false)
    setProblem(why)
    if (!why) onClose()
  }
  const own = problem === 'offline' || problem === 'not_allowed' ? words[problem] : undefined
  const why = own ?? problemWords(text, problem)

  if (leaving) {
    const left = [unit, ...otherUnits].map(({ name }) => name)
    return (
      <Sheet title={words.leaveTitle(left)} onClose={onClose}>
        {left.length > 1 && <p>{words.leaveAll(left.length)}</p>}
        <LeavePart onStay={onClose} />
      </Sheet>
    )
  }
  return (
    <Sheet title={words.title} onClose={onClose}>
      <p>{words.now(unit.name)}</p>
      {why && (
        <Notice tone="alarm">
          <p>
            {why} {words.still(unit.name)}
          </p>
        </Notice>
      )}
      {otherUnits.length > 0 ? (
        <div role="group" aria-label={words.switchTo}>
          <p className="sheet-hint" aria-hidden="true">
            {words.switchTo}
          </p>
          <div className="sheet-list">
            {otherUnits.map(({ id, name }) => (
              <Button
                key={id}
                look="main"
                aria-disabled={busy}
                onClick={() => busy || void switchTo(id)}
              >
                {name}
              </Button>
            ))}
          </div>
        </div>
      ) : (
        <p className="sheet-hint">{words.only}</p>
      )}
      <p role="status" className="sr-only">
        {busy && words.switching}
      </p>
      <div className="sheet-list">
        <PageLink className="button" data-look="quiet" href={pages.join}>
          {words.join}
        </PageLink>
        <p className="sheet-hint">{words.joinHint}</p>
        <Button onClick={() => setLeaving(true)}>{words.leave}</Button>
        <p className="sheet-hint">{words.leaveHint}</p>
      </div>
    </Sheet>
  )
}
