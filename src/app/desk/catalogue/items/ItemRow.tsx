import ChevronDown from 'lucide-react/icons/chevron-down'
import { memo, useCallback } from 'react'
import {
  changeItem,
  type ItemKind,
  type ItemOf,
  moveItem,
} from '../../../../domain/catalogue/items.ts'
import { Name } from '../../../text/Name.tsx'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraft, useDraftStore } from '../../editor/useDraft.ts'
import { MoveButtons } from '../MoveButtons.tsx'
import { HelpFields } from './HelpFields.tsx'
import { ItemWays } from './ItemWays.tsx'
import { itemButton, type KindOfItems } from './kindOfItems.ts'
import { NameFields } from './NameFields.tsx'

type Props<Kind extends ItemKind> = {
  of: KindOfItems<Kind>
  item: ItemOf<Kind>
  at: number
  many: number
  isOpen: boolean
  isCounted: boolean
  onOpen: (id: string | undefined) => void
  onSay: (words: string) => void
  onRemoved: () => void
}

/** One item: a line of it, and all its fields while it is open. Drawn anew when it changes alone. */
export const ItemRow = memo(Row) as typeof Row

function Row<Kind extends ItemKind>({
  of: { kind, Fields, Facts },
  item,
  at,
  many,
  isOpen,
  isCounted,
  onOpen,
  onSay,
  onRemoved,
}: Props<Kind>) {
  const { row: text } = useStaffText().catalogue
  const store = useDraftStore()
  const { id } = item
  const path = `${kind}[${at}]`
  const isWrong = useDraft(({ faults }) => faults.some((each) => each.path.startsWith(path)))
  const change = useCallback(
    (update: (item: ItemOf<Kind>) => ItemOf<Kind>) =>
      store.change((campaign) => changeItem(campaign, kind, id, update)),
    [store, kind, id],
  )
  const move = (by: 1 | -1) => store.change((campaign) => moveItem(campaign, kind, id, by))
  const name = item.name.da.trim() || text.unnamed
  const fields = { item, path, change }
  return (
    <li className="item" data-open={isOpen} data-retired={item.retired} data-place={path}>
      <div className="item-head">
        <button
          type="button"
          id={itemButton(kind, id)}
          className="item-open"
          aria-expanded={isOpen}
          onClick={() => onOpen(isOpen ? undefined : id)}
        >
          <ChevronDown className="icon item-chevron" />
          <span className="item-words">
            <span className="item-name">
              {item.name.da.trim() ? <Name of={item.name} /> : text.unnamed}
            </span>
            <span className="item-facts">
              {item.retired && <span>{text.retired}</span>}
              <Facts item={item} />
              {isWrong && <span className="item-wrong">{text.wrong}</span>}
            </span>
          </span>
        </button>
        <MoveButtons words={text} name={name} at={at} of={many} onMove={move} onSay={onSay} />
      </div>
      {isOpen && (
        <div className="item-body" role="group" aria-labelledby={itemButton(kind, id)}>
          <NameFields kind={kind} {...fields} />
          <Fields {...fields} />
          <HelpFields {...fields} />
          <ItemWays {...{ kind, item, isCounted, change, onSay, onRemoved }} />
        </div>
      )}
    </li>
  )
}
