import type { ReactNode } from 'react'
import { counterRoutes } from '../../contract/counterRoutes.ts'
import type { Unsent } from '../counter.ts'
import { sendingStatus, takesRoom } from '../status/sendingStatus.ts'
import { inOneGo, saidBy, type StatusFacts } from '../status/said.ts'
import { toneOf } from '../status/toneOf.ts'
import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import type { SyncNow } from './sendingMood.ts'
import { useQuietly } from './useQuietly.ts'

/**
 * Says once that sending is delayed, without the number: that would be read aloud at every tap.
 * Only what does not mend by itself within some seconds takes room on the screen.
 */
export function SendingNotice({
  unsent,
  sync,
  now,
  facts,
  standing,
  persisted,
  rescue,
}: {
  unsent: Unsent | undefined
  sync: SyncNow
  now: number
  facts: StatusFacts
  /** Where the counter stands: what that says already is not said twice. */
  standing: string
  persisted: boolean | undefined
  /** What saves everything unsent as a file. */
  rescue: ReactNode
}) {
  const { sending, status: words, storage } = useText()
  const status = unsent ? sendingStatus(unsent, sync, now) : 'sent'
  const wanted = takesRoom(status, sync) && status !== standing ? status : undefined
  const shown = useQuietly(wanted)
  const isQuiet = status === 'sent' || status === 'on_its_way' || status === standing
  const inDanger = shown === 'waited_a_day' && persisted === false

  if (!shown || shown === 'sent' || shown === 'on_its_way') {
    return (
      <div role="status" className="sr-only">
        {!isQuiet && inOneGo(saidBy(words[status], facts))}
      </div>
    )
  }
  return (
    <div role="status">
      <Notice tone={toneOf(shown)} small={toneOf(shown) === 'calm'}>
        <p>{inOneGo(saidBy(words[shown], facts))}</p>
        {shown === 'portal' && (
          // A page that the app does not answer itself: the network can put its login in its place.
          <a className="button" href={counterRoutes.health.path} target="_blank" rel="noreferrer">
            {sending.toPortal}
          </a>
        )}
        {inDanger && <p>{storage.mayGo}</p>}
        {inDanger && rescue}
      </Notice>
    </div>
  )
}
