import type { Receipt } from '../contract/delivery.ts'
import type { Digest } from '../contract/digest.ts'

/**
 * The digest of a set of receipts: equal on app and server where both know the same entries in the
 * same states. Ids are random, so it need not withstand anybody but accident; a sum of hashes
 * knows no order, and is reckoned without waiting for anything.
 */
export function digestOf(receipts: Iterable<Receipt>): Digest {
  let [n, high, low] = [0, 0, 0]
  for (const receipt of receipts) {
    const [a, b] = hashOf(standingOf(receipt))
    n += 1
    high = (high + a) >>> 0
    low = (low + b) >>> 0
  }
  return { n, hash: inHex(high) + inHex(low) }
}

/** Whether two receipts say the same of an entry, whenever they were given. */
export const isSameStanding = (one: Receipt, other: Receipt): boolean =>
  standingOf(one) === standingOf(other)

function standingOf(receipt: Receipt): string {
  const { id, state } = receipt
  if (state === 'held') return `${id} ${state} ${receipt.reason}`
  return state === 'late' ? `${id} ${state} ${receipt.counted}` : `${id} ${state}`
}

const inHex = (n: number): string => n.toString(16).padStart(8, '0')

/** Two lanes of 32 bits, each multiplied through and mixed with the other (cyrb53, by bryc). */
function hashOf(text: string): [number, number] {
  let [a, b] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return [a >>> 0, b >>> 0]
}
