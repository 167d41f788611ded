import { InviteCode } from '../../contract/account.ts'
import type { Join } from '../../contract/join.ts'
import type { MunicipalityId } from '../../contract/id.ts'
import { Problem } from '../http/problem.ts'
import type { ServerParts } from '../http/parts.ts'
import { extraBitsFor, noteGuess, prefixOf } from './guesses.ts'
import { isProof, proofWanted, spendProof } from './proofs.ts'

const retryAfter = 60
const warnedEveryMs = 60 * 1000

type Presented = Pick<Join, 'secret' | 'code' | 'proof' | 'proves'>

/**
 * Makes guessing codes dear while somebody does it: beyond so many wrong ones a typed code is looked
 * at only with a proof of work. A link's 256 bits need no such thing, and nobody is ever locked out,
 * neither an address, because a whole town hall comes from one, nor a code, because anybody could
 * then lock its users out. Why: docs/decisions/021-wrong-codes-cost-work.md
 */
export function createCodeGuard(
  { db, key, random, nowMs }: Pick<ServerParts, 'db' | 'key' | 'random' | 'nowMs'>,
  warn: (said: string) => void,
) {
  const warnedMs = new Map<MunicipalityId, number>()

  function tell(municipality: MunicipalityId): void {
    if (nowMs() - (warnedMs.get(municipality) ?? -Infinity) < warnedEveryMs) return
    warnedMs.set(municipality, nowMs())
    warn('invite codes are being guessed: codes that are typed need a proof of work for now')
  }

  /** @throws Problem proof_needed, or too_many_requests to an app that knows of no such thing */
  async function demandProof(
    municipality: MunicipalityId,
    { proof, proves }: Presented,
    extraBits: number,
  ): Promise<void> {
    const isGood =
      proof !== undefined &&
      isProof(key, municipality, proof, nowMs()) &&
      (await db.write((sql) => spendProof(sql, municipality, proof, nowMs())))
    if (isGood) return
    tell(municipality)
    if (!proves && proof === undefined) throw new Problem('too_many_requests', { retryAfter })
    const asked = { extraBits, nowMs: nowMs() }
    throw new Problem('proof_needed', { proof: proofWanted(key, random, municipality, asked) })
  }

  return async <Found>(
    municipality: MunicipalityId,
    presented: Presented,
    find: () => Promise<Found>,
  ): Promise<Found> => {
    const code = InviteCode.safeParse(presented.code).data
    // What is no code in any writing is nobody's, and so no guess.
    if (code === undefined) return find()
    const prefix = prefixOf(key, municipality, code)
    const extraBits = await extraBitsFor(db, municipality, prefix, nowMs())
    if (extraBits !== undefined) await demandProof(municipality, presented, extraBits)
    try {
      return await find()
    } catch (error) {
      if (error instanceof Problem && error.document.code === 'invite_unknown') {
        await db.write((sql) => noteGuess(sql, municipality, prefix, nowMs()))
      }
      throw error
    }
  }
}
