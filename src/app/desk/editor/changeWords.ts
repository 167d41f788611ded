import { Counterpart } from '../../../contract/entry.ts'
import type { CampaignChange, FieldChange, ThingKind } from '../../../contract/desk.ts'
import { Day } from '../../../contract/time.ts'
import type { Language } from '../../text/language.ts'
import { nameIn } from '../../text/nameIn.ts'
import type { StaffText } from '../../text/staffDa.ts'
import { capital } from '../../staff/capital.ts'

/** One change of a campaign as a sentence in the reader's language. */
export function changeWords(text: StaffText, language: Language, change: CampaignChange): string {
  const { change: words, kinds } = text.campaigns
  if (change.is === 'created') {
    return change.copiedFrom === undefined ? words.created : words.copied(change.copiedFrom)
  }
  if (change.is === 'set') return capital(fieldWords(text, change))
  if (change.is === 'days') {
    const listed = (days: readonly Day[]) => text.staff.list(days.map(text.moment.longDay))
    const added = change.added.length > 0 ? [words.daysAdded(listed(change.added))] : []
    const removed = change.removed.length > 0 ? [words.daysRemoved(listed(change.removed))] : []
    return `${words.days[change.of]}: ${[...added, ...removed].join('; ')}`
  }
  if (change.is === 'reordered') return words.reordered(change.of)
  const kind: string = kinds[change.of satisfies ThingKind]
  const name = nameIn(language, change.name)
  if (change.is !== 'changed') return words[change.is](kind, name)
  const what = change.fields.map((field) => fieldWords(text, field)).join('; ')
  return words.changed(kind, name, what)
}

function fieldWords(text: StaffText, { field, before, after }: FieldChange): string {
  const { fields, change } = text.campaigns
  const said = (value: string | undefined) =>
    value === undefined ? undefined : valueWords(text, field, value)
  return change.set(fields[field] ?? field, said(before), said(after))
}

/** Values that the document writes in code are said in words. */
function valueWords(text: StaffText, field: string, value: string): string {
  const { statuses } = text.campaigns
  const { asked } = text.catalogue
  if (field === 'typeExpected') return value === 'yes' ? asked.yes : asked.no
  if (field === 'counterparts') {
    const named = value.split(',')
    const known = Counterpart.options.filter((each) => named.includes(each))
    return text.staff.list(known.map((each) => asked.names[each]))
  }
  if (field === 'status') return statuses[value as keyof typeof statuses] ?? value
  const day = Day.safeParse(value)
  return day.success ? text.moment.longDay(day.data) : value
}
