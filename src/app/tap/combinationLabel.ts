import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Combination } from '../../contract/catalogue.ts'
import type { Text } from '../text/da.ts'
import type { Language } from '../text/language.ts'
import { nameIn } from '../text/nameIn.ts'

/**
 * What a key of a combination is called, made of the names of its parts: `Pas · Telefon`. Most
 * contacts come in, so only the others say their direction. Read aloud there are commas between them.
 * What has been said already is left out.
 */
export function combinationLabel(
  { tap }: Pick<Text, 'tap'>,
  language: Language,
  { channels, taskAreas }: Pick<CounterCampaign, 'channels' | 'taskAreas'>,
  { channel, taskArea, direction }: Partial<Combination>,
  between = ' · ',
): string {
  const parts = [
    taskAreas.find(({ id }) => id === taskArea),
    channels.find(({ id }) => id === channel),
  ].flatMap((part) => (part ? [nameIn(language, part.name)] : []))
  return [...parts, ...(direction === 'outgoing' ? [tap.directions.outgoing] : [])].join(between)
}
