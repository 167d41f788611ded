import { useEffect, useRef, useState } from 'react'
import type { UnitId } from '../../contract/id.ts'
import type { Face, Selection } from '../counter.ts'

type Choice = { in: UnitId; selection: Selection; since?: Face | undefined }

/**
 * What was chosen here, until a reading of the database has it. From then on the database decides: the
 * mini counter and other tabs choose as well, and one thing is in force on a device.
 */
export function useChoice(face: Face | undefined) {
  const [choice, setChoice] = useState<Choice>()
  const latest = useRef(face)
  useEffect(() => {
    latest.current = face
  }, [face])

  /** What could not be written is held to for as long as the page is open. */
  const choose = (unit: UnitId, selection: Selection, written: Promise<unknown>) => {
    const chosen: Choice = { in: unit, selection }
    setChoice(chosen)
    const settle = () =>
      setChoice((before) => (before === chosen ? { ...chosen, since: latest.current } : before))
    written.then(settle, () => undefined)
  }
  // What was chosen in one unit says nothing of another.
  const chosenIn = (unit: UnitId): Partial<Selection> =>
    choice?.in === unit && (!choice.since || choice.since === face) ? choice.selection : {}
  return { chosenIn, choose }
}
