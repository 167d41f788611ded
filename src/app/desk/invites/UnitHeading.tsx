import { Link } from 'wouter'
import type { CampaignId } from '../../../contract/id.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/** The name of a unit whose invites are shown, and the way back to all units. */
export function UnitHeading({
  name,
  campaign,
  path,
}: {
  name: string
  campaign: CampaignId
  path: string
}) {
  const { invites } = useStaffText()
  useTitle(name)
  return (
    <div>
      <Link className="invite-back" href={`${path}?campaign=${campaign}`}>
        {invites.list.back}
      </Link>
      <h1>{name}</h1>
    </div>
  )
}
