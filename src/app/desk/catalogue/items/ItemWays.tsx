import { useId } from 'react'
import { isLastTapped } from '../../../../domain/catalogue/itemFaults.ts'
import { type ItemKind, removeItem } from '../../../../domain/catalogue/items.ts'
import { bringBack, retire } from '../../../../domain/catalogue/standing.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDraft, useDraftStore } from '../../editor/useDraft.ts'
import type { FieldsProps } from './kindOfItems.ts'

/** Takes an item out of use and back in; removes one that nobody can have counted. */
export function ItemWays<Kind extends ItemKind>({
  kind,
  item,
  isCounted,
  change,
  onSay,
  onRemoved,
}: Pick<FieldsProps<Kind>, 'item' | 'change'> & {
  kind: Kind
  isCounted: boolean
  onSay: (words: string) => void
  onRemoved: () => void
}) {
  const { row: text } = useStaffText().catalogue
  const store = useDraftStore()
  const why = useId()
  const channel = useDraft(({ campaign }) =>
    kind === 'channels' ? campaign.channels.find(({ id }) => id === item.id) : undefined,
  )
  const isLast = useDraft(
    ({ campaign }) => channel !== undefined && isLastTapped(campaign.channels, channel),
  )
  const name = item.name.da

  return (
    <div className="item-ways">
      {item.retired ? (
        <Button
          onClick={() => {
            change(bringBack)
            onSay(text.didBringBack(name))
          }}
        >
          {text.bringBack}
        </Button>
      ) : (
        <Button
          aria-disabled={isLast}
          aria-describedby={why}
          onClick={() => {
            if (isLast) return
            change(retire)
            onSay(text.didRetire(name))
          }}
        >
          {text.retire}
        </Button>
      )}
      {!isCounted && (
        <Button
          aria-disabled={isLast}
          aria-describedby={why}
          onClick={() => {
            if (isLast) return
            store.change((campaign) => removeItem(campaign, kind, item.id))
            onSay(text.didRemove(name))
            onRemoved()
          }}
        >
          {text.remove}
        </Button>
      )}
      <p id={why} className="item-why">
        {isLast ? text.lastTapped : isCounted ? text.counted : ''}
      </p>
    </div>
  )
}
