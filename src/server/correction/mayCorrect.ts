import type { Role } from '../../contract/account.ts'
import type { NotToCorrect } from '../../contract/correction.ts'
import type { Day } from '../../contract/time.ts'
import type { Shelved } from '../campaign/campaignShelf.ts'
import { Problem } from '../http/problem.ts'

type Of = Pick<Shelved, 'campaign' | 'signedOff'>

/**
 * Why somebody cannot correct a campaign, or undefined where they can. Once figures are signed off,
 * only a coordinator can: what is corrected then makes them differ, and the next revision says so.
 */
export function notToCorrect({ campaign, signedOff }: Of, role: Role): NotToCorrect | undefined {
  const { status } = campaign
  if (status === 'draft' || status === 'cancelled' || status === 'purged') return 'not_correctable'
  return role !== 'coordinator' && (signedOff > 0 || status === 'locked') ? 'signed_off' : undefined
}

/** @throws Problem `not_correctable` or `signed_off` */
export function refuseUnlessCorrectable(of: Of, role: Role): void {
  const not = notToCorrect(of, role)
  if (not) throw new Problem(not)
}

/** Count days that have come: of what is still ahead nothing can have been forgotten. */
export const correctableDays = ({ campaign }: Pick<Shelved, 'campaign'>, today: Day): Day[] =>
  campaign.days.count.filter((day) => day <= today).toSorted()
