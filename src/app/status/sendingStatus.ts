import type { Unsent } from '../counter.ts'
import { type SyncNow, sendingMood, waitOf } from '../tap/sendingMood.ts'
import type { SaidAtOnce } from './statuses.ts'

/** From then on it is no hiccup any more, and the screen says so where all can see it. */
const failuresSaid = 3

/** What the server or the network has said against this counter, in words of its own. */
const sentences: Record<string, SaidAtOnce> = {
  device_revoked: 'revoked',
  not_signed_in: 'unknown_device',
}

export type SendingStatus = 'sent' | 'on_its_way' | SaidAtOnce

/**
 * What became of what was counted. Where several things hold at once, the one that somebody can do
 * something about is told, then the one that is worst.
 */
export function sendingStatus(unsent: Unsent, sync: SyncNow, now: number): SendingStatus {
  const mood = sendingMood(unsent, sync, now)
  if (mood === 'sent') return 'sent'
  if (sync.name === 'blocked') return sentences[sync.by ?? ''] ?? 'blocked'
  const { failures = 0, why } = sync
  if (why === 'portal') return 'portal'
  const wait = waitOf(unsent, now)
  if (wait !== 'short') return wait === 'a_day' ? 'waited_a_day' : 'waited_an_hour'
  if (failures > 0) return why === 'server' ? 'server_trouble' : 'offline'
  return 'on_its_way'
}

/** Whether it takes room on the screen: not for what has failed only once or twice. */
export const takesRoom = (status: SendingStatus, { failures = 0 }: SyncNow): boolean =>
  status === 'offline' || status === 'server_trouble'
    ? failures >= failuresSaid
    : status !== 'sent' && status !== 'on_its_way'
