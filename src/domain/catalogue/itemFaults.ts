import type { Campaign } from '../../contract/campaign.ts'
import type { Channel } from '../../contract/catalogue.ts'
import { plainOf, sameName } from './columns.ts'
import { type ItemKind, itemKinds, itemsOf } from './items.ts'

type Named = { id: string; name: { da: string }; retired?: boolean | undefined }

/** Whether another item in use is called the same in Danish. */
export const isNameTaken = (items: readonly Named[], { id, name, retired }: Named): boolean =>
  !retired &&
  items.some((each) => each.id !== id && !each.retired && sameName(each.name.da, name.da))

/** Items in use that are called as one before them, and where that one stands. */
export function sameNamed(campaign: Campaign): { kind: ItemKind; at: number; before: number }[] {
  return itemKinds.flatMap((kind) => {
    const first = new Map<string, number>()
    return itemsOf(campaign, kind).flatMap(({ name, retired }, at) => {
      const plain = plainOf(name.da)
      if (retired || plain === '') return []
      const before = first.get(plain)
      if (before === undefined) first.set(plain, at)
      return before === undefined ? [] : [{ kind, at, before }]
    })
  })
}

export const isTapped = ({ source, retired }: Channel): boolean => source === 'tapped' && !retired

/** Whether nothing could be tapped any more without this channel. */
export const isLastTapped = (channels: readonly Channel[], channel: Channel): boolean =>
  isTapped(channel) && channels.every((each) => each.id === channel.id || !isTapped(each))
