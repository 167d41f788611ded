import type { CounterAnswer } from '../../contract/account.ts'
import type { Clock } from '../clock.ts'
import type { StorageWriter } from '../outbox/storage.ts'
import { skewOf } from '../sync/skew.ts'
import { rememberDevice } from './identity.ts'

/** Keeps what the server says of this device, asked at `askedMs` by the device's own clock. */
export async function remember(
  tx: StorageWriter,
  clock: Clock,
  answer: CounterAnswer,
  askedMs: number,
): Promise<void> {
  const skewMs = skewOf(answer.time, askedMs, clock.deviceMs())
  await rememberDevice(tx, answer)
  // It has become what it asked for. With an invite beside it the question would be as good as its cookie.
  const joining = await tx.slot('joining')
  if (joining && joining.as !== answer.device) await tx.putSlot('joining', undefined)
  // Whoever is in a unit has not left it, or has come back.
  if (answer.enrolment && (await tx.slot('left'))) await tx.putSlot('left', 'no')
  if (skewMs === undefined) return
  await tx.putSlot('skewMs', skewMs)
  clock.learn(skewMs)
}
