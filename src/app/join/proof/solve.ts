import { sha256 } from '@noble/hashes/sha2.js'
import type { Proof, ProofWanted } from '../../../contract/proof.ts'
import { questionOf, solves, tryNumber } from '../../../domain/puzzle.ts'

const betweenPauses = 4096

/**
 * Does the work that is asked for. The browser's own SHA-256 is asked for one hash at a time and
 * answers each later: it takes ten times as long as this.
 *
 * @param pause called now and then, where whoever runs this has other things to do as well
 */
export async function solve(
  { challenge, puzzles, bits }: ProofWanted,
  pause?: () => Promise<unknown>,
): Promise<Proof> {
  const seed = sha256(new TextEncoder().encode(challenge))
  const answers: number[] = []
  for (let puzzle = 0; puzzle < puzzles; puzzle += 1) {
    const question = questionOf(seed, puzzle)
    const bytes = new Uint8Array(question.buffer)
    for (let number = 0; ; number += 1) {
      if (number % betweenPauses === betweenPauses - 1) await pause?.()
      tryNumber(question, number)
      if (!solves(sha256(bytes), bits)) continue
      answers.push(number)
      break
    }
  }
  return { challenge, answers }
}
