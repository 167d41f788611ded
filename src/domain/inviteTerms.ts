import type { CampaignDays } from '../contract/campaign.ts'
import type { Day, Instant } from '../contract/time.ts'
import { addDays, dayOf, halfHoursOf, startOf } from './moment.ts'
import { lastDayOf } from './phase.ts'

/** How often an invite may be used at the least: a small unit has substitutes too. */
const leastUses = 25

/** Twice the people who count in a unit: each has a phone and a PC. */
export const usesFor = (people: number): number => Math.max(leastUses, 2 * people)

/** Nobody has to join after the last count day. */
export const lastDayToJoin = (days: CampaignDays): Day => lastDayOf(days)

/** A poster of a campaign yet to be planned may hang for a while; nobody means the year 9999. */
const longestAheadDays = 5 * 366

/** Why nobody could be let in until this day, in words for a client; undefined where they can. */
export function expiryFault(lastDay: Day, today: Day): string | undefined {
  if (lastDay < today) return 'is over'
  return lastDay > addDays(today, longestAheadDays) ? 'is more than five years ahead' : undefined
}

/** The instant at which a day is over in Denmark: whoever may come until a day may come all day. */
export function endOf(day: Day): number {
  const [first] = halfHoursOf(addDays(day, 1))
  if (!first) throw new Error('a day has half-hours')
  return startOf(first)
}

/** The last day on which an invite is good, out of the instant at which it no longer is. */
export const lastDayBefore = (expires: Instant): Day => dayOf(Date.parse(expires) - 1)

type Used = { uses: number; maxUses: number }

/** From four fifths on those who made an invite are told, while there is time to raise it. */
export const isNearlyUsed = ({ uses, maxUses }: Used): boolean => uses * 5 >= maxUses * 4

/** What one tap raises an invite to. */
export const raisedFrom = (maxUses: number): number =>
  Math.min(100_000, maxUses + Math.max(leastUses, Math.ceil(maxUses / 2)))

export type InviteState = 'open' | 'used_up' | 'expired' | 'revoked'

/** Whether there is anything to revoke: one that is used up lets more in once it is raised. */
export const mayBeRevoked = (state: InviteState): boolean => state === 'open' || state === 'used_up'

/** Whether anybody can join by an invite now, and why not. */
export function stateOf(
  { revoked, expires, uses, maxUses }: Used & { revoked: boolean; expires: Instant },
  nowMs: number,
): InviteState {
  if (revoked) return 'revoked'
  if (Date.parse(expires) <= nowMs) return 'expired'
  return uses >= maxUses ? 'used_up' : 'open'
}
