import { useSyncExternalStore } from 'react'
import type { Situation, Unsent } from '../counter.ts'
import { useDevice } from '../DeviceContext.ts'
import { sendingStatus } from '../status/sendingStatus.ts'
import { factsOf, standingOf } from '../status/standing.ts'
import { saidBy } from '../status/said.ts'
import { type Status, statuses } from '../status/statuses.ts'
import { toneOf } from '../status/toneOf.ts'
import { whenWords } from '../text/timeWords.ts'
import { useLaterText } from '../text/useLaterText.ts'
import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import { useNow } from '../useNow.ts'

/** Everything that can be said of this counter now: the count, what was sent, the storage, the clock. */
export function StatusPart({
  situation,
  unsent,
}: {
  situation: Extract<Situation, { is: 'counter' }>
  unsent: Unsent | undefined
}) {
  const device = useDevice()
  const text = useText()
  const { calm, settings } = useLaterText()
  const now = useNow(device.nowMs)
  const sync = useSyncExternalStore(device.sync.subscribe, device.sync.state)
  if (!unsent) return null

  const { persisted, today } = situation
  const current: Status[] = [
    standingOf(situation),
    sendingStatus(unsent, sync, now),
    persisted === undefined ? 'perhaps_kept' : persisted ? 'kept' : 'not_kept',
    device.clockOffMs() === undefined ? 'clock_right' : 'clock_wrong',
  ]
  const words = { ...text.status, ...calm }
  const facts = factsOf(text, situation)
  const { waiting, oldest } = text.sending
  const age = unsent.oldest && oldest(whenWords(text, unsent.oldest, today))
  return (
    <ul className="settings-status">
      {current.map((status) => {
        const { of } = statuses[status]
        const tone = toneOf(status)
        const { what, safe, todo } = saidBy(words[status], facts)
        return (
          <li key={of}>
            <Notice tone={tone === 'alarm' ? 'warn' : tone} title={what}>
              <p>
                {safe} {todo}
              </p>
              {of === 'sending' && unsent.undecided ? (
                <p>{settings.undecided(unsent.undecided)}</p>
              ) : null}
              {of === 'sending' && unsent.n > 0 && (
                <p>
                  {waiting(unsent.n)}, {age}.
                </p>
              )}
            </Notice>
          </li>
        )
      })}
    </ul>
  )
}
