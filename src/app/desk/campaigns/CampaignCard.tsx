import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { DeskCampaignSummary } from '../../../contract/desk.ts'
import { campaignPages } from '../../../contract/pages.ts'
import type { Day } from '../../../contract/time.ts'
import { phaseOn } from '../../../domain/phase.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { deleteCampaign } from '../deskApi.ts'
import { deskCampaignsQuery } from '../deskQueries.ts'
import { Dialog } from '../editor/Dialog.tsx'
import { spanWithYear } from './spanWithYear.ts'

/** A campaign in the list: when it is, how far it is, and the way in. */
export function CampaignCard({ campaign, today }: { campaign: DeskCampaignSummary; today: Day }) {
  const { campaigns: text, staff } = useStaffText()
  const [asking, ask] = useState(false)
  const queries = useQueryClient()
  const remove = useMutation({
    mutationFn: () => deleteCampaign(campaign.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: deskCampaignsQuery.queryKey }),
  })
  const count = campaign.days.count.toSorted()
  const [first, last] = [count[0], count.at(-1)]
  const phase = phaseOn(campaign, today)
  return (
    <article className="staff-card campaign-card">
      <h2>
        <Link href={`${campaignPages}/${campaign.id}`}>{campaign.name}</Link>
      </h2>
      <p>
        {first && last ? spanWithYear(staff, first, last) : text.noDays}
        {' · '}
        {text.units(campaign.units)}
      </p>
      <p className="campaign-card-phase" data-phase={phase}>
        {staff.phases[phase]}
      </p>
      {campaign.mayDelete && (
        <Button look="plain" onClick={() => ask(true)}>
          {text.remove.button}
        </Button>
      )}
      {remove.error && <ProblemNotice error={remove.error} />}
      {asking && (
        <Dialog
          title={text.remove.ask(campaign.name)}
          yes={text.remove.yes}
          no={text.remove.no}
          onYes={() => {
            ask(false)
            remove.mutate()
          }}
          onNo={() => ask(false)}
        >
          <p>{text.remove.what}</p>
        </Dialog>
      )}
    </article>
  )
}
