import { dayOf } from '../../domain/moment.ts'
import type { Situation } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'
import { useReminding } from '../reminders/useReminding.ts'
import { useSettings } from '../settings/settings.ts'
import { useNow } from '../useNow.ts'
import { useSituation } from '../useSituation.ts'
import { CompanionNotices } from './CompanionNotices.tsx'
import { useBadge } from './useBadge.ts'
import { useUnsent } from './useUnsent.ts'
import { useWakeLock } from './useWakeLock.ts'

type Counting = Extract<Situation, { is: 'counter' }>

/**
 * What goes along with counting and is not needed for it, loaded after the first drawing: in a screen what
 * it says there, and above all screens what goes on whichever of them is shown.
 */
export default function Companion({
  situation,
  small = false,
}: {
  situation?: Counting | undefined
  /** In the mini counter, which has no room for more than has to be known. */
  small?: boolean
}) {
  return situation ? <CompanionNotices situation={situation} small={small} /> : <AboveAllScreens />
}

/** Only where this browser counts: a lead's has nothing to remind of. */
function AboveAllScreens() {
  const device = useDevice()
  const now = useNow(device.nowMs)
  const situation = useSituation(dayOf(now))
  return situation?.is === 'counter' ? <GoingAlong situation={situation} now={now} /> : null
}

/** The number on the icon, a screen that stays on, and the browser's own messages. */
function GoingAlong({ situation, now }: { situation: Counting; now: number }) {
  const settings = useSettings()
  const unsent = useUnsent()
  useBadge(unsent)
  useWakeLock(settings.awake)
  useReminding({ situation, settings, unsent, now })
  return null
}
