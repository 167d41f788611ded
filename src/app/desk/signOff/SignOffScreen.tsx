import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useToday } from '../../staff/useToday.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { newestFirst } from '../campaigns/newestFirst.ts'
import { deskCampaignsQuery } from '../deskQueries.ts'
import { ClosingCard } from './ClosingCard.tsx'
import './signOff.css'

/** Coordinators look through what is open in a campaign, and sign its figures off. */
export function SignOffScreen() {
  const { signOff } = useStaffText()
  useTitle(signOff.title)
  const today = useToday()
  const { data, error, refetch } = useQuery(deskCampaignsQuery)
  const again = () => void refetch()
  if (!data) return <WaitingScreen title={signOff.title} error={error} again={again} />

  const begun = newestFirst(data).filter(
    ({ status, days }) =>
      !['draft', 'cancelled', 'purged'].includes(status) && days.count.some((day) => day <= today),
  )
  return (
    <div className="sign-off">
      <h1>{signOff.title}</h1>
      <p>{signOff.intro}</p>
      {error && <ProblemNotice error={error} again={again} />}
      {begun.length === 0 && <p>{signOff.none}</p>}
      {begun.map((campaign) => (
        <ClosingCard key={campaign.id} campaign={campaign} />
      ))}
    </div>
  )
}
