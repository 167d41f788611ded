import type { CounterCampaign } from '../contract/campaign.ts'
import { type Combination, mostQuickKeys, type Unit } from '../contract/catalogue.ts'

type Catalogue = Pick<CounterCampaign, 'channels' | 'taskAreas'>

/** A combination as one word, by which it is told apart and its number is kept. */
export const combinationName = ({ channel, taskArea, direction }: Combination): string =>
  `${direction} ${channel} ${taskArea}`

/** A contact's combination and nothing else: what was said of it afterwards was said of that one. */
export const combinationOf = ({ channel, taskArea, direction }: Combination): Combination => ({
  channel,
  taskArea,
  direction,
})

/** Why a combination cannot be counted as the catalogue stands; nothing where it can. */
export type WhyItRests = 'channel' | 'loaded' | 'direction' | 'taskArea'

/**
 * A key whose parts are out of use rests: it is on no screen, keeps its place, and is back when they
 * are. What a unit's catalogue does not hold at all is out of use for it.
 */
export function whyItRests(
  { channels, taskAreas }: Catalogue,
  { channel: channelId, taskArea: areaId, direction }: Combination,
): WhyItRests | undefined {
  const channel = channels.find(({ id }) => id === channelId)
  const area = taskAreas.find(({ id }) => id === areaId)
  if (!channel || channel.retired) return 'channel'
  if (!area || area.retired) return 'taskArea'
  if (channel.source !== 'tapped') return 'loaded'
  return channel.directions.includes(direction) ? undefined : 'direction'
}

/** Whether a tap may count it. */
export const isCountable = (catalogue: Catalogue, combination: Combination): boolean =>
  whyItRests(catalogue, combination) === undefined

/** The quick keys that a unit's counters show, in their order. */
export const quickKeysOf = (campaign: CounterCampaign): Combination[] =>
  campaign.unit.quickKeys?.filter((key) => isCountable(campaign, key)) ?? []

/** The quick keys of several units as those of one: in their order, each once, as many as there may be. */
export function quickKeysTogether(
  units: readonly Pick<Unit, 'quickKeys'>[],
): Pick<Unit, 'quickKeys'> {
  const names = new Map<string, Combination>()
  for (const key of units.flatMap(({ quickKeys = [] }) => quickKeys)) {
    // A name that is there keeps its place.
    names.set(combinationName(key), key)
  }
  return withKeys([...names.values()])
}

/** Without the keys that something is said of: nothing at all where none is left. */
export const quickKeysWithout = (
  { quickKeys = [] }: Pick<Unit, 'quickKeys'>,
  isGone: (key: Combination) => boolean,
): Pick<Unit, 'quickKeys'> => withKeys(quickKeys.filter((key) => !isGone(key)))

/** A unit without any names no list of them. */
export const withKeys = (keys: readonly Combination[]): Pick<Unit, 'quickKeys'> =>
  keys.length > 0 ? { quickKeys: keys.slice(0, mostQuickKeys) } : {}
