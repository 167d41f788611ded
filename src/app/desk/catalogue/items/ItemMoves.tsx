import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import type { MouseEvent } from 'react'
import { type ItemKind, moveItem } from '../../../../domain/catalogue/items.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDraftStore } from '../../editor/useDraft.ts'

/** One place up or down. The button keeps the focus, so that it can be pressed again and again. */
export function ItemMoves({
  kind,
  id,
  name,
  at,
  of,
  onSay,
}: {
  kind: ItemKind
  id: string
  name: string
  at: number
  of: number
  onSay: (words: string) => void
}) {
  const { row: text } = useStaffText().catalogue
  const store = useDraftStore()
  const move = ({ currentTarget: button }: MouseEvent<HTMLButtonElement>, by: 1 | -1) => {
    if (at + by < 0 || at + by >= of) return
    store.change((campaign) => moveItem(campaign, kind, id, by))
    onSay(text.moved(name, at + by + 1, of))
    // Its row may have been put elsewhere by then, which takes the focus from it.
    setTimeout(() => button.focus())
  }
  return (
    <>
      <Button aria-label={text.up(name)} aria-disabled={at === 0} onClick={(e) => move(e, -1)}>
        <ArrowUp className="icon" />
      </Button>
      <Button
        aria-label={text.down(name)}
        aria-disabled={at === of - 1}
        onClick={(e) => move(e, 1)}
      >
        <ArrowDown className="icon" />
      </Button>
    </>
  )
}
