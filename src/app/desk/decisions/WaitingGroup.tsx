import { useId, useState } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import type { DecisionAct, DecisionGroup } from '../../../contract/decision.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { AllQuestion, isAskedFirst } from './AllQuestion.tsx'
import { Choices } from './Choices.tsx'
import { EntryList } from './EntryList.tsx'
import { amountWords, groupName } from './groupWords.ts'
import type { Deciding } from './WhyCard.tsx'

/** One group that waits: all of it at once, or, where its unit stands for itself, one by one. */
export function WaitingGroup({
  group,
  campaign,
  deciding,
}: {
  group: DecisionGroup
  campaign: Campaign | undefined
  deciding: Deciding
}) {
  const text = useStaffText()
  const { decisions } = text
  const [shown, setShown] = useState(false)
  const [asked, setAsked] = useState<DecisionAct>()
  const list = useId()
  const name = groupName(text, group, campaign)
  const amount = amountWords(text, group, 'waiting')
  const seen = group.numbers?.waiting.entries
  const isSingle = group.numbers !== undefined && group.units.length === 1 && group.day
  const decide = (act: DecisionAct) =>
    deciding.mutate({ group, of: 'waiting', act, ...(seen !== undefined && { seen }) })
  return (
    <li className="decision-group">
      <div className="decision-head">
        <h3>{name}</h3>
        <p>
          {amount}
          {campaign && <span className="decision-campaign">{campaign.name}</span>}
        </p>
      </div>
      <div className="decision-acts">
        <Choices
          group={group}
          of="waiting"
          about={name}
          many={seen !== 1}
          busy={deciding.isPending}
          onChoose={(act) => (isAskedFirst(group, act) ? setAsked(act) : decide(act))}
        />
        {isSingle && (
          <Button
            look="plain"
            aria-expanded={shown}
            aria-controls={list}
            onClick={() => setShown(!shown)}
          >
            {shown ? decisions.hide : decisions.show}
            <span className="sr-only">{decisions.about(name)}</span>
          </Button>
        )}
      </div>
      {isSingle && (
        <div id={list} hidden={!shown}>
          {shown && <EntryList group={group} campaign={campaign} deciding={deciding} />}
        </div>
      )}
      {asked && (
        <AllQuestion
          group={group}
          act={asked}
          what={`${name}. ${amount}`}
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
