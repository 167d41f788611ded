import type { FastifyReply } from 'fastify'
import type { SessionAnswer } from '../../contract/account.ts'
import { findSession } from '../access/livingSession.ts'
import type { Session } from '../access/sessions.ts'
import type { MunicipalitySetting } from '../config.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { setStaffCookie } from './visitor.ts'

/** Answers a sign-in of any kind: the new session's cookie, and who one is by it. */
export async function enter(
  parts: Pick<ServerParts, 'db' | 'nowMs' | 'noteRevocation'>,
  reply: FastifyReply,
  {
    municipality,
    before,
    session,
  }: { municipality: MunicipalitySetting; before: Session | undefined; session: string },
): Promise<SessionAnswer> {
  if (before) await noteEnded(parts, municipality, before)
  setStaffCookie(reply, session)
  reply.code(201)
  const found = await findSession(parts.db, municipality.id, session, parts.nowMs())
  if (!found) throw new Problem('not_signed_in')
  return sessionAnswer(municipality, found.session)
}

/** Noted before the answer: a session that somebody was told has ended does not come back. */
export async function noteEnded(
  parts: Pick<ServerParts, 'noteRevocation'>,
  municipality: MunicipalitySetting,
  session: Session,
): Promise<void> {
  await noteEndedOnes(parts, municipality, [session.hash])
}

/** The same for sessions that are known by their hashes. */
export async function noteEndedOnes(
  { noteRevocation }: Pick<ServerParts, 'noteRevocation'>,
  { id: municipality }: MunicipalitySetting,
  hashes: readonly Uint8Array[],
): Promise<void> {
  for (const bytes of hashes) {
    const hash = Buffer.from(bytes).toString('hex')
    await noteRevocation?.({ is: 'session', municipality, hash })
  }
}

export const sessionAnswer = (
  { id, name }: MunicipalitySetting,
  { account, units, cameFrom }: Session,
): SessionAnswer => ({
  account: account.id,
  name: account.name,
  role: account.role,
  municipality: { id, name },
  units,
  ...(cameFrom && { cameFrom: { name: cameFrom.name, role: cameFrom.role } }),
})
