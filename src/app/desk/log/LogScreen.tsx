import { useInfiniteQuery } from '@tanstack/react-query'
import Download from 'lucide-react/icons/download'
import { useState } from 'react'
import '../../staff/linkButton.css'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import '../../ui/button.css'
import { Button } from '../../ui/Button.tsx'
import './log.css'
import { fetchLog, type LogFilter, logFileAddress } from './logApi.ts'
import { LogFilterForm } from './LogFilterForm.tsx'
import { LogRow } from './LogRow.tsx'

/** Coordinators read who did what, the newest first, and how the log can be checked. */
export function LogScreen() {
  const { log, staff } = useStaffText()
  useTitle(log.title)
  const [filter, setFilter] = useState<LogFilter>({})
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    {
      queryKey: ['log', filter],
      queryFn: ({ pageParam, signal }) => fetchLog(filter, { before: pageParam, signal }),
      initialPageParam: undefined as number | undefined,
      getNextPageParam: ({ next }) => next,
      placeholderData: (before) => before,
    },
  )
  const again = () => void refetch()
  if (!data) return <WaitingScreen title={log.title} error={error} again={again} />

  const [first] = data.pages
  const entries = data.pages.flatMap((page) => page.entries)
  return (
    <div className="log">
      <h1>{log.title}</h1>
      <p>{log.intro}</p>
      {first?.head && (
        <p className="log-head">
          {log.head(first.head.number)} <code>{first.head.hash.slice(0, 16)}…</code> {log.headWhy}
        </p>
      )}
      <LogFilterForm filter={filter} onChange={setFilter} />
      <a className="button log-download" data-look="quiet" href={logFileAddress(filter)} download>
        <Download className="icon" />
        {log.download}
      </a>
      {error && <ProblemNotice error={error} again={again} />}
      <p role="status" className="log-status">
        {entries.length === 0 ? log.none : isFetchingNextPage ? staff.loading : ''}
      </p>
      <ol className="log-rows">
        {entries.map((entry) => (
          <LogRow key={entry.number} entry={entry} />
        ))}
      </ol>
      {hasNextPage && (
        <Button
          className="log-more"
          aria-disabled={isFetchingNextPage}
          onClick={() => {
            if (!isFetchingNextPage) void fetchNextPage()
          }}
        >
          {log.more}
        </Button>
      )}
    </div>
  )
}
