import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'wouter'
import type { Role } from '../../../contract/account.ts'
import { campaignsQuery } from '../../staff/queries.ts'
import { useToday } from '../../staff/useToday.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { EmptyState } from '../../staff/EmptyState.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { campaignFor } from '../../../domain/phase.ts'
import { periodIn } from '../period.ts'
import { CellsOfNumber } from './CellsOfNumber.tsx'
import { filterOfBoard, numberIn } from './numberAddress.ts'

/** The cells behind the number that the address asks for. */
export default function CellsScreen({ role }: { role: Role }) {
  const { board, cells } = useStaffText()
  const today = useToday()
  const [query] = useSearchParams()
  const { data, error, refetch } = useQuery(campaignsQuery)
  if (!data) {
    return <WaitingScreen title={cells.title} error={error} again={() => void refetch()} />
  }
  const asked = query.get('campaign')
  const summary = asked ? data.find(({ id }) => id === asked) : campaignFor([...data], today)
  if (!summary) return <EmptyState title={board.notYours.title}>{board.notYours.next}</EmptyState>
  return (
    <CellsOfNumber
      summary={summary}
      asked={{
        period: periodIn(query, summary.days, today),
        filter: filterOfBoard(query),
        of: numberIn(query),
      }}
      from={Number(query.get('from') ?? 0) || 0}
      canFetch={role === 'coordinator'}
    />
  )
}
