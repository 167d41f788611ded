import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignId } from '../../../contract/id.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { campaignQuery } from '../../staff/queries.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CorrectionForm } from './CorrectionForm.tsx'
import { CorrectionList } from './CorrectionList.tsx'
import { correctionsQuery } from './correctionsApi.ts'
import { MoveForm } from './MoveForm.tsx'

/** What has been corrected in a campaign, and the ways to correct more of it. */
export function CampaignCorrections({ campaign: id }: { campaign: CampaignId }) {
  const { corrections: text, staff } = useStaffText()
  const answer = useQuery(correctionsQuery(id))
  const campaign = useQuery(campaignQuery(id))
  const queries = useQueryClient()
  const [open, setOpen] = useState<'correction' | 'move'>()
  const [said, setSaid] = useState('')
  const error = answer.error ?? campaign.error
  const { data } = answer

  async function done(words: string) {
    setOpen(undefined)
    setSaid(words)
    await Promise.all([
      queries.invalidateQueries(correctionsQuery(id)),
      queries.invalidateQueries({ queryKey: ['board', id] }),
    ])
  }
  if (!data || !campaign.data) {
    const again = () => {
      void answer.refetch()
      void campaign.refetch()
    }
    return error ? <ProblemNotice error={error} again={again} /> : <p>{staff.loading}</p>
  }
  const { not, days, corrections, older } = data
  const form = { campaign: campaign.data, days, onCancel: () => setOpen(undefined) }
  return (
    <>
      <p role="status" className="corrections-said">
        {said}
      </p>
      {not && <Notice>{text.not[not]}</Notice>}
      {open === 'correction' ? (
        // What has been typed stays, also where it can no longer be saved: it is somebody's work.
        <CorrectionForm {...form} onDone={() => done(text.form.saved)} />
      ) : open === 'move' ? (
        <MoveForm {...form} onDone={() => done(text.move.saved)} />
      ) : not ? null : days.length === 0 ? (
        <Notice>{text.notYet}</Notice>
      ) : (
        <p className="corrections-ways">
          <Button look="main" onClick={() => setOpen('correction')}>
            {text.form.open}
          </Button>
          <Button onClick={() => setOpen('move')}>{text.move.open}</Button>
        </p>
      )}
      <CorrectionList
        campaign={campaign.data}
        corrections={corrections}
        older={older}
        onTaken={() => done(text.list.taken)}
      />
    </>
  )
}
