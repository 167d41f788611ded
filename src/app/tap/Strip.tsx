import Check from 'lucide-react/icons/check'
import { memo, type ReactNode, useId } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Refinement, Tapped } from '../counter.ts'
import { timeWords } from '../text/timeWords.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { RefinementChips } from './RefinementChips.tsx'

/** What can be said of a contact, and what takes it back. On the keys it is the latest one, until the next tap. */
export const Strip = memo(function Strip({
  label,
  campaign,
  tapped,
  channel,
  about,
  trial,
  untyped,
  onRefine,
  onUndo,
}: {
  /** Which contact it is, as it is read aloud. */
  label: string
  campaign: CounterCampaign
  tapped: Tapped
  channel: string
  /** What else was counted by the tap: its task area, and its direction where it went out. */
  about?: string | undefined
  trial: boolean
  untyped: ReactNode
  onRefine: (refinement: Refinement) => void
  onUndo: () => void
}) {
  const text = useText()
  const { strip } = text
  const headline = useId()

  return (
    <section className="strip" aria-label={label}>
      <div className="strip-head">
        <Check className="icon strip-tick" />
        <p id={headline}>
          <strong>{(trial ? strip.triedOut : strip.counted)(channel, tapped.quantity)}</strong>
          <span className="strip-time"> · {timeWords(text, tapped.time)}</span>
          <span className="strip-about"> {about}</span>
        </p>
        <Button look="plain" aria-describedby={headline} onClick={onUndo}>
          {strip.undo}
        </Button>
      </div>
      <RefinementChips campaign={campaign} said={tapped} beside={untyped} onRefine={onRefine} />
    </section>
  )
})
