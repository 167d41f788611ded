import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { useToday } from '../../staff/useToday.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { deskCampaignsQuery } from '../deskQueries.ts'
import { useOwnAccount } from '../useOwnAccount.ts'
import { CampaignCard } from './CampaignCard.tsx'
import './campaigns.css'
import { NewCampaign } from './NewCampaign.tsx'
import { newestFirst } from './newestFirst.ts'

/** All campaigns, drafts among them, and the two ways to a new one. */
export function CampaignsScreen() {
  const { campaigns: text } = useStaffText()
  useTitle(text.title)
  const today = useToday()
  const { data: campaigns, error, refetch } = useQuery(deskCampaignsQuery)
  const own = useOwnAccount()
  if (!campaigns) {
    return <WaitingScreen title={text.title} error={error} again={() => void refetch()} />
  }
  const listed = newestFirst(campaigns)
  return (
    <div className="campaigns">
      <h1>{text.title}</h1>
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      <NewCampaign key={own} campaigns={listed} today={today} />
      {listed.length > 0 && (
        <ul className="campaigns-list" aria-label={text.title}>
          {listed.map((campaign) => (
            <li key={campaign.id}>
              <CampaignCard campaign={campaign} today={today} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
