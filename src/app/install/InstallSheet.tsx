import { useLaterText } from '../text/useLaterText.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { AppleSteps } from './AppleSteps.tsx'

/** The steps over the screen for joining: a link that was opened is not lost by it. */
export default function InstallSheet({ onClose }: { onClose: () => void }) {
  const { install } = useLaterText()
  return (
    <Sheet title={install.title} onClose={onClose}>
      <AppleSteps />
    </Sheet>
  )
}
