import { hash } from 'node:crypto'
import type { MunicipalityId } from '../../contract/id.ts'
import type { Proof, ProofWanted } from '../../contract/proof.ts'
import { questionOf, solves, tryNumber } from '../../domain/puzzle.ts'
import type { Writer } from '../store/sql.ts'
import { hashOf, keyedHashOf, type RandomBytes, sameBytes } from './secret.ts'

/** Together some 200,000 hashes, about a second on a phone; many small ones vary less than one. */
const puzzles = 24
const usualBits = 13
/** Long enough for a slow phone under a strong attack, too short to lay proofs in. */
const goodForMs = 2 * 60 * 1000

/** A question that nobody else can make, and of which nothing is stored. */
export function proofWanted(
  key: Uint8Array,
  random: RandomBytes,
  municipality: MunicipalityId,
  { extraBits, nowMs }: { extraBits: number; nowMs: number },
): ProofWanted {
  const bits = usualBits + extraBits
  const nonce = Buffer.from(random(16)).toString('base64url')
  const bare = `${nowMs + goodForMs}.${bits}.${nonce}`
  return { challenge: `${bare}.${sealOf(key, municipality, bare)}`, puzzles, bits }
}

/** Whether a proof answers a question of ours to this municipality, in time. */
export function isProof(
  key: Uint8Array,
  municipality: MunicipalityId,
  { challenge, answers }: Proof,
  nowMs: number,
): boolean {
  const bare = challenge.slice(0, challenge.lastIndexOf('.'))
  const seal = Buffer.from(challenge.slice(bare.length + 1))
  if (!sameBytes(seal, Buffer.from(sealOf(key, municipality, bare)))) return false
  const [expires, bits] = bare.split('.').map(Number)
  if (expires === undefined || bits === undefined || expires <= nowMs) return false
  if (answers.length !== puzzles) return false
  const seed = hashOf(challenge)
  return answers.every((answer, puzzle) => {
    const question = questionOf(seed, puzzle)
    tryNumber(question, answer)
    return solves(hash('sha256', question, 'buffer'), bits)
  })
}

/** Spends a proof; false where that has been done before, by whichever process. */
export async function spendProof(
  sql: Writer,
  municipality: MunicipalityId,
  { challenge }: Proof,
  nowMs: number,
): Promise<boolean> {
  await sql.all('DELETE FROM spent_proof WHERE municipality = $1 AND expires <= $2', [
    municipality,
    nowMs,
  ])
  const row = { municipality, hash: hashOf(challenge), expires: nowMs + goodForMs }
  const spent = await sql.insert(
    'spent_proof',
    [row],
    'ON CONFLICT (municipality, hash) DO NOTHING RETURNING expires',
  )
  return spent.length > 0
}

const sealOf = (key: Uint8Array, municipality: MunicipalityId, bare: string): string =>
  keyedHashOf(key, 'proof', `${municipality} ${bare}`).subarray(0, 16).toString('base64url')
