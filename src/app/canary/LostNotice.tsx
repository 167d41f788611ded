import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Lost } from './note.ts'

/** Says that the browser has emptied the database, what of it is lost, and what to do. */
export function LostNotice({ lost, onSeen }: { lost: Lost; onSeen?: () => void }) {
  const words = useText().storage.lost
  return (
    <Notice tone="alarm" title={words.title}>
      <p>{words.what(lost.unit, lost.unsent)}</p>
      <p>{onSeen ? words.after : words.join}</p>
      {onSeen && <Button onClick={onSeen}>{words.seen}</Button>}
    </Notice>
  )
}
