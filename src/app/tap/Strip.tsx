import Check from 'lucide-react/icons/check'
import { memo, type ReactNode, useId } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Refinement, Tapped } from '../counter.ts'
import { timeWords } from '../text/timeWords.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { RefinementChips } from './RefinementChips.tsx'

/** What can be said of the contact just counted, or taken back. It waits until the next tap. */
export const Strip = memo(function Strip({
  campaign,
  tapped,
  channel,
  trial,
  untyped,
  onRefine,
  onUndo,
}: {
  campaign: CounterCampaign
  tapped: Tapped
  channel: string
  trial: boolean
  untyped: ReactNode
  onRefine: (refinement: Refinement) => void
  onUndo: () => void
}) {
  const text = useText()
  const { strip } = text
  const headline = useId()

  return (
    <section className="strip" aria-label={strip.latest}>
      <div className="strip-head">
        <Check className="icon strip-tick" />
        <p id={headline}>
          <strong>{(trial ? strip.triedOut : strip.counted)(channel, tapped.quantity)}</strong>
          <span className="strip-time"> · {timeWords(text, tapped.time)}</span>
        </p>
        <Button look="plain" aria-describedby={headline} onClick={onUndo}>
          {strip.undo}
        </Button>
      </div>
      <RefinementChips campaign={campaign} said={tapped} beside={untyped} onRefine={onRefine} />
    </section>
  )
})
