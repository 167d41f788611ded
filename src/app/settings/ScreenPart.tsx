import { canStayAwake } from '../companion/useWakeLock.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { changeSettings, useSettings } from './settings.ts'
import { SwitchRow } from './SwitchRow.tsx'

/** Whether the screen stays on while counting. */
export function ScreenPart() {
  const { settings } = useLaterText()
  const { awake } = useSettings()
  if (!canStayAwake()) return <p>{settings.awakeUnknown}</p>
  return (
    <SwitchRow
      label={settings.awake}
      hint={settings.awakeHint}
      on={awake}
      onChange={(on) => changeSettings({ awake: on })}
    />
  )
}
