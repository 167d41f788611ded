import { useState } from 'react'
import { useDevice } from '../DeviceContext.ts'
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
      if (file) hand(file)
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

/** The browser's own way of saving: no server is asked, so it works without a network. */
function hand({ name, text }: { name: string; text: string }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
