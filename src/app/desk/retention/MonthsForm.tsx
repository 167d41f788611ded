import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { CampaignRetention } from '../../../contract/retention.ts'
import { retention as kept } from '../../../domain/retentionPlan.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { AskFirst } from '../invites/AskFirst.tsx'
import { retentionQuery, setMonths } from './retentionApi.ts'

/** For how many months a campaign is kept: changed only after it has been said what that means. */
export function MonthsForm({ campaign }: { campaign: CampaignRetention }) {
  const { change } = useStaffText().retention
  const [months, setTyped] = useState(campaign.months)
  const [asking, setAsking] = useState(false)
  const field = useId()
  const queries = useQueryClient()
  const saving = useMutation({
    mutationFn: () => setMonths({ campaign: campaign.id, months }),
    onSuccess: async () => {
      setAsking(false)
      await queries.invalidateQueries(retentionQuery)
    },
  })
  const { least, most } = kept.months
  return (
    <form
      className="retention-months"
      onSubmit={(event) => {
        event.preventDefault()
        if (months !== campaign.months) setAsking(true)
      }}
    >
      <div>
        <label htmlFor={field}>{change.months}</label>
        <p id={`${field}-range`} className="retention-quiet">
          {change.range}
        </p>
      </div>
      <input
        id={field}
        type="number"
        required
        min={least}
        max={most}
        aria-describedby={`${field}-range`}
        value={Number.isNaN(months) ? '' : months}
        onChange={(event) => setTyped(event.target.valueAsNumber)}
      />
      <Button type="submit" aria-label={change.for(campaign.name)}>
        {change.do}
      </Button>
      {asking && (
        <AskFirst
          title={change.title(months)}
          confirm={change.do}
          busy={saving.isPending}
          error={saving.error}
          onConfirm={() => saving.mutate()}
          onClose={() => {
            saving.reset()
            setAsking(false)
          }}
        >
          <p>{change.means(campaign.name, months)}</p>
          {months < campaign.months && <p>{change.sooner}</p>}
        </AskFirst>
      )}
    </form>
  )
}
