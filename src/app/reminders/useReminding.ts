import { useEffect } from 'react'
import type { Situation, Unsent } from '../counter.ts'
import { changeSettings, type Settings } from '../settings/settings.ts'
import { waitOf } from '../tap/sendingMood.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { notify } from './notify.ts'
import { useNothingCounted } from './useNothingCounted.ts'

/**
 * The browser's own message for whoever has asked to be reminded, as long as the app is open: on whichever
 * of its pages, and in the mini counter. Once a day that nothing has been counted; and what waits too long.
 */
export function useReminding({
  situation,
  settings,
  unsent,
  now,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  settings: Settings
  unsent: Unsent | undefined
  now: number
}): void {
  const { reminders } = useLaterText()
  const { today } = situation
  const nothing = useNothingCounted(situation, now, settings)
  const waits = settings.remind && unsent !== undefined && waitOf(unsent, now) !== 'short'

  useEffect(() => {
    if (!nothing || settings.toldOn === today) return
    changeSettings({ toldOn: today })
    void notify('nothing-counted', reminders.message.nothing).catch(() => undefined)
  }, [nothing, today, settings.toldOn, reminders])

  // The page itself says it wherever it stands: see SendingNotice.
  useEffect(() => {
    if (waits) void notify('unsent', reminders.message.unsent).catch(() => undefined)
  }, [waits, reminders])
}
