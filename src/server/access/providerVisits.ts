import type { MunicipalityId } from '../../contract/id.ts'
import type { ProviderVisit } from '../../contract/provider.ts'
import type { Writer } from '../store/sql.ts'
import type { Secrets } from './provider.ts'
import { hashOf, type RandomBytes, randomSecret, sameBytes } from './secret.ts'
import type { Session } from './sessions.ts'

/** How long somebody has to sign in there. */
export const visitMs = 10 * 60 * 1000

export type Wanted = 'sign_in' | ProviderVisit['wants']

/** A way to the provider and back, as it was begun. */
export type Visit = Secrets & {
  issuer: string
  /** The address to come back to, letter for letter. */
  redirect: string
  wants: Wanted
  /** What is stored of the session in which it began. */
  session: Uint8Array | null
  page: string
  beganMs: number
}

/** Draws what a visit is bound by, and keeps it. Those whose time is over are swept away by the way. */
export async function addVisit(
  sql: Writer,
  random: RandomBytes,
  municipality: MunicipalityId,
  begun: {
    browser: string
    issuer: string
    redirect: string
    wants: Wanted
    session: Session | undefined
    page: string
    nowMs: number
  },
): Promise<Secrets> {
  await sql.all('DELETE FROM provider_visit WHERE municipality = $1 AND expires <= $2', [
    municipality,
    begun.nowMs,
  ])
  const draw = () => randomSecret(random)
  const secrets = { state: draw(), nonce: draw(), verifier: draw() }
  const row = {
    municipality,
    state: hashOf(secrets.state),
    browser: hashOf(begun.browser),
    verifier: secrets.verifier,
    nonce: secrets.nonce,
    issuer: begun.issuer,
    redirect: begun.redirect,
    wants: begun.wants,
    session: begun.session?.hash ?? null,
    page: begun.page,
    expires: begun.nowMs + visitMs,
  }
  await sql.insert('provider_visit', [row], '')
  return secrets
}

type Row = {
  browser: Uint8Array
  verifier: string
  nonce: string
  issuer: string
  redirect: string
  wants: Wanted
  session: Uint8Array | null
  page: string
  expires: number
}

/** Takes a visit away for good, whatever comes of it; undefined where this browser began none such. */
export async function spendVisit(
  sql: Writer,
  municipality: MunicipalityId,
  { state, browser, nowMs }: { state: string; browser: string; nowMs: number },
): Promise<Visit | undefined> {
  const [row] = await sql.all<Row>(
    `DELETE FROM provider_visit WHERE municipality = $1 AND state = $2
     RETURNING browser, verifier, nonce, issuer, redirect, wants, session, page, expires`,
    [municipality, hashOf(state)],
  )
  if (!row || row.expires <= nowMs || !sameBytes(row.browser, hashOf(browser))) return undefined
  const { verifier, nonce, issuer, redirect, wants, session, page, expires } = row
  const secrets = { state, nonce, verifier }
  return { ...secrets, issuer, redirect, wants, session, page, beganMs: expires - visitMs }
}
