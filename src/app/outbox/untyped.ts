import type { UnclaimedContact } from '../../contract/entry.ts'
import type { EntryRecord } from './storage.ts'

/** The running number of a unit's contacts of a day whose type was expected and has not been said. */
export const untypedKey = ({
  campaign,
  unit,
  day,
}: Pick<UnclaimedContact, 'campaign' | 'unit' | 'day'>): string =>
  ['untyped', campaign, unit, day].join(' ')

type Asked = Pick<EntryRecord, 'entry' | 'standing' | 'typeAsked'>

/** Whether somebody is still to say of what type a contact was. */
export const isUntyped = ({ entry, standing, typeAsked }: Asked): boolean =>
  typeAsked === true && standing && entry.is === 'contact' && entry.contactType === undefined

/** What a contact that is new, changed or taken back adds to that number. */
export function untypedChange(before: Asked | undefined, after: Asked): [key: string, by: number] {
  const by = Number(isUntyped(after)) - Number(before !== undefined && isUntyped(before))
  return [untypedKey(after.entry), by]
}
