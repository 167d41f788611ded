import { InviteCode, Secret } from '../../../contract/account.ts'
import { pages } from '../../../contract/pages.ts'
import type { Invite } from '../enrol.ts'

/** What a QR code says to this address: an invite of it, one of another, or none at all. */
export type QrRead =
  | { is: 'invite'; invite: Invite }
  | { is: 'elsewhere'; host: string }
  | { is: 'no_invite' }

/** Reads a scanned text. Only an invite of this very address is ever used. */
export function readQr(text: string, origin: string): QrRead {
  const bare = InviteCode.safeParse(text).data
  if (bare !== undefined) return { is: 'invite', invite: { code: bare } }
  if (!URL.canParse(text)) return { is: 'no_invite' }
  const { origin: from, protocol, host, pathname, hash } = new URL(text)
  const secret = Secret.safeParse(new URLSearchParams(hash.slice(1)).get('k')).data
  const isInvite = pathname === pages.join && secret !== undefined
  if (from === origin) return isInvite ? { is: 'invite', invite: { secret } } : { is: 'no_invite' }
  // The address of a shop on a cup is no wrong invite, and its host means nothing here.
  return isInvite && /^https?:$/.test(protocol) ? { is: 'elsewhere', host } : { is: 'no_invite' }
}
