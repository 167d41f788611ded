import { useState } from 'react'
import { useText } from '../../text/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Later } from '../../ui/Later.tsx'
import type { Invite } from '../enrol.ts'

const load = () => import('./ScanSheet.tsx')

/** Opens the camera: an installed app on an iPhone cannot open a link. Hidden where none can be. */
export function ScanButton({ onScanned }: { onScanned: (invite: Invite) => void }) {
  const { join } = useText()
  const [open, setOpen] = useState(false)
  if (!('mediaDevices' in navigator)) return null
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(!open)}>
        {join.scan}
      </Button>
      {open && (
        <Later
          load={load}
          onClose={() => setOpen(false)}
          onScanned={(invite: Invite) => {
            setOpen(false)
            onScanned(invite)
          }}
        />
      )}
    </>
  )
}
