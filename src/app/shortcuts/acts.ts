import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Combination } from '../../contract/catalogue.ts'
import { isCountable } from '../../domain/quickKeys.ts'
import type { Selection, Tapped } from '../counter.ts'
import { directionsIn } from '../tap/directionsIn.ts'
import { tappedChannels } from '../tap/tappedChannels.ts'
import { nameIn } from '../text/nameIn.ts'
import type { Language } from '../text/language.ts'
import type { Text } from '../text/da.ts'
import type { ActId } from './shortcutSettings.ts'

/** Something a key can do, and its words; nothing happens where it cannot be done now. */
export type Act = { id: ActId; name: string; run: (() => void) | undefined }

type Screen = {
  campaign: CounterCampaign
  selection: Selection
  latest: Tapped | undefined
  /** What was counted last, also where it is still on its way to the disk. */
  last: Combination | undefined
  /** Whether anything may be counted. */
  open: boolean
  /** Counts what is chosen by a channel's key, or a whole combination. */
  onCount: (combination: Combination, of: 'channel' | 'combination') => void
  /** Counts once more what was counted last. */
  onRepeat: () => void
  onUndo: () => void
  onSelect: (change: Partial<Selection>) => void
}

/** All that the keys of a count screen can do: what stands on it in its order, then the rest. */
export function actsOn(
  { campaign, selection, latest, last, open, onCount, onRepeat, onUndo, onSelect }: Screen,
  { shortcuts }: Text,
  language: Language,
): Act[] {
  const { direction } = selection
  const keys = tappedChannels(campaign.channels).map(({ id, name, directions }) => ({
    id,
    name: nameIn(language, name),
    run:
      open && directions.includes(direction)
        ? () => onCount({ ...selection, channel: id }, 'channel')
        : undefined,
  }))
  const other = directionsIn(campaign.channels).find((each) => each !== direction)
  return [
    ...keys.map(({ name, run }, at): Act => ({ id: `${at + 1}`, name, run })),
    { id: 'undo', name: shortcuts.undo, run: latest && onUndo },
    {
      id: 'again',
      name: shortcuts.again,
      run: open && last && isCountable(campaign, last) ? onRepeat : undefined,
    },
    {
      id: 'direction',
      name: shortcuts.direction,
      run: other && (() => onSelect({ direction: other })),
    },
  ]
}
