import type { Day } from '../../contract/time.ts'
import type { Situation, Tapped } from '../counter.ts'
import type { StorageReader } from '../outbox/storage.ts'
import { isUntyped } from '../outbox/untyped.ts'
import { tappedOf } from './tappedOf.ts'

/**
 * The contacts of a day whose type is still to be said, in the order of their taps. It reads the whole
 * day, and so only when somebody asks to go through them.
 */
export async function untypedOf(
  tx: StorageReader,
  { campaign, unit }: Extract<Situation, { is: 'counter' }>,
  day: Day,
): Promise<Tapped[]> {
  const records = (await tx.ofDay(day)).filter(isUntyped).toSorted((a, b) => a.order - b.order)
  return records.flatMap(({ entry }) =>
    entry.is === 'contact' && entry.campaign === campaign?.id && entry.unit === unit.id
      ? [tappedOf(entry)]
      : [],
  )
}
