import Repeat from 'lucide-react/icons/repeat'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Combination } from '../../contract/catalogue.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { combinationLabel } from './combinationLabel.ts'
import { useOnePress } from './useOnePress.ts'

/**
 * Counts the last contact's channel, task area and direction once more. Until there is one it waits.
 * Where the unit has no other quick keys it is small, beside the directions: a row of its own would
 * push the last keys of a phone under the strip.
 */
export function RepeatKey({
  campaign,
  last,
  small = false,
  onRepeat,
}: {
  campaign: CounterCampaign
  /** Left out where there is none, or where it may not be counted. */
  last: Combination | undefined
  small?: boolean
  onRepeat: () => void
}) {
  const text = useText()
  const { language } = useLanguage()
  const press = useOnePress(() => last && onRepeat())
  const label = last && combinationLabel(text, language, campaign, last)
  return (
    <button
      type="button"
      className="key quick-key repeat-key"
      data-small={small || undefined}
      disabled={!last}
      {...press}
    >
      <Repeat className="icon" />
      <span className="key-name">{text.tap.repeat} </span>
      <span className="quick-key-more">{label}</span>
    </button>
  )
}
