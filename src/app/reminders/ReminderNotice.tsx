import { useEffect } from 'react'
import type { Situation, Unsent } from '../counter.ts'
import { changeSettings, type Settings } from '../settings/settings.ts'
import { useQuietly } from '../tap/useQuietly.ts'
import { waitOf } from '../tap/sendingMood.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { notify } from './notify.ts'
import { useNothingCounted } from './useNothingCounted.ts'

/** Reminds once a day, for whoever has asked for it, while the app is open. */
export function ReminderNotice({
  situation,
  settings,
  unsent,
  now,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  settings: Settings
  unsent: Unsent | undefined
  now: number
}) {
  const { reminders } = useLaterText()
  const { today } = situation
  const nothing = useNothingCounted(situation, now, settings)
  const waits = settings.remind && unsent !== undefined && waitOf(unsent, now) !== 'short'
  const shown = useQuietly(nothing && settings.putAwayOn !== today ? today : '')

  useEffect(() => {
    if (!nothing || settings.toldOn === today) return
    changeSettings({ toldOn: today })
    void notify('nothing-counted', reminders.message.nothing).catch(() => undefined)
  }, [nothing, today, settings.toldOn, reminders])

  // The page itself says it wherever it stands: see SendingNotice.
  useEffect(() => {
    if (waits) void notify('unsent', reminders.message.unsent).catch(() => undefined)
  }, [waits, reminders])

  return (
    <div role="status" className={shown === today ? undefined : 'sr-only'}>
      {shown === today && (
        <Notice title={reminders.nothing.title}>
          <p>{reminders.nothing.what}</p>
          <Button onClick={() => changeSettings({ putAwayOn: today })}>
            {reminders.nothing.putAway}
          </Button>
        </Notice>
      )}
    </div>
  )
}
