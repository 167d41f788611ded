import { useLocation } from 'wouter'
import type { CampaignSummary } from '../../contract/account.ts'
import { CampaignId } from '../../contract/id.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './campaignSelect.css'

/** Chooses between campaigns, where there is more than one. */
export function CampaignSelect({
  campaigns,
  chosen,
  addressOf,
}: {
  campaigns: readonly CampaignSummary[]
  chosen: CampaignId | undefined
  addressOf: (campaign: CampaignId | undefined) => string
}) {
  const { board } = useStaffText()
  const [, go] = useLocation()
  if (campaigns.length < (chosen ? 2 : 1)) return null
  return (
    <label className="campaign-select">
      <span>{board.campaign}</span>
      <select
        value={chosen ?? ''}
        onChange={({ target }) => go(addressOf(CampaignId.safeParse(target.value).data))}
      >
        {!chosen && <option value="">{board.choose}</option>}
        {campaigns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
