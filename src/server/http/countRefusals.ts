import type { FastifyRequest } from 'fastify'
import { countAct } from '../audit/pendingActs.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { municipalityOf } from './visitor.ts'

/**
 * Counts up what is turned away, for the audit log: a sign-in by its kind, a joining by the reason.
 * Being turned away depends on no log: where counting fails, the server's log says so.
 */
export async function countRefusals<Result>(
  { db, nowMs }: Pick<ServerParts, 'db' | 'nowMs'>,
  request: FastifyRequest,
  refusal:
    | { act: 'sign_in_refused'; by: 'link' | 'passkey' | 'password' | 'recovery' }
    | { act: 'join_refused' },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Problem && error.document.status < 429) {
      const subject = refusal.act === 'join_refused' ? error.document.code : refusal.by
      const counted = { act: refusal.act, subject, nowMs: nowMs() }
      await db
        .write((sql) => countAct(sql, municipalityOf(request).id, counted))
        .catch((err: unknown) => request.log.warn({ err }, 'a refusal was not counted'))
    }
    throw error
  }
}
