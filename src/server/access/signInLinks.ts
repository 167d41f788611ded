import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import type { Writer } from '../store/sql.ts'
import { Problem } from '../http/problem.ts'
import { hashOf, type RandomBytes, randomSecret } from './secret.ts'
import { become, type Opening, type Session } from './sessions.ts'

/** A link that signs somebody in: once, unless it is a demo's, and until it expires. */
export async function addSignInLink(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  link: { account: AccountId; purpose: string; expiresMs: number; reusable: boolean },
): Promise<string> {
  const secret = randomSecret(random)
  const row = {
    municipality,
    secret_hash: hashOf(secret),
    account: link.account,
    purpose: link.purpose,
    expires: link.expiresMs,
    reusable: link.reusable ? 1 : 0,
  }
  await sql.insert('sign_in_link', [row], '')
  return secret
}

/** Kills every link made for a purpose, and the accounts that nobody ever came to by one. */
export async function dropSignInLinks(sql: Writer, municipality: MunicipalityId, purpose: string) {
  const dropped = await sql.all<{ account: string; expires: number }>(
    `DELETE FROM sign_in_link WHERE municipality = $1 AND purpose = $2
     RETURNING account, expires`,
    [municipality, purpose],
  )
  const unspent = dropped.filter(({ expires }) => expires > 0)
  for (const { account } of unspent) {
    await sql.all('DELETE FROM account WHERE municipality = $1 AND id = $2', [
      municipality,
      account,
    ])
  }
}

/**
 * Spends a link and opens a session; gives its secret.
 *
 * @throws Problem link_spent
 */
export async function signIn(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  {
    secret,
    before,
    browser,
    nowMs,
    request,
  }: {
    secret: string
    before: Session | undefined
    browser: Opening['browser']
    nowMs: number
    request?: string
  },
): Promise<string> {
  const hash = hashOf(secret)
  const [link] = await sql.all<{ account: AccountId }>(
    `UPDATE sign_in_link SET expires = CASE reusable WHEN 1 THEN expires ELSE 0 END
     WHERE municipality = $1 AND secret_hash = $2 AND expires > $3 RETURNING account`,
    [municipality, hash, nowMs],
  )
  if (!link) throw new Problem('link_spent')
  const opening = { by: 'link', browser } as const
  const becoming = { account: link.account, before, opening, nowMs, request }
  return become(sql, random, municipality, becoming)
}
