import { InviteCode, type Join } from '../../contract/account.ts'
import { Problem } from '../http/problem.ts'

const hourMs = 60 * 60 * 1000
const wrongPerPrefix = 5
const prefixLength = 4
const rememberedPrefixes = 10_000

/**
 * Slows down whoever guesses codes: after five wrong ones with the same beginning within an hour,
 * codes of that beginning are not even looked at. A link's 256 bits need no such thing, and no
 * address is ever locked out, because a whole town hall comes from one.
 */
export function createCodeThrottle(nowMs: () => number) {
  const wrong = new Map<string, { n: number; until: number }>()

  return async <Found>(
    presented: Pick<Join, 'secret' | 'code'>,
    find: () => Promise<Found>,
  ): Promise<Found> => {
    const code = InviteCode.safeParse(presented.code).data
    // What is no code in any writing is nobody's, and so no guess.
    if (code === undefined) return find()
    const prefix = code.slice(0, prefixLength)
    const known = wrong.get(prefix)
    const living = known && known.until > nowMs() ? known : undefined
    if (living && living.n >= wrongPerPrefix) {
      throw new Problem('too_many_requests', {
        retryAfter: Math.ceil((living.until - nowMs()) / 1000),
      })
    }
    try {
      return await find()
    } catch (error) {
      if (error instanceof Problem && error.document.code === 'invite_unknown') {
        const [oldest] = wrong.keys()
        if (wrong.size >= rememberedPrefixes && oldest !== undefined) wrong.delete(oldest)
        wrong.set(prefix, { n: (living?.n ?? 0) + 1, until: living?.until ?? nowMs() + hourMs })
      }
      throw error
    }
  }
}
