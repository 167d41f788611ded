import CircleAlert from 'lucide-react/icons/circle-alert'
import type { SyncNow } from '../tap/sendingMood.ts'
import { kindOfDay } from '../../domain/phase.ts'
import type { LaterText } from '../text/laterDa.ts'
import type { Item } from './dayList.ts'
import type { Words } from './naming.ts'
import { isNotable, type Standing, standingOf } from './standing.ts'

/** How a thing stands, in words. */
export function ItemState({
  item,
  naming,
  sync,
  n,
}: {
  item: Item
  naming: Words
  sync: SyncNow
  /** How many of those alike stand so, where others stand otherwise. */
  n?: number | undefined
}) {
  const standing = standingOf(item, sync)
  const { entry } = item
  const campaign = naming.campaigns.find(({ id }) => id === entry.campaign)
  // The day decides what was a trial, not what the screen said then.
  const trial = campaign ? kindOfDay(campaign, entry.day) === 'trial' : entry.said === 'trial'
  const notable = isNotable(standing)
  return (
    <p className="today-state" data-notable={notable || undefined}>
      {notable && <CircleAlert className="icon" />}
      {n !== undefined && `${n} × `}
      {wordsFor(naming.today, standing, { trial, quiet: entry.is === 'quiet' })}
    </p>
  )
}

function wordsFor(
  { standing: words, held, heldBack, undoHeld }: LaterText['today'],
  standing: Standing,
  { trial, quiet }: { trial: boolean; quiet: boolean },
): string {
  switch (standing.is) {
    case 'held':
      return heldBack(held[standing.reason])
    case 'undo_held':
      return undoHeld(held[standing.reason])
    case 'late':
      return standing.counted ? words.late : words.late_waiting
    case 'counted':
      return quiet ? words.quiet : trial ? words.tried : words.counted
    default:
      return words[standing.is]
  }
}
