import type { Channel } from '../../contract/catalogue.ts'
import type { Direction } from '../../contract/entry.ts'
import { useText } from '../text/useText.ts'
import { Segments } from '../ui/Segments.tsx'
import { directionsIn } from './directionsIn.ts'

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
  const used = directionsIn(channels)
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
