import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import type { DecisionAct, DecisionGroup, WaitingEntry } from '../../../contract/decision.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useLanguage } from '../../text/useLanguage.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { AllQuestion, isForGood } from './AllQuestion.tsx'
import { Choices } from './Choices.tsx'
import { entriesQuery } from './decisionApi.ts'
import { entryWords } from './groupWords.ts'
import type { Deciding } from './WhyCard.tsx'

/** The entries of a group that wait, each by what it says. */
export function EntryList({
  group,
  campaign,
  deciding,
}: {
  group: DecisionGroup
  campaign: Campaign | undefined
  deciding: Deciding
}) {
  const { decisions, staff } = useStaffText()
  const { campaign: id, why, day } = group
  const [unit] = group.units
  const asked = id && unit && day ? { campaign: id, why, unit, day } : undefined
  const { data, error, refetch } = useQuery({
    ...entriesQuery(asked ?? ({} as never)),
    enabled: asked !== undefined,
  })
  if (error) return <ProblemNotice error={error} again={() => void refetch()} />
  if (!data) return <p>{staff.loading}</p>
  const waiting = data.entries.filter(({ stands }) => stands === 'waiting')
  return (
    <>
      <ul className="decision-entries">
        {waiting.map((entry) => (
          <Entry
            key={entry.id}
            entry={entry}
            group={group}
            campaign={campaign}
            deciding={deciding}
          />
        ))}
      </ul>
      {data.more && <p>{decisions.more}</p>}
    </>
  )
}

function Entry({
  entry,
  group,
  campaign,
  deciding,
}: {
  entry: WaitingEntry
  group: DecisionGroup
  campaign: Campaign | undefined
  deciding: Deciding
}) {
  const text = useStaffText()
  const { language } = useLanguage()
  const { when, what, proposed } = entryWords(text, entry, { campaign, language })
  const [asked, setAsked] = useState<DecisionAct>()
  const decide = (act: DecisionAct) =>
    deciding.mutate({ group, of: 'waiting', act, entry: entry.id })
  const needsDay = group.why === 'clock' || group.why === 'not_a_count_day'
  return (
    <li className="decision-entry">
      <p>
        <span>{what}</span>
        <span className="decision-when">{when}</span>
        {proposed && <span className="decision-when">{proposed}</span>}
      </p>
      <div className="decision-acts">
        <Choices
          group={needsDay ? { ...group, takes: group.takes && proposed !== undefined } : group}
          of="waiting"
          about={`${what}, ${when}`}
          busy={deciding.isPending}
          onChoose={(act) => (isForGood(group, act) ? setAsked(act) : decide(act))}
        />
      </div>
      {asked && (
        <AllQuestion
          group={group}
          act={asked}
          what={`${what}, ${when}`}
          deciding={deciding}
          onConfirm={() => {
            decide(asked)
            setAsked(undefined)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </li>
  )
}
