import type { FastifyReply, FastifyRequest } from 'fastify'
import { Secret } from '../../contract/account.ts'
import type { AccountId, MunicipalityId } from '../../contract/id.ts'
import { faultParameter, type SignInFault } from '../../contract/provider.ts'
import { pages } from '../../contract/pages.ts'
import { dayOf } from '../../domain/moment.ts'
import { accountByProvider } from '../access/accountByProvider.ts'
import { noteAct } from '../access/audit.ts'
import { addIdentity, type Subject, useIdentity } from '../access/identities.ts'
import type { Provider } from '../access/provider.ts'
import { type Claims, demandStrength, givenBy, nameIn } from '../access/providerClaims.ts'
import { namesOf, ProviderFault } from '../access/providerFault.ts'
import { spendVisit, type Visit } from '../access/providerVisits.ts'
import { coarseBrowser } from '../access/coarseBrowser.ts'
import { findSessionOf } from '../access/livingSession.ts'
import { become, type Session } from '../access/sessions.ts'
import { countRefusal } from './countRefusals.ts'
import { noteEnded } from './enter.ts'
import type { ServerParts } from './parts.ts'
import { browserOf } from './providerVisitCookie.ts'
import { municipalityOf, setStaffCookie } from './visitor.ts'

/** Two clocks, and what a provider takes to note that somebody has just signed in. */
const leewayMs = 30_000

/**
 * Somebody comes back from the provider. Whatever is wrong, they come to a page of the app with a
 * word of the closed list; the log is told by which names it failed, and nothing that came along.
 */
export async function comeFromProvider(
  parts: ServerParts,
  providers: ReadonlyMap<MunicipalityId, Provider>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  let page: string = pages.staff
  try {
    const visit = await visitOf(parts, request)
    if (visit.wants !== 'sign_in') page = visit.page
    const provider = providers.get(municipalityOf(request).id)
    if (provider?.setting.issuer !== visit.issuer) throw new ProviderFault('expired')
    const claims = await claimsOf(provider, visit, request)
    demandStrength(claims, provider.setting)
    await arrive(parts, provider, { visit, claims, request, reply })
    return reply.redirect(visit.page, 303)
  } catch (error) {
    const fault = error instanceof ProviderFault ? error.fault : 'failed'
    noteFault(request, fault, error)
    if (isRefusal(fault)) {
      await countRefusal(parts, request, { act: 'sign_in_refused', subject: 'provider' })
    }
    return reply.redirect(`${page}?${faultParameter}=${fault}`, 303)
  }
}

const forIt = new Set<SignInFault>(['unreachable', 'provider_error'])

/** Somebody was turned away: they did not turn back, and neither side failed. */
const isRefusal = (fault: SignInFault): boolean =>
  fault !== 'cancelled' && fault !== 'failed' && !forIt.has(fault)

function noteFault(request: FastifyRequest, fault: SignInFault, error: unknown): void {
  if (fault === 'failed') return request.log.error({ err: error }, 'unexpected error')
  const said = { fault, names: namesOf(error) }
  if (forIt.has(fault)) request.log.warn(said, 'the provider does not answer as it should')
  else request.log.info(said, 'nobody was signed in by the provider')
}

/** What was begun in this browser with the state that comes back; it is over by that. */
async function visitOf({ db, nowMs }: ServerParts, request: FastifyRequest): Promise<Visit> {
  const states = queryOf(request).getAll('state')
  const state = states.length === 1 && Secret.safeParse(states[0]).data
  const browser = browserOf(request)
  if (!state || !browser) throw new ProviderFault('expired')
  const { id } = municipalityOf(request)
  const visit = await db.write((sql) => spendVisit(sql, id, { state, browser, nowMs: nowMs() }))
  if (!visit) throw new ProviderFault('expired')
  return visit
}

async function claimsOf(
  provider: Provider,
  visit: Visit,
  request: FastifyRequest,
): Promise<Claims> {
  const came = new URL(visit.redirect)
  came.search = queryOf(request).toString()
  const claims: Claims = await provider.claimsOf(came, visit)
  // Whoever was asked to prove themselves once more has done so since.
  if (visit.wants === 'again' && !((signedInMs(claims) ?? 0) >= visit.beganMs - leewayMs)) {
    throw new ProviderFault('not_anew')
  }
  return claims
}

/** When they last proved there who they are, where the provider says so. */
function signedInMs({ auth_time: seconds }: Claims): number | undefined {
  return typeof seconds === 'number' ? seconds * 1000 : undefined
}

const queryOf = ({ raw }: FastifyRequest): URLSearchParams =>
  new URL(raw.url ?? '', 'http://localhost').searchParams

type Arrival = { visit: Visit; claims: Claims; request: FastifyRequest; reply: FastifyReply }

/** Does what they went there for. */
async function arrive(parts: ServerParts, provider: Provider, arrival: Arrival): Promise<void> {
  const { visit, claims, request, reply } = arrival
  const { db, nowMs } = parts
  const municipality = municipalityOf(request)
  const { id } = municipality
  const who = { issuer: claims['iss'] as string, subject: claims.sub }
  const found = visit.session && (await findSessionOf(db, id, visit.session, nowMs()))
  const before = found ? found.session : undefined
  if (visit.wants === 'connect') return connect(parts, id, before, who)

  const account =
    visit.wants === 'again'
      ? await samePerson(parts, id, before, who)
      : await accountOf(parts, provider, id, { ...who, name: nameIn(claims) }, claims)
  const opening = {
    by: 'provider',
    browser: coarseBrowser(request.headers['user-agent']),
  } as const
  // Who was let through without being asked has proved nothing today.
  const freshMs = visit.wants === 'again' ? nowMs() : signedInMs(claims)
  const opened = { account, before, opening, freshMs, nowMs: nowMs(), request: request.id }
  const session = await db.write((sql) => become(sql, parts.random, id, opened))
  if (before) await noteEnded(parts, municipality, before)
  setStaffCookie(reply, session)
}

/** @throws ProviderFault unknown, no_role */
async function accountOf(
  { db, random, nowMs, noteRevocation }: ServerParts,
  { setting: { roles } }: Provider,
  municipality: MunicipalityId,
  who: Subject & { name: string },
  claims: Claims,
): Promise<AccountId> {
  const given = roles && givenBy(claims, roles)
  const isMapped = roles !== undefined
  const outcome = await db.write((sql) =>
    accountByProvider({ sql, random, municipality, who, given, isMapped, nowMs: nowMs() }),
  )
  for (const each of outcome.ended) await noteRevocation?.(each)
  if ('fault' in outcome) throw new ProviderFault(outcome.fault)
  return outcome.account
}

/** @throws ProviderFault expired, other_person */
async function samePerson(
  { db, nowMs }: ServerParts,
  municipality: MunicipalityId,
  before: Session | undefined,
  who: Subject,
): Promise<AccountId> {
  if (!before) throw new ProviderFault('expired')
  const today = dayOf(nowMs())
  const known = await db.write((sql) => useIdentity(sql, municipality, who, today))
  if (known?.account !== before.account.id) throw new ProviderFault('other_person')
  return known.account
}

/** @throws ProviderFault expired, taken */
async function connect(
  { db, random, nowMs }: ServerParts,
  municipality: MunicipalityId,
  before: Session | undefined,
  who: Subject,
): Promise<void> {
  if (!before) throw new ProviderFault('expired')
  const by = before.account
  const today = dayOf(nowMs())
  const added = await db.write(async (sql) => {
    const identity = { ...who, account: by.id, gives: false, today }
    const kept = await addIdentity(sql, random, municipality, identity)
    const noted = { by, subject: by.id, details: { identity: kept }, nowMs: nowMs() }
    if (kept) await noteAct(sql, random, municipality, { ...noted, act: 'identity_connected' })
    return kept
  })
  if (!added) throw new ProviderFault('taken')
}
