import { useState } from 'react'
import { useDevice } from '../DeviceContext.ts'
import { handFile } from '../handFile.ts'
import type { Text } from '../text/da.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'

/** Saves everything unsent as a file that a lead can load, and says what to do with it. */
export function RescueButton() {
  const device = useDevice()
  const { rescue } = useText().storage
  const [said, say] = useState<keyof Text['storage']['rescue']>('save')
  const busy = said === 'saving'

  const save = async () => {
    say('saving')
    try {
      const file = await device.rescueFile()
      if (file) handFile({ ...file, type: 'application/json' })
      say(file ? 'saved' : 'nothing')
    } catch {
      say('failed')
    }
  }
  return (
    <div>
      <Button aria-disabled={busy} onClick={() => busy || void save()}>
        {busy ? rescue.saving : rescue.save}
      </Button>
      <p role="status">{said !== 'save' && !busy && rescue[said]}</p>
    </div>
  )
}
