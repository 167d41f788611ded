import type { FastifyReply, FastifyRequest } from 'fastify'
import { deviceHeader } from '../../contract/headers.ts'
import type { ReadingAddress } from '../../contract/readingAddress.ts'
import { type RouteName } from '../../contract/routes.ts'
import { dayOf } from '../../domain/moment.ts'
import { type DeviceRow, findDevice } from '../access/devices.ts'
import { type DeviceCredential, readCredential } from '../access/deviceCredential.ts'
import { basicCredentials } from '../access/basicCredentials.ts'
import { mustConfirm } from '../access/freshRoutes.ts'
import { openedBy } from '../access/readingAddresses.ts'
import { type Right, rights } from '../access/rights.ts'
import { hashOf, sameBytes } from '../access/secret.ts'
import { findSession, noteSessionSeen } from '../access/livingSession.ts'
import type { Session } from '../access/sessions.ts'
import type { MunicipalitySetting } from '../config.ts'
import { cookieSettings, longestAge } from './cookieSettings.ts'
import type { ServerParts } from './parts.ts'
import { Problem } from './problem.ts'
import { type Wall, wallOfCookie } from './screenVisitor.ts'

/** Counter and staff have cookies of their own: one browser may be both. */
export const deviceCookie = '__Host-tael_d'
const staffCookie = '__Host-tael_s'

/** Beside the cookie of the latest name, one for each name: docs/decisions/017-as-whom-it-asks.md. */
const ownCookie = (device: string) => `${deviceCookie}-${device}`
/** What a cookie holds begins with the device's name. */
const ownCookieOf = (value: string) => ownCookie(value.slice(0, value.indexOf('.')))

/**
 * A counter. Without a row its credential is ours all the same, as after an older backup was
 * restored: it may deliver, and what it delivers is held.
 */
export type CountingDevice = DeviceCredential & {
  /** As its cookie holds the credential. */
  cookie: string
  row: DeviceRow | undefined
  /** The device has another secret by now: it has joined anew, or an older backup was restored. */
  superseded: boolean
}

/** Who asks, and whose data the question is about: that is decided by the host name alone. */
type Visitor = {
  municipality: MunicipalitySetting
  device: CountingDevice | undefined
  session: Session | undefined
  /** What a spreadsheet reads. */
  reading?: ReadingAddress
  /** What a screen on a wall shows. */
  wall?: Wall
}

declare module 'fastify' {
  interface FastifyRequest {
    visitor: Visitor | undefined
  }
  interface FastifyContextConfig {
    name?: RouteName
    /** Asked by the page itself, over and over: such a question says nothing of anybody's presence. */
    polled?: boolean
  }
}

/** Finds out who asks, and turns away whom the route does not name. */
export async function identify(parts: ServerParts, request: FastifyRequest): Promise<void> {
  const { name, polled } = request.routeOptions.config
  const municipality = request.visitor?.municipality
  if (!name || !municipality) return
  const wanted = rights[name]
  if (wanted.includes('anyone')) return

  if (wanted.includes('device')) {
    const device = await deviceOf(parts, municipality, request)
    // A superseded cookie may be a copy that somebody took, and may be the device's own. So nothing
    // is received by it, and nothing is lost: the app keeps what no receipt names, asks to join
    // anew, and delivers it then. Held instead, it would stay held; a thief has no invite.
    if (!device || device.superseded) throw new Problem('not_signed_in')
    request.visitor = { municipality, device, session: undefined }
    return
  }
  if (wanted.includes('reader')) {
    const shown = basicCredentials(request.headers.authorization)
    const reading = shown && (await openedBy(parts.db, municipality.id, shown))
    if (!reading) throw new Problem('not_signed_in')
    request.visitor = { municipality, device: undefined, session: undefined, reading }
    return
  }
  if (wanted.includes('screen')) {
    const wall = await wallOfCookie(parts, municipality, request)
    if (!wall) throw new Problem('not_signed_in')
    request.visitor = { municipality, device: undefined, session: undefined, wall }
    return
  }
  const session = await sessionOf(parts, municipality, request, { polled })
  if (!session) throw new Problem('not_signed_in')
  if (!wanted.includes(session.account.role satisfies Right)) throw new Problem('not_allowed')
  const asked = { session, nowMs: parts.nowMs(), issuer: municipality.provider?.issuer }
  if (await mustConfirm(parts.db, municipality.id, name, asked)) throw new Problem('sign_in_again')
  request.visitor = { municipality, device: undefined, session }
}

/** The device of a request, if this installation issued its cookie: the one it says it is, if it can. */
export async function deviceOf(
  { db, key }: Pick<ServerParts, 'db' | 'key'>,
  municipality: MunicipalitySetting,
  request: FastifyRequest,
): Promise<CountingDevice | undefined> {
  const shown = [
    request.cookies[ownCookie(String(request.headers[deviceHeader]))],
    request.cookies[deviceCookie],
  ]
  let first: CountingDevice | undefined
  for (const cookie of new Set(shown)) {
    const credential = cookie && readCredential(key, municipality.id, cookie)
    if (!credential) continue
    const row = await findDevice(db, municipality.id, credential.device)
    const superseded = row !== undefined && !sameBytes(hashOf(credential.secret), row.secret_hash)
    if (!superseded) return { ...credential, cookie, row, superseded }
    first ??= { ...credential, cookie, row: undefined, superseded }
  }
  return first
}

/** The living session of a request's cookie. Being polled does not keep it alive. */
export async function sessionOf(
  { db, nowMs }: Pick<ServerParts, 'db' | 'nowMs'>,
  municipality: MunicipalitySetting,
  request: FastifyRequest,
  { polled = false }: { polled?: boolean | undefined } = {},
): Promise<Session | undefined> {
  const cookie = request.cookies[staffCookie]
  const found = cookie && (await findSession(db, municipality.id, cookie, nowMs()))
  if (!found) return undefined
  if (found.stale && !polled) {
    await db.write((sql) => noteSessionSeen(sql, municipality.id, found.session, nowMs()))
  }
  return found.session
}

/** The municipality of a request whose host name has been recognised. */
export function municipalityOf({ visitor }: FastifyRequest): MunicipalitySetting {
  if (!visitor) throw new Problem('not_found')
  return visitor.municipality
}

/** The device of a request that only devices get through with. */
export function deviceIn({ visitor }: FastifyRequest): CountingDevice {
  if (!visitor?.device) throw new Problem('not_signed_in')
  return visitor.device
}

/** The reading address of a request that only spreadsheets get through with. */
export function readerIn({ visitor }: FastifyRequest): ReadingAddress {
  if (!visitor?.reading) throw new Problem('not_signed_in')
  return visitor.reading
}

/** The session of a request that only staff get through with. */
export function sessionIn({ visitor }: FastifyRequest): Session {
  if (!visitor?.session) throw new Problem('not_signed_in')
  return visitor.session
}

/** Each visit of the counter renews it. */
export function setDeviceCookie(reply: FastifyReply, value: string): void {
  for (const name of [deviceCookie, ownCookieOf(value)]) {
    reply.setCookie(name, value, { ...cookieSettings, maxAge: longestAge })
  }
}

/**
 * The same for whoever has just become this device: what it was called before, it asks by no more.
 * A PC that is joined and left each day would else carry all of it along.
 */
export function setOnlyDeviceCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  value: string,
): void {
  setDeviceCookie(reply, value)
  for (const name of Object.keys(request.cookies)) {
    if (!name.startsWith(ownCookie('')) || name === ownCookieOf(value)) continue
    reply.clearCookie(name, cookieSettings)
  }
}

/** Ends with the browser, and on the server's side sooner. */
export const setStaffCookie = (reply: FastifyReply, value: string) =>
  reply.setCookie(staffCookie, value, cookieSettings)

export const clearStaffCookie = (reply: FastifyReply) =>
  reply.clearCookie(staffCookie, cookieSettings)

/** Today in Copenhagen, by the server's clock. */
export const todayOf = ({ nowMs }: Pick<ServerParts, 'nowMs'>) => dayOf(nowMs())
