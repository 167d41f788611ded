import { createHmac } from 'node:crypto'
import type { DeviceId, MunicipalityId } from '../../contract/id.ts'
import { keyedHashOf, sameBytes } from './secret.ts'

/**
 * What a device tags its rescue files with. Its cookie would prove as much, but no script can read
 * that one; so it is handed this, which proves nothing else. It hangs on the installation's key
 * alone, so it also holds after an older backup was restored.
 */
export const rescueKeyOf = (
  key: Uint8Array,
  municipality: MunicipalityId,
  device: DeviceId,
): string => keyedHashOf(key, 'rescue', `${municipality} ${device}`).toString('base64url')

/** Whether a file's text is, letter for letter, what the device wrote. */
export const isUntouched = (
  key: Uint8Array,
  municipality: MunicipalityId,
  device: DeviceId,
  { content, tag }: { content: string; tag: string },
): boolean => {
  const own = Buffer.from(rescueKeyOf(key, municipality, device), 'base64url')
  const expected = createHmac('sha256', own).update(content).digest()
  return sameBytes(expected, Buffer.from(tag, 'base64url'))
}
