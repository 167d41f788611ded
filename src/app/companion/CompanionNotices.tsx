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

/** Above the keys: a clock that is off, a reminder, the offer of a place on the home screen. */
export function CompanionNotices({
  situation,
  small,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  small: boolean
}) {
  const device = useDevice()
  const text = useText()
  const { calm } = useLaterText()
  const settings = useSettings()
  const now = useNow(device.nowMs)
  useAskedChannel(!small)

  return (
    <>
      {device.clockOffMs() !== undefined && (
        <Notice tone="warn" small>
          {inOneGo(saidBy(calm.clock_wrong, factsOf(text, situation)))}
        </Notice>
      )}
      <ReminderNotice situation={situation} settings={settings} now={now} />
      {/* One offer at a time: two would push the keys of a phone under the strip. */}
      {!situation.tour && !small && (
        <InstallNotice situation={situation} offered={settings.offered} />
      )}
    </>
  )
}
