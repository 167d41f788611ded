import { useState } from 'react'
import type { CampaignStatus } from '../../../contract/campaign.ts'
import { changesBetween } from '../../../domain/campaignChanges.ts'
import { missingIn } from '../../../domain/readiness.ts'
import { waysFrom } from '../../../domain/statusChange.ts'
import { useToday } from '../../staff/useToday.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ChangeList } from '../editor/ChangeList.tsx'
import { Dialog } from '../editor/Dialog.tsx'
import { useDraft, useDraftStore } from '../editor/useDraft.ts'
import { useSaving } from '../editor/useSaving.ts'

/** Opens, pauses, resumes, cancels: each is asked about, and saves along what is not saved yet. */
export function StatusWays() {
  const { status: text, confirm } = useStaffText().campaigns
  const store = useDraftStore()
  const today = useToday()
  const status = useDraft(({ base }) => base.campaign.status)
  const isMissing = useDraft(({ campaign }) => missingIn(campaign, today).length > 0)
  const [asking, ask] = useState<CampaignStatus>()
  const saving = useSaving()
  const ways = waysFrom(status)
  if (ways.length === 0) return null
  const wayWords = (to: CampaignStatus) =>
    to === 'planned' && status === 'draft'
      ? text.open
      : to === 'planned'
        ? text.resume
        : to === 'paused'
          ? text.pause
          : text.cancel
  const { base, campaign } = store.state()

  return (
    <section className="staff-card overview-part" aria-labelledby="status-ways">
      <h3 id="status-ways">{text.title}</h3>
      <p>{text.now[status]}</p>
      <div className="overview-ways">
        {ways.map((to) => {
          const closed = to === 'planned' && status === 'draft' && isMissing
          return (
            <Button
              key={to}
              look={to === 'planned' ? 'main' : 'quiet'}
              aria-disabled={closed || saving.isPending}
              aria-describedby={closed ? 'readiness' : undefined}
              onClick={() => !closed && !saving.isPending && !store.findFaults() && ask(to)}
            >
              {wayWords(to).button}
            </Button>
          )
        })}
      </div>
      {asking && (
        <Dialog
          title={wayWords(asking).ask}
          yes={wayWords(asking).button}
          no={confirm.no}
          onNo={() => ask(undefined)}
          onYes={() => {
            ask(undefined)
            saving.mutate(asking)
          }}
        >
          <p>{wayWords(asking).what}</p>
          <ChangeList changes={changesBetween(base.campaign, { ...campaign, status: asking })} />
        </Dialog>
      )}
    </section>
  )
}
