import type { Join } from '../../contract/join.ts'
import type { ProblemCode } from '../../contract/problem.ts'
import type { Storage, StorageReader } from '../outbox/storage.ts'
import { hexOf } from './hexOf.ts'

/** As whom a browser joins. */
export type Joiner = Pick<Join, 'device' | 'anew' | 'seq' | 'attempt'>

/**
 * As whom this browser joins: by its name, where it has one. The question of its own is kept until
 * it has become another device by it, so that whatever answer is lost it becomes that one and no
 * other. Where nothing can be kept there is none, and joining will say so.
 */
export async function joinerIn(
  storage: Storage,
  randomBytes: (count: number) => Uint8Array,
): Promise<Joiner> {
  const asked = storage.write(async (tx) => {
    const known = await knownIn(tx)
    const kept = await tx.slot('joining')
    if (kept && kept.as === known.device) return { ...known, attempt: kept.attempt }
    const attempt = hexOf(randomBytes(16))
    await tx.putSlot('joining', { as: known.device, attempt })
    return { ...known, attempt }
  })
  return asked.catch(() => storage.read(knownIn))
}

/** Nothing was made by the question: whoever copies this profile now is not to ask by the same. */
export const forgetQuestion = (storage: Storage): Promise<void> =>
  storage.write((tx) => tx.putSlot('joining', undefined)).catch(() => undefined)

/** Answers that say for certain that nobody has been let in. */
export const refusals: ReadonlySet<string> = new Set<ProblemCode>([
  'invite_unknown',
  'invite_revoked',
  'invite_expired',
  'invite_used_up',
])

async function knownIn(tx: StorageReader): Promise<Joiner> {
  const known = await tx.slot('device')
  const isAnew = (await tx.slot('lost')) !== undefined || (await tx.slot('left')) === 'done'
  const seq = await tx.slot('seq')
  const as = known ? { device: known.device } : isAnew ? { anew: true } : {}
  return { ...as, ...(seq && { seq }) }
}
