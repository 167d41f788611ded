import { memo } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Combination } from '../../contract/catalogue.ts'
import { helpAtEach } from '../help/helpAt.ts'
import { Name } from '../text/Name.tsx'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { ChannelIcon } from '../ui/ChannelIcon.tsx'
import { combinationLabel } from './combinationLabel.ts'
import { useOnePress } from './useOnePress.ts'

/** The key of a combination, in the colour of its channel and with its number of today. */
export const QuickKey = memo(function QuickKey({
  campaign,
  combination,
  n,
  latest,
  open,
  onTap,
}: {
  campaign: CounterCampaign
  combination: Combination
  /** Undefined until it has been read. */
  n: number | undefined
  latest: boolean
  open: boolean
  onTap: (combination: Combination) => void
}) {
  const text = useText()
  const { language } = useLanguage()
  const press = useOnePress(() => onTap(combination))
  const channel = campaign.channels.find(({ id }) => id === combination.channel)
  const area = campaign.taskAreas.find(({ id }) => id === combination.taskArea)
  if (!channel || !area) return null
  const label = combinationLabel(text, language, campaign, combination, ', ')
  return (
    <button
      type="button"
      className="key quick-key"
      data-colour={channel.colour}
      data-latest={latest || undefined}
      aria-label={n === undefined ? label : text.tap.key(label, n)}
      disabled={!open}
      {...helpAtEach(['taskAreas', area], ['channels', channel])}
      {...press}
    >
      <ChannelIcon icon={channel.icon} />
      <span className="key-name">
        <Name of={area.name} />{' '}
      </span>
      <span className="quick-key-more">
        <Name of={channel.name} />{' '}
        {combination.direction === 'outgoing' && (
          <span className="quick-key-direction">{text.tap.directions.outgoing} </span>
        )}
      </span>
      <span className="key-number">{n !== undefined && text.tap.number(n)}</span>
    </button>
  )
})
