import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { Sheet } from '../ui/Sheet.tsx'
import { RescueButton } from './RescueButton.tsx'

/** Whether what lies here stays, and how to carry it away. */
export default function StorageSheet({
  persisted,
  onClose,
}: {
  persisted: boolean | undefined
  onClose: () => void
}) {
  const { storage } = useText()
  const { kept } = useLaterText()
  return (
    <Sheet title={storage.about} onClose={onClose}>
      <p>{persisted === undefined ? kept.unknown : persisted ? kept.kept : kept.notKept}</p>
      <p>{kept.file}</p>
      <RescueButton />
    </Sheet>
  )
}
