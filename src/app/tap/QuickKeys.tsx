import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Combination } from '../../contract/catalogue.ts'
import { combinationName, combinationOf, isCountable, quickKeysOf } from '../../domain/quickKeys.ts'
import type { Tapped } from '../counter.ts'
import { useText } from '../text/useText.ts'
import { QuickKey } from './QuickKey.tsx'
import { RepeatKey } from './RepeatKey.tsx'
import './quickKeys.css'

/**
 * The unit's keys that count a whole combination at once, and at their end the one that counts the
 * last contact again. None of them changes what is chosen, and none changes its place.
 */
export function QuickKeys({
  campaign,
  numbers,
  latest,
  last,
  open,
  onCount,
  onRepeat,
}: {
  campaign: CounterCampaign
  numbers: Readonly<Record<string, number>>
  latest: Tapped | undefined
  /** What was counted last here today, and stands. */
  last: Combination | undefined
  open: boolean
  onCount: (combination: Combination) => void
  onRepeat: () => void
}) {
  const { tap } = useText()
  const keys = quickKeysOf(campaign)
  const again = open && last && isCountable(campaign, last) ? combinationOf(last) : undefined
  if (keys.length === 0) {
    return <RepeatKey campaign={campaign} last={again} small onRepeat={onRepeat} />
  }
  return (
    <div role="group" aria-label={tap.quickKeys} className="quick-keys">
      {keys.map((key) => (
        <QuickKey
          key={combinationName(key)}
          campaign={campaign}
          combination={key}
          n={numbers[combinationName(key)]}
          latest={latest !== undefined && combinationName(latest) === combinationName(key)}
          open={open}
          onTap={onCount}
        />
      ))}
      <RepeatKey campaign={campaign} last={again} onRepeat={onRepeat} />
    </div>
  )
}
