import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import { campaignFor } from '../../domain/phase.ts'
import { EmptyState } from '../staff/EmptyState.tsx'
import { campaignsQuery } from '../staff/queries.ts'
import { useToday } from '../staff/useToday.ts'
import { WaitingScreen } from '../staff/WaitingScreen.tsx'
import { useStaffText } from '../text/useStaffText.ts'
import { Board } from './Board.tsx'
import { CampaignSelect } from './CampaignSelect.tsx'
import { filterIn } from './filter.ts'
import { boardAddress, periodIn } from './period.ts'

/** The team lead's board: the campaign and the period that the address asks for. */
export function BoardScreen() {
  const { board } = useStaffText()
  const today = useToday()
  const [query] = useSearchParams()
  const { data, error, refetch } = useQuery(campaignsQuery)
  if (!data) {
    return <WaitingScreen title={board.title} error={error} again={() => void refetch()} />
  }

  const campaigns = data.filter(({ status }) => status !== 'draft' && status !== 'purged')
  const asked = query.get('campaign')
  const chosen = asked
    ? campaigns.find(({ id }) => id === asked)
    : campaignFor([...campaigns], today)
  const select = (
    <CampaignSelect
      campaigns={campaigns}
      chosen={chosen?.id}
      addressOf={(campaign) => boardAddress(campaign)}
    />
  )
  if (chosen) {
    const period = periodIn(query, chosen.days, today)
    return (
      <Board
        summary={chosen}
        period={period}
        filter={filterIn(query)}
        today={today}
        select={select}
      />
    )
  }
  const { title, next } = asked ? board.notYours : board.noCampaign
  return (
    <EmptyState title={title}>
      <p>{next}</p>
      {asked && select}
    </EmptyState>
  )
}
