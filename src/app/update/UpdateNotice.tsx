import { useSyncExternalStore } from 'react'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { Update } from './update.ts'

/** Says that a newer version lies ready. It waits for as long as the reader likes. */
export function UpdateNotice({ update }: { update: Update }) {
  const text = useText()
  const ready = useSyncExternalStore(update.subscribe, update.isReady)
  if (!ready) return null
  return (
    <Notice title={text.update.ready}>
      {text.update.safe}
      <Button look="plain" onClick={update.apply}>
        {text.update.apply}
      </Button>
    </Notice>
  )
}
