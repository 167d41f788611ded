import { type RefObject, useEffect, useState, useSyncExternalStore } from 'react'
import { useDevice } from '../DeviceContext.ts'
import { useReading } from '../live/useReading.ts'
import { unsentIn } from '../outbox/waiting.ts'
import { useFocusOnOpening } from '../nav/useFocusOnOpening.ts'
import { CountHeader } from '../tap/CountHeader.tsx'
import { useLaterText } from '../text/useLaterText.ts'
import type { Counting } from '../today/counting.ts'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import { useNow } from '../useNow.ts'
import { type Asked, askTeam } from './askTeam.ts'
import { TeamFigures } from './TeamFigures.tsx'
import './team.css'

/** As often as the server reads the figures anew. */
const askEveryMs = 5 * 60_000

/** Holdet: what the unit has counted together today. Another unit or day is asked for anew. */
export default function TeamPage({ situation }: { situation: Counting }) {
  const heading = useFocusOnOpening<HTMLSpanElement>()
  const { unit, today } = situation
  return <Team key={`${unit.id} ${today}`} situation={situation} heading={heading} />
}

function Team({
  situation,
  heading,
}: {
  situation: Counting
  heading: RefObject<HTMLSpanElement | null>
}) {
  const device = useDevice()
  const { team } = useLaterText()
  const now = useNow(device.nowMs)
  const sync = useSyncExternalStore(device.sync.subscribe, device.sync.state)
  const { unit, today } = situation
  const [asked, setAsked] = useState<Asked>()
  const own = useReading(
    () =>
      device.station.storage.read(async (tx) => ({
        known: await tx.slot('team'),
        unsent: await unsentIn(tx),
      })),
    [device],
  )

  useEffect(() => {
    let gone = false
    const ask = async () => {
      const how = await askTeam(device.station)
      if (!gone) setAsked(how)
    }
    const whenSeen = () => {
      if (document.visibilityState === 'visible') void ask()
    }
    void ask()
    const timer = setInterval(whenSeen, askEveryMs)
    addEventListener('online', whenSeen)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      gone = true
      clearInterval(timer)
      removeEventListener('online', whenSeen)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [device])

  // What was told of another unit says nothing of this one.
  const known = own?.known?.unit === unit.id ? own.known : undefined
  return (
    <div className="count team">
      <CountHeader
        situation={situation}
        name={
          <span ref={heading} tabIndex={-1}>
            {team.title}
          </span>
        }
        now={now}
        unsent={own?.unsent}
        sync={sync}
      />
      <main>
        {own && <TeamFigures known={known} asked={asked} unit={unit.name} today={today} />}
        {known?.figures && <p className="team-why">{team.why}</p>}
      </main>
      <footer>
        <LanguageSwitch />
      </footer>
    </div>
  )
}
