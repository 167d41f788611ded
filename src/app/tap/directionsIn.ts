import type { Channel } from '../../contract/catalogue.ts'
import { Direction } from '../../contract/entryWords.ts'
import { tappedChannels } from './tappedChannels.ts'

/** The directions in which any key can be tapped. */
export const directionsIn = (channels: Channel[]): Direction[] =>
  Direction.options.filter((each) =>
    tappedChannels(channels).some(({ directions }) => directions.includes(each)),
  )
