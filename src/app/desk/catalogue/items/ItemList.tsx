import { useCallback, useId, useMemo, useState } from 'react'
import { type ItemKind, itemsOf } from '../../../../domain/catalogue/items.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraft } from '../../editor/useDraft.ts'
import { AddItem } from './AddItem.tsx'
import { ItemRow } from './ItemRow.tsx'
import './items.css'
import { focusOn, itemButton, type KindOfItems } from './kindOfItems.ts'

/** All items of a kind in their order, one of them open at a time, and a new one below them. */
export function ItemList<Kind extends ItemKind>({ of }: { of: KindOfItems<Kind> }) {
  const { kind } = of
  const { catalogue: text } = useStaffText()
  const items = useDraft(({ campaign }) => itemsOf(campaign, kind))
  const counted = useDraft(({ base }) => base.counted[kind])
  const countedIds = useMemo(() => new Set<string>(counted), [counted])
  const [open, setOpen] = useState<string>()
  const [said, say] = useState('')
  const status = useId()
  const toStatus = useCallback(() => void focusOn(status), [status])
  return (
    <div className="items">
      <p className="item-why">{text.how[kind]}</p>
      <p id={status} className="items-said" role="status" tabIndex={-1}>
        {said}
      </p>
      {items.length === 0 && <p>{text.empty}</p>}
      <ol className="items-list">
        {items.map((item, at) => (
          <ItemRow
            key={item.id}
            of={of}
            item={item}
            at={at}
            many={items.length}
            isOpen={item.id === open}
            isCounted={countedIds.has(item.id)}
            onOpen={setOpen}
            onSay={say}
            onRemoved={toStatus}
          />
        ))}
      </ol>
      <AddItem
        kind={kind}
        onAdded={(id, name) => {
          setOpen(id)
          say(text.add.added(name))
          focusOn(itemButton(kind, id))
        }}
      />
    </div>
  )
}
