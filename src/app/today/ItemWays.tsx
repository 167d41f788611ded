import { Button } from '../ui/Button.tsx'
import type { Item } from './dayList.ts'
import type { RowProps } from './DaySection.tsx'
import { whatOf, whenOf } from './naming.ts'
import { mayUndo } from './standing.ts'

/**
 * What can be done with a thing. Undoing and taking the undo back are one button, which changes its
 * name: whoever pressed it is still on it.
 */
export function ItemWays({
  item,
  nth,
  naming,
  now,
  onUndo,
  onAgain,
  onChange,
  mayAgain,
  mayChange,
}: RowProps & { item: Item; nth?: number }) {
  const { today } = naming
  const { entry, record } = item
  const what = nth === undefined ? whatOf(naming, entry) : `${whatOf(naming, entry)} ${nth}`
  const about = today.about(what, whenOf(naming, entry, now))
  const undoable = mayUndo(item)
  const again = !record.standing && mayAgain(item)
  const label = undoable ? today.undo : entry.is === 'quiet' ? today.sayAgain : today.again
  return (
    <div className="today-acts">
      {entry.is === 'contact' && undoable && mayChange(item) && (
        <Button
          look="plain"
          aria-label={`${today.change}: ${about}`}
          onClick={() => onChange(item)}
        >
          {today.change}
        </Button>
      )}
      {(undoable || again) && (
        <Button
          key="undo"
          look="plain"
          data-item={item.key}
          aria-label={`${label}: ${about}`}
          onClick={() => (undoable ? onUndo(item) : onAgain(item))}
        >
          {label}
        </Button>
      )}
    </div>
  )
}
