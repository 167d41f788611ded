import { useId, useState } from 'react'
import { Link } from 'wouter'
import type { UnitId } from '../../../contract/id.ts'
import { campaignPages } from '../../../contract/pages.ts'
import { living, unitsIn } from '../../../domain/campaignThings.ts'
import { counterCampaign } from '../../../domain/counterCampaign.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { useDraft } from '../editor/useDraft.ts'
import { CounterPreview } from './CounterPreview.tsx'
import '../../ui/button.css'
import './preview.css'

/** The counter of a unit as its employees have it: to be tried, and nothing is counted. */
export function PreviewSection() {
  const { preview: text } = useStaffText().campaigns
  const campaign = useDraft(({ campaign }) => campaign)
  const units = living(unitsIn(campaign))
  const field = useId()
  const [asked, ask] = useState<UnitId>()
  const unit = units.find(({ id }) => id === asked) ?? units[0]
  const seen = unit && counterCampaign(campaign, unit.id)
  return (
    <div className="preview">
      <aside className="preview-bar" aria-label={text.title}>
        <p>{text.what}</p>
        {unit && (
          <p className="preview-unit">
            <label htmlFor={field}>{text.unit}</label>
            <select
              id={field}
              value={unit.id}
              onChange={({ target }) => ask(units.find(({ id }) => id === target.value)?.id)}
            >
              {units.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </p>
        )}
        <Link className="button" data-look="quiet" href={`${campaignPages}/${campaign.id}`}>
          {text.back}
        </Link>
      </aside>
      {seen ? <CounterPreview key={unit.id} campaign={seen} /> : <main>{text.noUnits}</main>}
    </div>
  )
}
