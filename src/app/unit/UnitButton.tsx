import ChevronDown from 'lucide-react/icons/chevron-down'
import type { Situation } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { useSheet } from '../ui/useSheet.tsx'
import './unitButton.css'

const load = () => import('./UnitSheet.tsx')

/** The unit's name. Behind it stand the others, and the way out. */
export function UnitButton({ situation }: { situation: Extract<Situation, { is: 'counter' }> }) {
  const { tap } = useText()
  const { sheet, open } = useSheet(load, { situation })
  const { name } = situation.unit
  return (
    <>
      <button type="button" className="unit-button" aria-label={tap.unit(name)} {...open}>
        {name}
        <ChevronDown className="icon" />
      </button>
      {sheet}
    </>
  )
}
