import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import './broken.css'

/** A browser that stores nothing may not count: what it took in would be gone with the window. */
export function NoStorageScreen() {
  const { title, what } = useText().update.noStorage
  return (
    <main className="broken">
      <Notice tone="alarm" title={title}>
        {what}
      </Notice>
    </main>
  )
}
