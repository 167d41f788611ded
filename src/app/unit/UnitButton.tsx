import ChevronDown from 'lucide-react/icons/chevron-down'
import { useState } from 'react'
import type { Situation } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { Later } from '../ui/Later.tsx'
import './unitButton.css'

const load = () => import('./UnitSheet.tsx')

/** The unit's name. Behind it stand the others, and the way out. */
export function UnitButton({ situation }: { situation: Extract<Situation, { is: 'counter' }> }) {
  const { tap } = useText()
  const [open, setOpen] = useState(false)
  const { name } = situation.unit
  return (
    <>
      <button
        type="button"
        className="unit-button"
        aria-haspopup="dialog"
        aria-label={tap.unit(name)}
        onClick={() => setOpen(!open)}
      >
        {name}
        <ChevronDown className="icon" />
      </button>
      {open && <Later load={load} situation={situation} onClose={() => setOpen(false)} />}
    </>
  )
}
