import type { ComponentType } from 'react'
import type { ThingKind } from '../../../../contract/desk.ts'
import type { ItemKind, ItemOf } from '../../../../domain/catalogue/items.ts'
import type { DraftState } from '../../editor/draftStore.ts'
import { takenIds } from '../takenIds.ts'

/** What the fields of an item are given. */
export type FieldsProps<Kind extends ItemKind> = {
  item: ItemOf<Kind>
  /** Where it stands in the document, as `taskAreas[3]`. */
  path: string
  change: (update: (item: ItemOf<Kind>) => ItemOf<Kind>) => void
}

/** What is particular to a kind of items: all else its list does for every kind alike. */
export type KindOfItems<Kind extends ItemKind> = {
  kind: Kind
  Fields: ComponentType<FieldsProps<Kind>>
  /** What is said of it while it is closed. */
  Facts: ComponentType<{ item: ItemOf<Kind> }>
}

const things: Record<ItemKind, ThingKind> = {
  taskAreas: 'taskArea',
  channels: 'channel',
  contactTypes: 'contactType',
  parameters: 'parameter',
}

/** The ids that a new item of a kind must not get. */
export const takenItemIds = (state: DraftState, kind: ItemKind): Set<string> =>
  takenIds(state, things[kind])

/** The button that opens an item, to put the focus there. */
export const itemButton = (kind: ItemKind, id: string): string => `item-${kind}-${id}`

/** Once it is drawn: what had the focus is gone from the page, or stands elsewhere. */
export const focusOn = (id: string) => setTimeout(() => document.getElementById(id)?.focus())
