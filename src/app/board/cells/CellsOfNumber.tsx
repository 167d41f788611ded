import { useQuery } from '@tanstack/react-query'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import Download from 'lucide-react/icons/download'
import { useId } from 'react'
import { Link } from 'wouter'
import type { CampaignSummary } from '../../../contract/account.ts'
import { totalOf } from '../../../domain/rollup.ts'
import { DownloadLink } from '../../desk/DownloadLink.tsx'
import { freshDownload } from '../../desk/freshDownload.ts'
import { capital } from '../../staff/capital.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { campaignQuery } from '../../staff/queries.ts'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { useLanguage } from '../../text/useLanguage.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import type { Filter } from '../filter.ts'
import { boardAddress, type Period } from '../period.ts'
import { periodTitle, periodWords } from '../periodWords.ts'
import '../boardPrint.css'
import { usePrinted } from '../usePrinted.ts'
import './cells.css'
import { CellsPages } from './CellsPages.tsx'
import { cellsFileAddress, cellsQuery } from './cellsQuery.ts'
import { CellsTable } from './CellsTable.tsx'
import type { NumberOf } from './numberAddress.ts'
import { numberWords } from './numberWords.ts'

/** One number, what it is of, and a page of the cells that come to it. */
export function CellsOfNumber({
  summary,
  asked,
  from,
  canFetch,
}: {
  summary: CampaignSummary
  asked: { period: Period; filter: Filter; of: NumberOf }
  from: number
  canFetch: boolean
}) {
  const text = useStaffText()
  const { cells } = text
  const printed = usePrinted()
  const { language } = useLanguage()
  const { period, filter, of } = asked
  const campaign = useQuery(campaignQuery(summary.id))
  const { data: answer, error, refetch } = useQuery(cellsQuery(summary.id, asked, from))
  const fetching = useOneAtATime({ mutationFn: freshDownload })
  const heading = useId()
  useTitle(cells.title)
  // A unit that stands together with others has no number of its own: it is that of all of them.
  const group =
    of.group ?? (filter.unit && answer?.rows.find(({ units = [] }) => units.length > 1)?.units)
  const words = campaign.data
    ? numberWords(text, language, campaign.data, filter, { ...of, ...(group && { group }) })
    : []
  const when = [
    capital(periodTitle(text, period, summary.days)),
    summary.name,
    ...periodWords(text, period, summary.days),
  ]
  const soFar = answer ? answer.before.n + totalOf(answer.rows) : 0
  return (
    <div className="cells">
      <header className="cells-heading">
        <Link className="cells-back" href={boardAddress(summary.id, period, filter)}>
          <ArrowLeft className="icon" />
          {cells.back}
        </Link>
        <h1 id={heading}>{answer ? cells.number(answer.n) : cells.title}</h1>
        <p className="cells-of">{words.join(' · ')}</p>
        <p className="cells-when">
          {[...when, ...(answer ? [printed(answer.at)] : [])].join(' · ')}
        </p>
      </header>
      {error && <ProblemNotice error={error} again={() => void refetch()} />}
      {answer && campaign.data && (
        <section className="staff-card" aria-labelledby={heading}>
          {answer.rows.length === 0 ? (
            <p>{cells.none}</p>
          ) : (
            <>
              <p className="board-note">{cells.what}</p>
              <CellsTable campaign={campaign.data} answer={answer} of={of} title={heading} />
              <p className="cells-sum">{cells.sum(soFar, answer.n)}</p>
              <CellsPages answer={answer} from={from} />
              {canFetch && (
                <DownloadLink
                  address={cellsFileAddress(summary.id, asked)}
                  look="quiet"
                  onFetch={(address) => fetching.mutate(address)}
                >
                  <Download className="icon" />
                  {cells.fetch}
                </DownloadLink>
              )}
              {fetching.error && <ProblemNotice error={fetching.error} />}
            </>
          )}
        </section>
      )}
    </div>
  )
}
