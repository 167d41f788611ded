import { dayOf } from '../../domain/moment.ts'
import { CompanionPlace } from '../companion/CompanionPlace.tsx'
import { useDevice } from '../DeviceContext.ts'
import { CountStation } from '../tap/CountStation.tsx'
import { useText } from '../text/useText.ts'
import { useNow } from '../useNow.ts'
import { useSituation } from '../useSituation.ts'
import { MiniScreen } from './MiniScreen.tsx'

/** The counter once more, in the size of a window that is kept beside other programs. */
export function MiniCounter() {
  const device = useDevice()
  const { app, mini } = useText()
  const today = dayOf(useNow(device.nowMs))
  const situation = useSituation(today)
  if (!situation) return null
  if (situation.is === 'stranger') {
    return (
      <main className="mini">
        <header>
          <h1>{app.name}</h1>
        </header>
        <p role="status">{mini.stranger}</p>
      </main>
    )
  }
  const notices = <CompanionPlace situation={situation} small />
  return <CountStation situation={situation} notices={notices} Screen={MiniScreen} />
}
