import FlaskConical from 'lucide-react/icons/flask-conical'
import type { ReactNode } from 'react'
import type { Situation, Unsent } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { Logo } from '../ui/Logo.tsx'
import { dayLine } from './dayLine.ts'
import { SendingPill } from './SendingPill.tsx'
import type { SyncNow } from './sendingMood.ts'
import './countTop.css'

/** Whose counter this is, which day it is, and what has been sent. */
export function CountHeader({
  situation: { unit, campaign, today, phase },
  name = unit.name,
  now,
  unsent,
  sync,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  name?: ReactNode
  now: number
  unsent: Unsent | undefined
  sync: SyncNow
}) {
  const text = useText()
  return (
    <header>
      <div className="count-top">
        <Logo />
        <div className="count-whose">
          <h1>{name}</h1>
          <p className="count-day">{dayLine(text, campaign, today)}</p>
        </div>
        <div className="count-sent">
          {unsent && <SendingPill unsent={unsent} sync={sync} now={now} today={today} />}
        </div>
      </div>
      {phase === 'trial' && (
        <p className="count-trial">
          <FlaskConical className="icon" />
          {text.tap.trial}
        </p>
      )}
    </header>
  )
}
