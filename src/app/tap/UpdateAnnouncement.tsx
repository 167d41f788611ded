import { useEffect, useRef, useState } from 'react'
import type { Selection, Situation } from '../counter.ts'
import { nameIn } from '../text/nameIn.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { selectionIn } from './selectionIn.ts'
import { screenOf } from './useBetweenTaps.ts'

/** Long enough to be read aloud; then gone, so that the same words can be said again. */
const saidForMs = 10_000

/** Says that a change has been taken over, and where it has moved the unit or the task area. */
export function UpdateAnnouncement({
  shown,
  chosen,
}: {
  shown: Extract<Situation, { is: 'counter' }>
  /** What was chosen last, whether or not the campaign still has it. */
  chosen: Partial<Selection>
}) {
  const { tap } = useText()
  const { language } = useLanguage()
  const [words, say] = useState<string>()
  const before = useRef(shown)

  useEffect(() => {
    const was = before.current
    before.current = shown
    if (was.unit.id !== shown.unit.id) say(tap.moved(shown.unit.name))
    else if (screenOf(was) !== screenOf(shown)) {
      const had = selectionIn(was.campaign, chosen)?.taskArea
      const has = selectionIn(shown.campaign, chosen)?.taskArea
      const area = shown.campaign?.taskAreas.find(({ id }) => id === has)
      say(area && had !== has ? tap.updatedArea(nameIn(language, area.name)) : tap.updated)
    }
  }, [shown, chosen, tap, language])

  useEffect(() => {
    if (words === undefined) return
    const timer = setTimeout(() => say(undefined), saidForMs)
    return () => clearTimeout(timer)
  }, [words])

  return (
    <p role="status" className="sr-only">
      {words}
    </p>
  )
}
