import { useId } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import type { DecisionGroup } from '../../../contract/decision.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { WaitingGroup } from './WaitingGroup.tsx'
import type { useDeciding } from './useDeciding.ts'

export type Deciding = ReturnType<typeof useDeciding>
export type CampaignOf = (group: DecisionGroup) => Campaign | undefined

/** All that waits for one reason: what happened, and what each answer means, before anything is asked. */
export function WhyCard({
  why,
  groups,
  campaignOf,
  deciding,
}: {
  why: DecisionGroup['why']
  groups: readonly DecisionGroup[]
  campaignOf: CampaignOf
  deciding: Deciding
}) {
  const { decisions } = useStaffText()
  const { title, what, take, decline, else: other } = decisions.why[why]
  const takes = groups.some((group) => group.takes)
  const id = useId()
  return (
    <section className="staff-card decision-card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{what}</p>
      <ul className="decision-means">
        {takes && take && <li>{take}</li>}
        <li>{decline}</li>
        {other && <li>{other}</li>}
      </ul>
      <ul className="decision-groups">
        {groups.map((group) => (
          <WaitingGroup
            key={JSON.stringify([group.campaign, group.units, group.day, group.week])}
            group={group}
            campaign={campaignOf(group)}
            deciding={deciding}
          />
        ))}
      </ul>
    </section>
  )
}
