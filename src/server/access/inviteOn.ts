import type { Campaign } from '../../contract/campaign.ts'
import type { Day } from '../../contract/time.ts'
import { closedBy, wayThrough } from '../../domain/catalogue/placeAfterEnd.ts'
import { endOf } from '../../domain/inviteTerms.ts'
import type { InviteRow } from './invites.ts'

/**
 * An invite as it is good on a day. One to a unit that has been merged leads to the unit that counts
 * in its place; one to a unit that has been split or closed ended with the unit's last day.
 */
export function inviteOn(invite: InviteRow, campaigns: readonly Campaign[], today: Day): InviteRow {
  const unit = wayThrough(campaigns, invite.unit, today).at(-1)?.unit ?? invite.unit
  const lastDay = closedBy(campaigns, unit, today)
  if (lastDay === undefined) return { ...invite, unit }
  return { ...invite, unit, expires: Math.min(invite.expires, endOf(lastDay)) }
}
