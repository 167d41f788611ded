import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { campaignFor, firstDayOf } from '../../../domain/phase.ts'
import { CampaignSelect } from '../../board/CampaignSelect.tsx'
import { campaignsQuery } from '../../staff/queries.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { useToday } from '../../staff/useToday.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { CampaignCorrections } from './CampaignCorrections.tsx'
import './corrections.css'
import { correctionsAddress } from './correctionsAddress.ts'

/** Where leads and coordinators correct what was counted: for one campaign at a time. */
export function CorrectionsScreen() {
  const { corrections } = useStaffText()
  useTitle(corrections.title)
  const today = useToday()
  const [query] = useSearchParams()
  const { data, error, refetch } = useQuery(campaignsQuery)
  if (!data) {
    return <WaitingScreen title={corrections.title} error={error} again={() => void refetch()} />
  }
  const begun = data.filter(({ days }) => firstDayOf(days) <= today)
  const asked = query.get('campaign')
  const chosen = begun.find(({ id }) => id === asked) ?? campaignFor([...begun], today)
  return (
    <div className="corrections">
      <h1>{corrections.title}</h1>
      <p>{corrections.intro}</p>
      {begun.length === 0 && <p>{corrections.noCampaign}</p>}
      <CampaignSelect campaigns={begun} chosen={chosen?.id} addressOf={correctionsAddress} />
      {chosen && <CampaignCorrections key={chosen.id} campaign={chosen.id} />}
    </div>
  )
}
