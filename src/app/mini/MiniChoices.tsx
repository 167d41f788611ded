import { useEffect, useRef } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Selection } from '../counter.ts'
import { DirectionSwitch } from '../tap/DirectionSwitch.tsx'
import { favouritesFirst } from '../tap/favouritesFirst.ts'
import { TaskAreaChips } from '../tap/TaskAreaChips.tsx'

/** What a tap counts as, in place of the keys. With one click the keys are back. */
export function MiniChoices({
  campaign,
  learnt,
  selection,
  onSelect,
  onDone,
}: {
  campaign: CounterCampaign
  /** What is used most on this device, where anything has been learnt. */
  learnt: Parameters<typeof favouritesFirst>[1]
  selection: Selection
  onSelect: (change: Partial<Selection>) => void
  onDone: () => void
}) {
  const choices = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = choices.current
    // Arrow keys choose as well, by clicks that have no detail, and may still be on their way.
    const click = ({ target, detail }: MouseEvent) => {
      const chosen = target as Element
      if (detail > 0 && box?.contains(chosen) && chosen.matches('input')) onDone()
    }
    // Not before the choice itself has been heard, which React listens for further down.
    const page = box?.ownerDocument
    page?.addEventListener('click', click)
    return () => page?.removeEventListener('click', click)
  }, [onDone])

  return (
    <div ref={choices} className="mini-choices">
      <DirectionSwitch
        channels={campaign.channels}
        direction={selection.direction}
        onChoose={(direction) => onSelect({ direction })}
      />
      <TaskAreaChips
        areas={favouritesFirst(campaign, learnt)}
        chosen={selection.taskArea}
        onChoose={(taskArea) => onSelect({ taskArea })}
      />
    </div>
  )
}
