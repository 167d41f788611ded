import Check from 'lucide-react/icons/check'
import CircleDashed from 'lucide-react/icons/circle-dashed'
import Minus from 'lucide-react/icons/minus'
import { useId } from 'react'
import type { WallAnswer } from '../../contract/screen.ts'
import { useStaffText } from '../text/useStaffText.ts'

type Unit = WallAnswer['units'][number]

const icons = { counted: Check, quiet: Minus, silent: CircleDashed, free: Minus }
/** More names than these are too small to be read from across the room. */
const most = 24
const ofOneColumn = 12
const order = ['silent', 'quiet', 'counted', 'free'] as const

/** Who has counted, said that there was nothing, or is silent: in words, which the marks only help to find. */
export function WallUnits({ units, trial }: { units: readonly Unit[]; trial: boolean }) {
  const { wall } = useStaffText()
  const title = useId()
  const awaited = units.filter(({ is }) => is !== 'free')
  const counted = awaited.filter(({ is }) => is === 'counted').length
  const isAll = !trial && awaited.every(({ is }) => is !== 'silent')
  const shown = shownOf(units)
  return (
    <section className="wall-units" aria-labelledby={title}>
      <h2 id={title}>
        {isAll ? wall.everyone : (trial ? wall.tried : wall.units)(counted, awaited.length)}
      </h2>
      <ul
        data-many={shown.length > ofOneColumn}
        style={{ '--rows': Math.min(shown.length, ofOneColumn) } as React.CSSProperties}
      >
        {shown.map(({ name, is }, nth) => {
          const Icon = icons[is]
          return (
            // By its place: two departments may each have a unit of one name.
            // oxlint-disable-next-line react/no-array-index-key -- and nothing of a row is kept
            <li key={nth} data-is={is}>
              <Icon className="icon" />
              <span className="wall-unit">
                <span>{name}</span> <span className="wall-mark">{wall.mark(is, trial)}</span>
              </span>
            </li>
          )
        })}
      </ul>
      {shown.length === most && awaited.length > most && (
        <p className="wall-quiet">{wall.rest(awaited.length - most)}</p>
      )}
    </section>
  )
}

/** All, as the catalogue has them; of too many, first those that something is missing of. */
function shownOf(units: readonly Unit[]): readonly Unit[] {
  if (units.length <= most) return units
  return units
    .filter(({ is }) => is !== 'free')
    .toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
    .slice(0, most)
}
