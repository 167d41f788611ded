import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CampaignId } from '../../../contract/id.ts'
import { pages } from '../../../contract/pages.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Notice } from '../../ui/Notice.tsx'
import { decisionsQuery, doesWait } from './decisionApi.ts'
import './waitingNotice.css'

/** Says quietly that something of a campaign waits for whoever reads. Where it cannot be known, it is silent. */
export function WaitingNotice({ campaign }: { campaign: CampaignId }) {
  const { decisions } = useStaffText()
  const { data } = useQuery(decisionsQuery)
  const n = data?.groups.filter((group) => group.campaign === campaign && doesWait(group)).length
  if (!n) return null
  return (
    <Notice small>
      <p className="waiting-notice">
        {decisions.onBoard(n)} <Link href={pages.decisions}>{decisions.toPage}</Link>
      </p>
    </Notice>
  )
}
