import { memo } from 'react'
import './tallyMarks.css'

const strokes = ['M3 2v14', 'M7.5 2v14', 'M12 2v14', 'M16.5 2v14', 'M1 13.5l17.5-9']

/**
 * A number as five-bar gates. The number itself stands beside them: these are for the eye only.
 * Where rows no longer fit, the oldest leave at the top. Gates are left out a dozen at a time,
 * which fills whole rows of 1, 2, 3, 4, 6 or 12, so that the rest keep their places.
 */
export const TallyMarks = memo(function TallyMarks({ n }: { n: number }) {
  const gates = Math.ceil(n / strokes.length)
  const left = Math.max(0, Math.floor(gates / 12) - 1) * 12
  return (
    <span className="tally" aria-hidden="true">
      {Array.from({ length: gates - left }, (_, at) => {
        const marks = Math.min(strokes.length, n - (left + at) * strokes.length)
        return (
          <svg key={left + at} viewBox="0 0 19.5 18">
            <path d={strokes.slice(0, marks).join('')} />
          </svg>
        )
      })}
    </span>
  )
})
