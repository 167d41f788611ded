import { useText } from '../text/useText.ts'
import { RescueButton } from './RescueButton.tsx'
import './storagePlace.css'

/** A quiet place that says whether the browser keeps what is stored, and offers the rescue file. */
export function StoragePlace({ persisted }: { persisted: boolean | undefined }) {
  const { about } = useText().storage
  return (
    <details className="storage-place">
      <summary>{about.title}</summary>
      <p>{persisted === undefined ? about.unknown : persisted ? about.kept : about.notKept}</p>
      <p>{about.file}</p>
      <RescueButton />
    </details>
  )
}
