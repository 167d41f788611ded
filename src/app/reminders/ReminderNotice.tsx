import type { Situation } from '../counter.ts'
import { changeSettings, type Settings } from '../settings/settings.ts'
import { useQuietly } from '../tap/useQuietly.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useNothingCounted } from './useNothingCounted.ts'

/** Reminds once a day, for whoever has asked for it, on the count screen. */
export function ReminderNotice({
  situation,
  settings,
  now,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  settings: Settings
  now: number
}) {
  const { reminders } = useLaterText()
  const { today } = situation
  const nothing = useNothingCounted(situation, now, settings)
  const shown = useQuietly(nothing && settings.putAwayOn !== today ? today : '')

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
