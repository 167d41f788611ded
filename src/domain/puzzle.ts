/** Of what SHA-256 is taken: the hash of the challenge, the puzzle's place, and a number tried. */
export function questionOf(seed: Uint8Array, puzzle: number): DataView {
  const question = new DataView(new ArrayBuffer(seed.length + 5))
  new Uint8Array(question.buffer).set(seed)
  question.setUint8(seed.length, puzzle)
  return question
}

/** Puts the next number into a question: one is hashed some hundred thousand times, and made once. */
export const tryNumber = (question: DataView, number: number): void =>
  question.setUint32(question.byteLength - 4, number)

/** Whether a hash begins with so many zero bits, at most 32. */
export function solves(hash: Uint8Array, bits: number): boolean {
  const [a = 255, b = 255, c = 255, d = 255] = hash
  return Math.clz32((a << 24) | (b << 16) | (c << 8) | d) >= bits
}
