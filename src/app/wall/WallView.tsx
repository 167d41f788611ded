import CloudOff from 'lucide-react/icons/cloud-off'
import type { WallAnswer } from '../../contract/screen.ts'
import { capital } from '../staff/capital.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Logo } from '../ui/Logo.tsx'
import { useNow } from '../useNow.ts'
import type { Wall } from './wall.ts'
import { WallChannels } from './WallChannels.tsx'
import { WallFigures } from './WallFigures.tsx'
import { WallUnits } from './WallUnits.tsx'

/** Today of a campaign, to be read in passing. Nothing on it can be pressed. */
export function WallView({ answer, readMs, lost }: Extract<Wall, { is: 'shown' }>) {
  const { moment, wall } = useStaffText()
  const { municipality, campaign, about, day, is, nth, status, figures, units } = answer
  const where = [about, nth && wall.nth(nth.n, nth.of)].filter(Boolean).join(' · ')
  return (
    <main className="wall" data-day={is}>
      <header className="wall-head">
        <div>
          <p className="wall-whose">
            <Logo />
            {municipality} · {campaign}
          </p>
          <div className="wall-day">
            <h1>{capital(moment.longDay(day))}</h1>
            <p className="wall-lead">{where}</p>
          </div>
        </div>
        <div className="wall-age">
          {status === 'paused' && is !== 'over' && <p className="wall-band">{wall.paused}</p>}
          <WallAge at={answer.at} readMs={readMs} lost={lost} />
        </div>
      </header>
      {is === 'trial' && <Trial answer={answer} />}
      {figures && (
        <div className="wall-today">
          <WallFigures figures={figures} />
          <WallChannels channels={figures.channels} />
        </div>
      )}
      {units.length > 0 && <WallUnits units={units} trial={is === 'trial'} />}
      {(is === 'none' || is === 'over') && <Resting answer={answer} />}
    </main>
  )
}

/** How new it is; where nothing new comes, that is said so that nobody takes it for a quiet day. */
function WallAge({ at, readMs, lost }: { at: WallAnswer['at']; readMs: number; lost: boolean }) {
  const { board, wall } = useStaffText()
  const nowMs = useNow(Date.now, 10_000)
  const clock = wall.clock(at)
  const age = board.age(Math.round(Math.max(0, nowMs - readMs) / 1000))
  return (
    <>
      <p role="status" className={lost ? 'wall-lost' : 'wall-fresh'}>
        {lost && (
          <>
            <CloudOff className="icon" />
            {wall.lost(clock, age)}
          </>
        )}
      </p>
      {!lost && <p className="wall-quiet">{wall.at(clock)}</p>}
    </>
  )
}

function Trial({ answer: { next } }: { answer: WallAnswer }) {
  const { wall } = useStaffText()
  return (
    <section className="wall-trial">
      <h2>{wall.trial.band}</h2>
      <p>{wall.trial.what}</p>
      {next && <p>{wall.trial.next(next)}</p>}
    </section>
  )
}

function Resting({ answer: { is, next } }: { answer: WallAnswer }) {
  const { wall } = useStaffText()
  return (
    <section className="wall-resting">
      <h2>{is === 'over' ? wall.over.title : wall.rests.title}</h2>
      <p>{is === 'over' ? wall.over.what : next ? wall.rests.next(next) : wall.rests.done}</p>
    </section>
  )
}
