import type { Campaign } from '../../../contract/campaign.ts'
import type { InviteSummary } from '../../../contract/invite.ts'
import { unitsIn } from '../../../domain/campaignThings.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/**
 * That a unit is over, and into which one its invites lead. A lead is told no names of units that
 * are not theirs.
 */
export function useEndWords(campaign: Campaign): (invites: readonly InviteSummary[]) => string {
  const { ended } = useStaffText().invites
  return (invites) => {
    const next = invites.find(({ leadsTo }) => leadsTo)?.leadsTo
    if (!next) return ended.over
    return ended.leadsTo(unitsIn(campaign).find(({ id }) => id === next)?.name)
  }
}
