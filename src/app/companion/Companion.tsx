import type { Situation } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'
import { InstallNotice } from '../install/InstallNotice.tsx'
import { ReminderNotice } from '../reminders/ReminderNotice.tsx'
import { useSettings } from '../settings/settings.ts'
import { inOneGo, saidBy } from '../status/said.ts'
import { factsOf } from '../status/standing.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import { useNow } from '../useNow.ts'
import { useAskedChannel } from './useAskedChannel.ts'
import { useBadge } from './useBadge.ts'
import { useUnsent } from './useUnsent.ts'
import { useWakeLock } from './useWakeLock.ts'

/**
 * What goes along with counting and is not needed for it: the number on the icon, a screen that
 * stays on, reminders, the offer of a place on the home screen. Loaded after the first drawing.
 */
export default function Companion({
  situation,
}: {
  situation: Extract<Situation, { is: 'counter' }>
}) {
  const device = useDevice()
  const text = useText()
  const { calm } = useLaterText()
  const settings = useSettings()
  const now = useNow(device.nowMs)
  const unsent = useUnsent()
  useBadge(unsent)
  useWakeLock(settings.awake)
  useAskedChannel()

  return (
    <>
      {device.clockOffMs() !== undefined && (
        <Notice tone="warn" small>
          {inOneGo(saidBy(calm.clock_wrong, factsOf(text, situation)))}
        </Notice>
      )}
      <ReminderNotice situation={situation} settings={settings} unsent={unsent} now={now} />
      {/* One offer at a time: two would push the keys of a phone under the strip. */}
      {!situation.tour && <InstallNotice situation={situation} offered={settings.offered} />}
    </>
  )
}
