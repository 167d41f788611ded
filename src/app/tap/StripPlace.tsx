import type { ReactNode } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Combination } from '../../contract/catalogue.ts'
import type { ChannelId } from '../../contract/id.ts'
import type { Refinement, Tapped } from '../counter.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { Notice } from '../ui/Notice.tsx'
import { readFromHere } from '../ui/readFromHere.ts'
import { combinationLabel } from './combinationLabel.ts'
import { Strip } from './Strip.tsx'
import type { Trouble } from './troubleOf.ts'
import './strip.css'
import './stripRow.css'

/**
 * Keeps room for the strip below the keys, so that they stay where they are when it comes. After
 * a tap that was not saved it holds the alarm instead: a tick from before would look like a yes.
 * After a change that was not saved the strip stays, with the contact as it still stands.
 */
export function StripPlace({
  campaign,
  trial,
  numbers,
  latest,
  takenBack,
  trouble,
  rescue,
  open,
  untyped,
  onRefine,
  onUndo,
}: {
  campaign: CounterCampaign
  trial: boolean
  numbers: Readonly<Record<ChannelId, number>> | undefined
  latest: Tapped | undefined
  takenBack: Tapped | undefined
  trouble: Trouble | undefined
  /** What saves everything unsent as a file: offered when the storage is full. */
  rescue: ReactNode
  open: boolean
  untyped?: ReactNode
  onRefine: (refinement: Refinement) => void
  onUndo: () => void
}) {
  const text = useText()
  const { tap, strip } = text
  const { language } = useLanguage()
  const nameOf = (of: Partial<Combination>) => combinationLabel(text, language, campaign, of)

  const isLost = trouble?.of === 'tap'
  const isStrip = latest !== undefined && !isLost
  const idle = !(trouble || latest || takenBack)

  return (
    <div className="strip-place" data-idle={idle || undefined}>
      {!isStrip && untyped}
      {trouble && (
        <Notice tone="alarm" title={tap.failed[trouble.of].title}>
          <p>{tap.failed[trouble.of][trouble.is]}</p>
          {trouble.is === 'storage_full' && rescue}
        </Notice>
      )}
      {isStrip ? (
        <Strip
          label={strip.latest}
          campaign={campaign}
          tapped={latest}
          channel={nameOf({ channel: latest.channel })}
          about={nameOf({ taskArea: latest.taskArea, direction: latest.direction })}
          trial={trial}
          untyped={untyped}
          onRefine={onRefine}
          onUndo={onUndo}
        />
      ) : isLost ? undefined : takenBack ? (
        // The button that was pressed is gone: focus goes here, and the words are read aloud.
        <p className="strip-note" tabIndex={-1} key={takenBack.id} ref={readFromHere}>
          {strip.undone(nameOf({ channel: takenBack.channel }), numbers?.[takenBack.channel] ?? 0)}
        </p>
      ) : (
        open && <p className="strip-note">{tap.hint}</p>
      )}
    </div>
  )
}
