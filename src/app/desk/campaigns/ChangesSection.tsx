import { useQuery } from '@tanstack/react-query'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { dayOf } from '../../../domain/moment.ts'
import { capital } from '../../staff/capital.ts'
import { changesQuery } from '../deskQueries.ts'
import { ChangeList } from '../editor/ChangeList.tsx'
import { useDraft } from '../editor/useDraft.ts'
import './changes.css'

/** Who changed what, and when, the latest first. */
export function ChangesSection() {
  const { campaigns, moment, staff } = useStaffText()
  const { log: text } = campaigns
  const id = useDraft(({ campaign }) => campaign.id)
  const { data: log, error, refetch } = useQuery(changesQuery(id))
  if (error) return <ProblemNotice error={error} again={() => void refetch()} />
  if (!log) return <p role="status">{staff.loading}</p>
  if (log.length === 0) return <p>{text.none}</p>
  return (
    <ol className="change-log">
      {log.map(({ version, at, who, changes }) => (
        <li key={version} className="staff-card">
          <h3>
            <time dateTime={at}>
              {capital(moment.longDay(dayOf(Date.parse(at))))} {at.slice(0, 4)}, {staff.clock(at)}
            </time>
          </h3>
          <p>{who ?? text.fromFile}</p>
          <ChangeList changes={changes} />
        </li>
      ))}
    </ol>
  )
}
