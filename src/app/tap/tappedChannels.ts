import type { Channel } from '../../contract/catalogue.ts'

/** The channels that have a key: counted by hand, and not retired. */
export const tappedChannels = (channels: Channel[]): Channel[] =>
  channels.filter(({ source, retired }) => source === 'tapped' && !retired)
