import type { Channel } from '../../contract/catalogue.ts'
import { Direction } from '../../contract/entry.ts'
import { useText } from '../text/useText.ts'
import { Segments } from '../ui/Segments.tsx'
import { tappedChannels } from './tappedChannels.ts'

/** In or out. Where no key can be tapped in one of them there is nothing to choose. */
export function DirectionSwitch({
  channels,
  direction,
  onChoose,
}: {
  channels: Channel[]
  direction: Direction
  onChoose: (direction: Direction) => void
}) {
  const { tap } = useText()
  const used = Direction.options.filter((each) =>
    tappedChannels(channels).some(({ directions }) => directions.includes(each)),
  )
  if (used.length < 2) return null
  return (
    <Segments
      legend={tap.direction}
      options={used.map((value) => ({ value, label: tap.directions[value] }))}
      value={direction}
      onChoose={onChoose}
    />
  )
}
