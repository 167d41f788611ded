import { useLaterText } from '../text/useLaterText.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { StoredText } from './StoredText.tsx'

/** What is stored, over the screen that it was asked from. */
export default function StoredSheet({
  municipality,
  onClose,
}: {
  municipality: string | undefined
  onClose: () => void
}) {
  const { stored } = useLaterText()
  return (
    <Sheet title={stored.title} onClose={onClose}>
      <StoredText heading="h3" municipality={municipality} />
    </Sheet>
  )
}
