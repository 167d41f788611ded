import { useEffect, useRef } from 'react'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { StaffProblem } from '../../staff/StaffProblem.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { FaultList } from './FaultList.tsx'
import { useDraft } from './useDraft.ts'

/** Why nothing was saved, at length. Whoever tried is led here: it may be far from where they are. */
export function NotSaved() {
  const { bar: text } = useStaffText().campaigns
  const takenIn = useDraft(({ takenIn }) => takenIn)
  const isFaulty = useDraft(({ faults }) => faults.length > 0)
  const stopped = useDraft(({ stopped }) => stopped)
  const box = useRef<HTMLDivElement>(null)
  const led = useRef(stopped)
  // What somebody else has saved is told by what was taken in, and faults one by one.
  const isProblem = stopped && stopped.code !== 'version_changed' && !isFaulty

  useEffect(() => {
    if (stopped && stopped !== led.current) box.current?.focus()
    led.current = stopped
  }, [stopped])

  if (!takenIn && !isFaulty && !isProblem) return null
  return (
    <div className="editor-not-saved" ref={box} tabIndex={-1}>
      {takenIn && <Notice>{text.takenIn}</Notice>}
      <FaultList />
      {isProblem && <ProblemNotice error={new StaffProblem(stopped.code, undefined)} />}
    </div>
  )
}
