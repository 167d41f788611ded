import { useId } from 'react'
import type { DecisionGroup } from '../../../contract/decision.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { standsWords } from './actWords.ts'
import { Choices } from './Choices.tsx'
import { amountWords, groupName } from './groupWords.ts'
import type { CampaignOf, Deciding } from './WhyCard.tsx'

/** What has been decided: all of a group that stand alike, with the way back. */
export function DecidedCard({
  groups,
  campaignOf,
  deciding,
}: {
  groups: readonly DecisionGroup[]
  campaignOf: CampaignOf
  deciding: Deciding
}) {
  const text = useStaffText()
  const { decisions } = text
  const id = useId()
  const parts = groups.flatMap((group) =>
    (['taken', 'declined'] as const)
      .filter((of) => group.standings.includes(of))
      .map((of) => ({ group, of })),
  )
  return (
    <section className="staff-card decision-card" aria-labelledby={id}>
      <h2 id={id}>{decisions.decidedTitle}</h2>
      <p>{decisions.decidedWhy}</p>
      <ul className="decision-groups">
        {parts.map(({ group, of }) => {
          const name = groupName(text, group, campaignOf(group))
          const what = standsWords(decisions, group.why, of, amountWords(text, group, of))
          const seen = group.numbers?.[of].entries
          return (
            <li key={JSON.stringify([group, of])} className="decision-group">
              <div className="decision-head">
                <h3>{name}</h3>
                <p>
                  {what}
                  <span className="decision-campaign">{decisions.why[group.why].title}</span>
                </p>
              </div>
              <div className="decision-acts">
                <Choices
                  group={group}
                  of={of}
                  about={name}
                  many={seen !== 1}
                  busy={deciding.isPending}
                  onChoose={(act) =>
                    deciding.mutate({ group, of, act, ...(seen !== undefined && { seen }) })
                  }
                />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
