import { EntryId } from '../contract/id.ts'
import type { HalfHour } from '../contract/time.ts'
import { startOf } from './moment.ts'

/**
 * A UUIDv7 (RFC 9562) of sixteen random bytes whose timestamp is the start of a half-hour: keys
 * come in the order of time, which keeps the server's index small, and tell no finer time than the
 * entry itself does.
 */
export function entryIdOf(halfHour: HalfHour, random: Uint8Array): EntryId {
  const bytes = Uint8Array.from(random)
  const view = new DataView(bytes.buffer)
  const ms = startOf(halfHour)
  view.setUint16(0, Math.floor(ms / 2 ** 32))
  view.setUint32(2, ms % 2 ** 32)
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return EntryId.parse(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
}

/** The start of the half-hour in which an entry was written (milliseconds since 1970, UTC), whatever day it is of. */
export const writtenMs = (id: EntryId): number =>
  Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
