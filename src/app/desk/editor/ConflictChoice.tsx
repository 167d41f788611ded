import { useEffect, useRef, useState } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import type { CampaignChange } from '../../../contract/desk.ts'
import { changesBetween } from '../../../domain/campaignChanges.ts'
import type { Part } from '../../../domain/mergeCampaigns.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { ChangeList } from './ChangeList.tsx'
import type { DraftState } from './draftStore.ts'
import { useDraft, useDraftStore } from './useDraft.ts'

/** Two have changed the same: for each such part a person says whose is to stand. */
export function ConflictChoice({
  conflict: { theirs, parts },
}: {
  conflict: NonNullable<DraftState['conflict']>
}) {
  const { conflict: text } = useStaffText().campaigns
  const store = useDraftStore()
  const base = useDraft(({ base }) => base.campaign)
  const mine = useDraft(({ campaign }) => campaign)
  const [preferred, prefer] = useState<readonly Part[]>(parts)
  const heading = useRef<HTMLHeadingElement>(null)
  // It stands in the place of what had the focus.
  useEffect(() => heading.current?.focus(), [])

  return (
    <section className="editor-conflict" aria-labelledby="conflict-title">
      <h2 id="conflict-title" ref={heading} tabIndex={-1}>
        {text.title}
      </h2>
      <Notice tone="alarm">{text.what}</Notice>
      {parts.map((part) => (
        <div className="staff-card" key={part}>
          <h3>{text.parts[part]}</h3>
          <p>{text.myChanges}</p>
          <ChangeList changes={changesOf(part, base, mine)} />
          <p>{text.theirChanges}</p>
          <ChangeList changes={changesOf(part, base, theirs.campaign)} />
          <Segments
            legend={text.parts[part]}
            options={[
              { value: 'mine', label: text.mine },
              { value: 'theirs', label: text.theirs },
            ]}
            value={preferred.includes(part) ? 'mine' : 'theirs'}
            onChoose={(whose) =>
              prefer([
                ...preferred.filter((each) => each !== part),
                ...(whose === 'mine' ? [part] : []),
              ])
            }
          />
        </div>
      ))}
      <p>{text.after}</p>
      <Button look="main" onClick={() => store.settle(preferred)}>
        {text.settle}
      </Button>
    </section>
  )
}

/** What one of the two has changed in a part: everything else is taken as it was. */
const changesOf = (part: Part, base: Campaign, now: Campaign): CampaignChange[] =>
  changesBetween(base, { ...base, [part]: now[part] })
