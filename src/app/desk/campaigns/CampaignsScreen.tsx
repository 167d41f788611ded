import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { campaignPages } from '../../../contract/routes.ts'
import { useTitle } from '../../staff/useTitle.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { deskCampaignsQuery } from '../deskQueries.ts'

/** All campaigns, drafts among them. */
export function CampaignsScreen() {
  const { campaigns: text } = useStaffText()
  useTitle(text.title)
  const { data: campaigns, error, refetch } = useQuery(deskCampaignsQuery)
  if (!campaigns) {
    return <WaitingScreen title={text.title} error={error} again={() => void refetch()} />
  }
  return (
    <div>
      <h1>{text.title}</h1>
      <ul>
        {campaigns.map(({ id, name }) => (
          <li key={id}>
            <Link href={`${campaignPages}/${id}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
