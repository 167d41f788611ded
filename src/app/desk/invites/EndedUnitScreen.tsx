import { Link } from 'wouter'
import type { Campaign } from '../../../contract/campaign.ts'
import type { Unit } from '../../../contract/catalogue.ts'
import type { InviteSummary } from '../../../contract/invite.ts'
import { useTitle } from '../../staff/useTitle.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { InviteList } from './InviteList.tsx'
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
  useTitle(unit.name)
  const endWords = useEndWords(campaign)
  const own = all.filter((each) => each.unit === unit.id)
  return (
    <div className="invites">
      <div>
        <Link className="invite-back" href={`${path}?campaign=${campaign.id}`}>
          {invites.list.back}
        </Link>
        <h1>{unit.name}</h1>
      </div>
      <Notice tone="warn">
        {endWords(own)} {invites.ended.noNew}
      </Notice>
      <InviteList invites={own} ended />
    </div>
  )
}
