import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import type { Situation } from '../counter.ts'
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
  n,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  n: number
}) {
  const { strip } = useText()
  const { sheet, open } = useSheet(load, { situation })
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
