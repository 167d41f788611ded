import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { DeskCampaignSummary } from '../../../contract/desk.ts'
import type { Closing } from '../../../contract/signOff.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { campaignQuery } from '../../staff/queries.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { OpenPoints } from './OpenPoints.tsx'
import { Revisions } from './Revisions.tsx'
import { SignForm } from './SignForm.tsx'
import { closingQuery } from './signOffApi.ts'

/** One campaign: what is open in it, what has been signed off, and the way to the next revision. */
export function ClosingCard({ campaign: { id, name } }: { campaign: DeskCampaignSummary }) {
  const { signOff, staff } = useStaffText()
  const title = useId()
  const closing = useQuery(closingQuery(id))
  const campaign = useQuery(campaignQuery(id))
  const error = closing.error ?? campaign.error
  const again = () => {
    void closing.refetch()
    void campaign.refetch()
  }
  return (
    <section className="staff-card sign-off-card" aria-labelledby={title}>
      <h2 id={title}>{name}</h2>
      {error && <ProblemNotice error={error} again={again} />}
      {closing.data && campaign.data ? (
        <>
          <p className="sign-off-standing">{standingOf(closing.data, signOff)}</p>
          {closing.data.corrected !== undefined && (
            <p>{signOff.sign.corrected(closing.data.corrected)}</p>
          )}
          <OpenPoints closing={closing.data} campaign={campaign.data} />
          <Revisions signOffs={closing.data.signOffs} />
          <SignForm closing={closing.data} name={name} />
        </>
      ) : (
        !error && <p>{staff.loading}</p>
      )}
    </section>
  )
}

/** Where the campaign stands, in one sentence. */
function standingOf(
  { not, from, n, signOffs }: Closing,
  text: ReturnType<typeof useStaffText>['signOff'],
): string {
  const signed = signOffs.at(-1)
  if (not === 'not_over') return text.notOver(from)
  if (not === 'unchanged' && signed) return text.unchanged(signed.revision, signed.n)
  if (not !== undefined || n === undefined) return text.closed
  return signed ? text.changed(signed.revision, n - signed.n) : text.ready(n)
}
