import Check from 'lucide-react/icons/check'
import CloudOff from 'lucide-react/icons/cloud-off'
import CloudUpload from 'lucide-react/icons/cloud-upload'
import type { Day } from '../../contract/time.ts'
import type { Unsent } from '../counter.ts'
import { whenWords } from '../text/timeWords.ts'
import { useText } from '../text/useText.ts'
import { StatusPill } from '../ui/StatusPill.tsx'
import { type SyncNow, sendingMood } from './sendingMood.ts'

const icons = { sent: <Check />, young: <CloudUpload />, late: <CloudOff /> }

/** How many contacts the server has not confirmed, and since when. Always visible. */
export function SendingPill({
  unsent,
  sync,
  now,
  today,
}: {
  unsent: Unsent
  sync: SyncNow
  now: number
  today: Day
}) {
  const text = useText()
  const mood = sendingMood(unsent, sync, now)
  const { n, oldest, undecided } = unsent
  return (
    <>
      <StatusPill tone={mood === 'late' ? 'warn' : 'calm'} icon={icons[mood]}>
        {mood !== 'sent'
          ? text.sending.waiting(n)
          : undecided
            ? text.sending.undecided(undecided)
            : text.sending.allSent}
      </StatusPill>
      {mood !== 'sent' && oldest && (
        <p className="count-oldest" data-mood={mood}>
          {text.sending.oldest(whenWords(text, oldest, today))}
        </p>
      )}
    </>
  )
}
