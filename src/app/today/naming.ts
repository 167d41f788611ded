import type { CounterCampaign } from '../../contract/campaign.ts'
import { misdirected } from '../../contract/entryWords.ts'
import type { Label } from '../../contract/text.ts'
import type { Day } from '../../contract/time.ts'
import { addDays } from '../../domain/moment.ts'
import { isPartOfDay } from '../../domain/partOfDay.ts'
import type { Text } from '../text/da.ts'
import type { Language } from '../text/language.ts'
import type { LaterText } from '../text/laterDa.ts'
import { nameIn } from '../text/nameIn.ts'
import { timeWords } from '../text/timeWords.ts'
import type { Batch } from './afterwards.ts'
import type { Said } from './dayList.ts'

/** What entries are named by. */
export type Words = {
  text: Text
  today: LaterText['today']
  language: Language
  campaigns: readonly CounterCampaign[]
}

/** The channel of a contact, or that there were none. */
export function whatOf({ today, language, campaigns }: Words, entry: Said): string {
  if (entry.is === 'quiet') return today.quiet
  const channels = campaigns.find(({ id }) => id === entry.campaign)?.channels ?? []
  return named(language, channels, entry.channel)
}

/** The rest of what a contact is, as short as can be: its task area first. */
export function detailsOf({ text, today, language, campaigns }: Words, entry: Said): string[] {
  if (entry.is === 'quiet') return []
  const { taskArea, direction, contactType, counterpart, marks } = entry
  const campaign = campaigns.find(({ id }) => id === entry.campaign)
  const parameters = campaign?.parameters ?? []
  return [
    named(language, campaign?.taskAreas ?? [], taskArea),
    today.directions[direction],
    ...(contactType ? [named(language, campaign?.contactTypes ?? [], contactType)] : []),
    ...(counterpart ? [text.strip.counterparts[counterpart]] : []),
    ...marks.map((mark) =>
      mark === misdirected ? today.misdirected : named(language, parameters, mark),
    ),
    ...(entry.entered === 'afterwards' ? [today.afterwards] : []),
  ]
}

/** `I dag 10.30–11`, `I formiddag`, or with the day where a day is not today. */
export function whenOf(
  { text, today }: Pick<Words, 'text' | 'today'>,
  { day, time }: Pick<Said, 'day' | 'time'>,
  now: Day,
): string {
  if (day === now && isPartOfDay(time)) return today.partOfToday[time]
  return `${dayWords(text, today, day, now)} ${timeWords(text, time)}`
}

/** `I dag`, `I går`, `fredag den 20. november`. */
export function dayWords({ moment }: Text, today: LaterText['today'], day: Day, now: Day): string {
  if (day === now) return today.today
  return day === addDays(now, -1) ? today.yesterday : moment.longDay(day)
}

const named = (
  language: Language,
  things: readonly { id: string; name: Label }[],
  id: string,
): string => {
  const thing = things.find((each) => each.id === id)
  return thing ? nameIn(language, thing.name) : id
}

/** A batch that is not saved yet, in the words that it will stand under. */
export function batchWords(
  words: Words,
  campaign: CounterCampaign,
  { contactType, ...batch }: Batch,
  now: Day,
): string {
  const { language, today } = words
  const parts = [
    `${batch.quantity} × ${named(language, campaign.channels, batch.channel)}`,
    named(language, campaign.taskAreas, batch.taskArea),
    today.directions[batch.direction],
    ...(contactType ? [named(language, campaign.contactTypes, contactType)] : []),
    today.amid(whenOf(words, batch, now)),
  ]
  return parts.join(', ')
}
