import { useText } from '../../text/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { useSheet } from '../../ui/useSheet.tsx'
import type { Invite } from '../enrol.ts'

const load = () => import('./ScanSheet.tsx')

/** Opens the camera: an installed app on an iPhone cannot open a link. Hidden where none can be. */
export function ScanButton({ onScanned }: { onScanned: (invite: Invite) => void }) {
  const { join } = useText()
  const { sheet, open } = useSheet(load, { onScanned })
  if (!('mediaDevices' in navigator)) return null
  return (
    <>
      <Button {...open}>{join.scan}</Button>
      {sheet}
    </>
  )
}
