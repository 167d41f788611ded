import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '../../contract/account.ts'
import type { CampaignId } from '../../contract/id.ts'
import { pages } from '../../contract/pages.ts'
import { campaignFor } from '../../domain/phase.ts'
import { EmptyState } from '../staff/EmptyState.tsx'
import { LinkButton } from '../staff/LinkButton.tsx'
import { campaignsQuery } from '../staff/queries.ts'
import { useToday } from '../staff/useToday.ts'
import { useTitle } from '../ui/useTitle.ts'
import { WaitingScreen } from '../staff/WaitingScreen.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { CampaignList } from './CampaignList.tsx'
import './desk.css'
import { WeekTotals } from './WeekTotals.tsx'

/** The coordinator's desk: a campaign, its weeks, and their files. For others a word of whose it is. */
export function DeskScreen({ role, path }: { role: Role; path: string }) {
  const { desk } = useStaffText()
  const words = path === pages.desk ? desk.notForLeads : desk.forCoordinators
  useTitle(role === 'coordinator' ? desk.title : words.title)
  if (role !== 'coordinator') {
    return (
      <EmptyState title={words.title}>
        <p>{words.next}</p>
        <LinkButton look="main" href={pages.board}>
          {desk.notForLeads.toBoard}
        </LinkButton>
      </EmptyState>
    )
  }
  return <Desk />
}

function Desk() {
  const { desk } = useStaffText()
  const today = useToday()
  const { data: campaigns, error, refetch } = useQuery(campaignsQuery)
  const [asked, choose] = useState<CampaignId>()

  if (!campaigns) {
    return <WaitingScreen title={desk.title} error={error} again={() => void refetch()} />
  }
  const chosen =
    campaigns.find(({ id }) => id === asked) ?? campaignFor([...campaigns], today) ?? campaigns[0]
  if (!chosen) {
    return (
      <EmptyState title={desk.none.title}>
        <p>{desk.none.next}</p>
      </EmptyState>
    )
  }
  return (
    <div className="desk">
      <h1>{desk.title}</h1>
      <CampaignList campaigns={campaigns} chosen={chosen.id} today={today} onChoose={choose} />
      <WeekTotals key={chosen.id} campaign={chosen} today={today} />
    </div>
  )
}
