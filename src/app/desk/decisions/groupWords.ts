import type { Campaign } from '../../../contract/campaign.ts'
import type { Decided, DecisionGroup, WaitingEntry } from '../../../contract/decision.ts'
import { misdirected } from '../../../contract/entryWords.ts'
import { dayOfHalfHour } from '../../../domain/moment.ts'
import type { Language } from '../../text/language.ts'
import { nameIn } from '../../text/nameIn.ts'
import type { StaffText } from '../../text/staffDa.ts'
import { timeWords } from '../../text/timeWords.ts'

/** `Borgerservice, onsdag den 21. oktober`, or `Vej og Byggesag, uge 43`. */
export function groupName(
  text: StaffText,
  { units, day, week }: DecisionGroup,
  campaign: Campaign | undefined,
): string {
  const named = campaign?.departments.flatMap((each) => each.units) ?? []
  const names = units.map((unit) => named.find(({ id }) => id === unit)?.name ?? unit)
  const who = names.length > 0 ? text.staff.list(names) : text.decisions.noUnit
  if (day) return `${who}, ${text.moment.longDay(day)}`
  return week ? `${who}, ${text.staff.week(week)}` : who
}

/** How much it is, where that may be told. */
export function amountWords({ decisions }: StaffText, group: DecisionGroup, of: Decided): string {
  const amount = group.numbers?.[of]
  if (amount) return decisions.amount(amount)
  if (of !== 'waiting') return decisions.some
  return group.units.length > 1 ? decisions.together : decisions.togetherAlone
}

/** What a single entry says: `9.30–10 · 3 × Telefon, Flytning, indgående, Råd og vejledning`. */
export function entryWords(
  text: StaffText,
  entry: WaitingEntry,
  { campaign, language }: { campaign: Campaign | undefined; language: Language },
): { when: string; what: string; proposed?: string } {
  const { decisions, moment } = text
  const { likely } = entry
  const when = `${moment.longDay(entry.day)} ${timeWords(text, entry.time)}`
  const proposed =
    likely &&
    decisions.entry.proposed(`${moment.longDay(dayOfHalfHour(likely))} ${timeWords(text, likely)}`)
  return { when, what: whatWords(text, entry, campaign, language), ...(proposed && { proposed }) }
}

function whatWords(
  { decisions }: StaffText,
  { is, channel, taskArea, direction, contactType, marks = [], quantity }: WaitingEntry,
  campaign: Campaign | undefined,
  language: Language,
): string {
  if (is === 'quiet') return decisions.entry.quiet
  if (channel === undefined) return decisions.entry.undo
  const nameOf = (things: Pick<Campaign['channels'][number], 'id' | 'name'>[], id: string) => {
    const thing = things.find((each) => each.id === id)
    return thing ? nameIn(language, thing.name) : id
  }
  const mark = (id: string) =>
    id === misdirected
      ? decisions.entry.misdirected
      : nameOf((campaign?.parameters ?? []) as never, id)
  const contact = [
    `${quantity ?? 1} × ${nameOf(campaign?.channels ?? [], channel)}`,
    ...(taskArea ? [nameOf((campaign?.taskAreas ?? []) as never, taskArea)] : []),
    ...(direction ? [decisions.directions[direction]] : []),
    ...(contactType ? [nameOf((campaign?.contactTypes ?? []) as never, contactType)] : []),
    ...marks.map(mark),
  ].join(', ')
  return is === 'undo' ? decisions.entry.undoOf(contact) : contact
}
