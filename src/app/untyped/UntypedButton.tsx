import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import type { Face, Situation } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { useSheet } from '../ui/useSheet.tsx'
import './untypedButton.css'

const load = () => import('./UntypedSheet.tsx')

/**
 * How many of today's contacts were left without a type, and the way through them. The one whose strip
 * is open is asked about there, and is not among them.
 */
export function UntypedButton({
  situation,
  face: { untyped, latest },
}: {
  situation: Extract<Situation, { is: 'counter' }>
  face: Face
}) {
  const { strip } = useText()
  const { sheet, open } = useSheet(load, { situation, latest: latest?.id })
  const isAsked = latest !== undefined && latest.contactType === undefined
  const n = Math.max(0, untyped - (isAsked ? 1 : 0))
  return (
    <>
      {n > 0 && (
        <button
          type="button"
          className="untyped-button"
          aria-label={strip.goThroughUntyped(n)}
          {...open}
        >
          <CircleQuestionMark className="icon" />
          {strip.untyped(n)}
        </button>
      )}
      {sheet}
    </>
  )
}
