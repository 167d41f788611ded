import type { WallAnswer } from '../../contract/screen.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { TallyMarks } from '../ui/TallyMarks.tsx'

const directions = ['incoming', 'outgoing'] as const

/** What has come in and gone out today: the two are never added up. */
export function WallFigures({ figures }: { figures: NonNullable<WallAnswer['figures']> }) {
  const { staff, wall } = useStaffText()
  const { covers } = figures
  // So many characters share the width: five figures are as whole as one.
  const lengths = directions.map((direction) => staff.number(figures[direction]).length)
  const isPartial = covers.units < covers.of
  return (
    <div>
      <dl
        className="wall-figures"
        style={
          {
            '--chars': lengths.reduce((sum, length) => sum + length),
            '--columns': lengths.map((length) => `${length + 1}fr`).join(' '),
          } as React.CSSProperties
        }
      >
        {directions.map((direction) => (
          <div key={direction}>
            <dt>{wall[direction]}</dt>
            <dd>
              <span className="wall-number">{staff.number(figures[direction])}</span>
              <TallyMarks n={figures[direction]} />
            </dd>
          </div>
        ))}
      </dl>
      {isPartial && <p className="wall-quiet">{wall.covers(covers.units, covers.of)}</p>}
    </div>
  )
}
