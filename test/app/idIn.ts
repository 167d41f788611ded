import type { EntryId } from '../../src/contract/id.ts'
import { HalfHour } from '../../src/contract/time.ts'
import { entryIdOf } from '../../src/domain/entryId.ts'

let made = 0

/** The id of an entry made in a half-hour, different each time. */
export function idIn(halfHour: string): EntryId {
  made += 1
  const random = new Uint8Array(16)
  new DataView(random.buffer).setUint32(12, made)
  return entryIdOf(HalfHour.parse(halfHour), random)
}
