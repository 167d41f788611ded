import { useId } from 'react'
import type { CampaignRetention } from '../../../contract/retention.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { MonthsForm } from './MonthsForm.tsx'

/** What is kept of a campaign until when, in sentences, and what the next run would take. */
export function KeptCampaign({ campaign }: { campaign: CampaignRetention }) {
  const { retention } = useStaffText()
  const title = useId()
  const { name, status, months, lastDay, anonymise, anonymisedOn, held, purge, purgedOn, next } =
    campaign
  const isGone = status === 'purged'
  const lines = isGone
    ? [retention.purged(purgedOn)]
    : [
        retention.lastDay(lastDay),
        anonymisedOn
          ? retention.trace.done(anonymisedOn)
          : anonymise
            ? retention.trace.on(anonymise)
            : retention.trace.later,
        ...(held ? [retention.held(held)] : []),
        ...(purge ? [retention.purge(purge, months)] : []),
      ]
  const due = [
    ...(next.removed > 0 ? [retention.nextOf.removed(next.removed)] : []),
    ...(next.anonymised > 0 ? [retention.nextOf.anonymised(next.anonymised)] : []),
  ]
  return (
    <section className="staff-card retention-card" aria-labelledby={title}>
      <h3 id={title}>
        {name} <span className="retention-status">({retention.status[status]})</span>
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {!isGone && (
        <>
          <div>
            <h4>{retention.next}</h4>
            <p>{due.length > 0 ? due.join(' ') : retention.nextOf.nothing}</p>
          </div>
          <MonthsForm key={months} campaign={campaign} />
        </>
      )}
    </section>
  )
}
