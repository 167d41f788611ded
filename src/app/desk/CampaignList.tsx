import type { CampaignSummary } from '../../contract/account.ts'
import type { CampaignId } from '../../contract/id.ts'
import type { Day } from '../../contract/time.ts'
import { lastDayOf, phaseOn } from '../../domain/phase.ts'
import { countDaysOf } from '../board/period.ts'
import { useStaffText } from '../text/useStaffText.ts'
import './campaignList.css'

/** The campaigns and where each stands today, the newest first; one of them is chosen. */
export function CampaignList({
  campaigns,
  chosen,
  today,
  onChoose,
}: {
  campaigns: readonly CampaignSummary[]
  chosen: CampaignId
  today: Day
  onChoose: (campaign: CampaignId) => void
}) {
  const { desk, staff } = useStaffText()
  const newestFirst = campaigns.toSorted((a, b) => (lastDayOf(a.days) > lastDayOf(b.days) ? -1 : 1))
  return (
    <fieldset className="staff-card desk-campaigns">
      <legend>
        <h2>{desk.campaigns}</h2>
      </legend>
      <ul>
        {newestFirst.map((campaign) => {
          const [first, last] = [countDaysOf(campaign.days)[0], lastDayOf(campaign.days)]
          return (
            <li key={campaign.id}>
              <label className="desk-campaign">
                <input
                  type="radio"
                  name="campaign"
                  checked={campaign.id === chosen}
                  onChange={() => onChoose(campaign.id)}
                />
                <span className="desk-campaign-name">{campaign.name}</span>
                <span className="desk-campaign-days">
                  {first && staff.span(first, last)} {last.slice(0, 4)}
                </span>
                <span className="desk-campaign-phase" data-phase={phaseOn(campaign, today)}>
                  {staff.phases[phaseOn(campaign, today)]}
                </span>
              </label>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
