import type { Campaign } from '../../../contract/campaign.ts'
import type { Unit } from '../../../contract/catalogue.ts'
import type { InviteSummary } from '../../../contract/invite.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { InviteList } from './InviteList.tsx'
import { UnitHeading } from './UnitHeading.tsx'
import { useEndWords } from './useEndWords.ts'

/** A unit that is over: its invites can be revoked, and no new ones are made. */
export function EndedUnitScreen({
  campaign,
  unit,
  invites: all,
  path,
}: {
  campaign: Campaign
  unit: Unit
  invites: readonly InviteSummary[]
  path: string
}) {
  const { invites } = useStaffText()
  const endWords = useEndWords(campaign)
  const own = all.filter((each) => each.unit === unit.id)
  return (
    <div className="invites">
      <UnitHeading name={unit.name} campaign={campaign.id} path={path} />
      <Notice tone="warn">
        {endWords(own)} {invites.ended.noNew}
      </Notice>
      <InviteList invites={own} ended />
    </div>
  )
}
