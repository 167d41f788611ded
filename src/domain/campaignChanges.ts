import type { Campaign } from '../contract/campaign.ts'
import type { CampaignChange, FieldChange, ThingKind } from '../contract/desk.ts'
import type { Label } from '../contract/text.ts'
import type { Day } from '../contract/time.ts'
import { type Thing, thingsOf } from './campaignThings.ts'
import { sameValue } from './sameValue.ts'

const kinds: readonly ThingKind[] = [
  'department',
  'unit',
  'taskArea',
  'channel',
  'contactType',
  'parameter',
]

/** What differs between two versions of a campaign, in the order in which they are set up. */
export const changesBetween = (before: Campaign, after: Campaign): CampaignChange[] => [
  ...settingsChanged(before, after),
  ...daysChanged('trial', before.days.trial, after.days.trial),
  ...daysChanged('count', before.days.count, after.days.count),
  ...kinds.flatMap((kind) => thingsChanged(kind, thingsOf(before, kind), thingsOf(after, kind))),
]

function settingsChanged(before: Campaign, after: Campaign): CampaignChange[] {
  const was = settingsOf(before)
  const now = settingsOf(after)
  return fieldsChanged(was, now).map((change) => ({ is: 'set', ...change }))
}

/** What is said of a campaign as a whole, each as a text that can stand in a log. */
const settingsOf = (campaign: Campaign): Record<string, string | undefined> => ({
  name: campaign.name,
  status: campaign.status,
  closing: campaign.days.closing,
  lateWhileClosing: campaign.lateWhileClosing,
  counterparts: campaign.counterparts.toSorted().join(),
  typeExpected: campaign.typeExpected ? 'yes' : 'no',
  message: campaign.message?.text.da,
  messageEn: campaign.message?.text.en,
  messageUntil: campaign.message?.until,
})

function daysChanged(
  of: 'trial' | 'count',
  before: readonly Day[],
  after: readonly Day[],
): CampaignChange[] {
  const added = after.filter((day) => !before.includes(day)).toSorted()
  const removed = before.filter((day) => !after.includes(day)).toSorted()
  return added.length + removed.length > 0 ? [{ is: 'days', of, added, removed }] : []
}

function thingsChanged(
  of: ThingKind,
  before: readonly Thing[],
  after: readonly Thing[],
): CampaignChange[] {
  const was = new Map(before.map((thing) => [thing.id, thing]))
  const now = new Map(after.map((thing) => [thing.id, thing]))
  const removed = before.filter(({ id }) => !now.has(id))
  const changes: CampaignChange[] = removed.map((thing) => ({ is: 'removed', ...named(of, thing) }))
  for (const thing of after) {
    const old = was.get(thing.id)
    if (!old) changes.push({ is: 'added', ...named(of, thing) })
    else changes.push(...thingChanged(of, old, thing))
  }
  const stayed = before.filter(({ id }) => now.has(id)).map(({ id }) => id)
  const order = after.filter(({ id }) => was.has(id)).map(({ id }) => id)
  if (!sameValue(stayed, order)) changes.push({ is: 'reordered', of })
  return changes
}

function thingChanged(of: ThingKind, before: Thing, after: Thing): CampaignChange[] {
  const changes: CampaignChange[] = []
  if (!before.retired !== !after.retired) {
    changes.push({ is: after.retired ? 'retired' : 'restored', ...named(of, after) })
  }
  const fields = fieldsChanged(spread(before), spread(after))
  if (fields.length > 0) changes.push({ is: 'changed', ...named(of, after), fields })
  return changes
}

/** A thing's fields side by side: its name in each language is a field of its own. */
function spread({ id: _id, retired: _retired, name, ...rest }: Thing): Record<string, unknown> {
  const { da, en } = labelOf(name)
  return { name: da, nameEn: en, ...rest }
}

const labelOf = (name: Label | string): Label => (typeof name === 'string' ? { da: name } : name)

const named = (of: ThingKind, { id, name }: Thing) => ({ of, id, name: labelOf(name) })

function fieldsChanged(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.flatMap((field) => {
    const [was, now] = [before[field], after[field]]
    if (sameValue(was, now)) return []
    return [
      { field, ...(isWord(was) && { before: `${was}` }), ...(isWord(now) && { after: `${now}` }) },
    ]
  })
}

const isWord = (value: unknown): value is string | number =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'
