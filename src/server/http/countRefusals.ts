import type { FastifyRequest } from 'fastify'
import { countAct } from '../audit/pendingActs.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { municipalityOf } from './visitor.ts'

/**
 * Counts up what is turned away, for the audit log: a sign-in by its kind, a joining by the reason.
 */
export async function countRefusals<Result>(
  parts: Pick<ServerParts, 'db' | 'nowMs'>,
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
      await countRefusal(parts, request, { act: refusal.act, subject })
    }
    throw error
  }
}

/** Counts one up. Being turned away depends on no log: where this fails, the server's log says so. */
export async function countRefusal(
  { db, nowMs }: Pick<ServerParts, 'db' | 'nowMs'>,
  request: FastifyRequest,
  refused: { act: 'sign_in_refused' | 'join_refused'; subject: string },
): Promise<void> {
  const counted = { ...refused, nowMs: nowMs() }
  await db
    .write((sql) => countAct(sql, municipalityOf(request).id, counted))
    .catch((err: unknown) => request.log.warn({ err }, 'a refusal was not counted'))
}
