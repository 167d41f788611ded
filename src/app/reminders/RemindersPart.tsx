import { useState } from 'react'
import type { Situation } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'
import { calendarFile } from '../../domain/calendarFile.ts'
import { instantOf } from '../../domain/moment.ts'
import { handFile } from '../handFile.ts'
import { changeSettings, useSettings } from '../settings/settings.ts'
import { SwitchRow } from '../settings/SwitchRow.tsx'
import { useLaterText } from '../text/useLaterText.ts'
import { Button } from '../ui/Button.tsx'
import { askForMessages, messagesAllowed } from './notify.ts'
import { unitCalendar, whyNoCalendar } from './unitCalendar.ts'

/** Reminders while the app is open, and the calendar file that reminds when it is not. */
export function RemindersPart({ situation }: { situation: Extract<Situation, { is: 'counter' }> }) {
  const { reminders } = useLaterText()
  const { remind, remindAt } = useSettings()
  const [allowed, setAllowed] = useState(messagesAllowed)

  const choose = (on: boolean) => {
    changeSettings({ remind: on })
    if (on) void askForMessages().then(() => setAllowed(messagesAllowed()))
  }
  return (
    <>
      <SwitchRow label={reminders.remind} hint={reminders.hint} on={remind} onChange={choose} />
      <p>{reminders.onlyOpen}</p>
      {remind && (
        <>
          <label className="settings-time">
            {reminders.at}
            <input
              type="time"
              required
              value={remindAt}
              onChange={({ target: { value } }) => value && changeSettings({ remindAt: value })}
            />
          </label>
          <p role="status">{reminders.messages[allowed]}</p>
        </>
      )}
      <h3>{reminders.calendarTitle}</h3>
      <CalendarButton situation={situation} remindAt={remindAt} />
    </>
  )
}

/** Makes the file of the unit's days here, and hands it over. */
function CalendarButton({
  situation: { campaign, unit, today },
  remindAt,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  remindAt: string
}) {
  const device = useDevice()
  const { reminders } = useLaterText()
  const [got, setGot] = useState(false)
  const why = whyNoCalendar(campaign, today)
  if (!campaign || why) return <p>{reminders.noCalendar[why ?? 'none']}</p>

  const get = () => {
    const { host } = location
    const events = unitCalendar(campaign, unit.name, reminders, { today, remindAt, host })
    const made = instantOf(device.nowMs())
    handFile({
      name: `taellevaerk-${unit.id}.ics`,
      text: calendarFile(events, reminders.calendar.name(unit.name), made),
      type: 'text/calendar;charset=utf-8',
    })
    setGot(true)
  }
  return (
    <>
      <p>{reminders.calendarHint}</p>
      <Button onClick={get}>{reminders.calendarGet}</Button>
      <p role="status">{got && reminders.calendarGot}</p>
    </>
  )
}
