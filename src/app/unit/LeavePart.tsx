import { useState } from 'react'
import { useDevice } from '../DeviceContext.ts'
import { RescueButton } from '../rescue/RescueButton.tsx'
import { problemWords } from '../text/problemWords.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Left } from './leave.ts'

/**
 * Says what leaving does before it does it. Where it comes to nothing, it says how many wait and
 * offers the rescue file. Where it succeeds, the screen for joining takes its place by itself.
 */
export function LeavePart({ onStay }: { onStay: () => void }) {
  const device = useDevice()
  const text = useText()
  const words = useLaterText().unit
  const [busy, setBusy] = useState(false)
  const [left, setLeft] = useState<Left>()

  const leave = async () => {
    setBusy(true)
    setLeft(undefined)
    const what = await device.leave().catch((): Left => ({ is: 'problem', code: 'offline' }))
    setBusy(false)
    setLeft(what)
  }
  const problem = left?.is === 'problem' ? left.code : undefined
  const why = problem === 'offline' ? words.leaveOffline : problemWords(text, problem)

  return (
    <>
      <ol className="sheet-list">
        {words.leaveSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {left?.is === 'waiting' && (
        <Notice tone="alarm">
          <p>{words.waiting(left.n)}</p>
          <RescueButton />
        </Notice>
      )}
      {why && <Notice tone="alarm">{why}</Notice>}
      <p role="status" className="sr-only">
        {busy && words.leaving}
      </p>
      <div className="sheet-list">
        <Button look="main" aria-disabled={busy} onClick={() => busy || void leave()}>
          {busy ? words.leaving : words.leaveNow}
        </Button>
        <Button onClick={onStay}>{words.stay}</Button>
      </div>
    </>
  )
}
