import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Campaign } from '../../contract/campaign.ts'
import type { Remark } from '../../contract/remark.ts'
import { placesOf } from '../../domain/remarks.ts'
import { AskFirst } from '../desk/invites/AskFirst.tsx'
import { capital } from '../staff/capital.ts'
import { useOneAtATime } from '../staff/useOneAtATime.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { removeRemark, remarksQuery } from './remarksApi.ts'

/** A remark with when and of whom it is, who wrote it, and what may be done with it. */
export function RemarkLine({
  campaign,
  remark,
  onEdit,
}: {
  campaign: Campaign
  remark: Remark
  onEdit: () => void
}) {
  const { remarks } = useStaffText()
  const [asking, setAsking] = useState(false)
  const queries = useQueryClient()
  const { id, units, from, to, time, text, who, at, mayChange } = remark
  const removing = useOneAtATime<unknown>({
    mutationFn: () => removeRemark(campaign.id, id),
    onSuccess: () => queries.invalidateQueries(remarksQuery(campaign.id)),
  })
  const places = placesOf(campaign.departments, units)
  const when = [remarks.days(from, to), ...(time ? [remarks.time(time)] : [])].join(' ')
  return (
    <li>
      <div>
        <p>{text}</p>
        <p className="remark-quiet">
          {[
            capital(when),
            places ? remarks.places(places) : remarks.everywhere,
            remarks.by(who, at),
          ].join(' · ')}
        </p>
      </div>
      {mayChange && (
        <div className="remark-ways">
          <Button look="plain" aria-label={remarks.editOf(text)} onClick={onEdit}>
            {remarks.edit}
          </Button>
          <Button look="plain" aria-label={remarks.removeOf(text)} onClick={() => setAsking(true)}>
            {remarks.remove}
          </Button>
        </div>
      )}
      {asking && (
        <AskFirst
          title={remarks.removeTitle}
          confirm={remarks.remove}
          busy={removing.isPending}
          error={removing.error}
          onConfirm={() => removing.mutate()}
          onClose={() => {
            removing.reset()
            setAsking(false)
          }}
        >
          <p>{text}</p>
          <p>{remarks.removeMeans}</p>
        </AskFirst>
      )}
    </li>
  )
}
