import type { ReactNode } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Selection } from '../counter.ts'
import type { Trouble } from '../tap/troubleOf.ts'
import { nameIn } from '../text/nameIn.ts'
import { useLanguage } from '../text/useLanguage.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'

/** Below the keys: what a tap counts as, what takes the last one back, and what could not be written. */
export function MiniFoot({
  campaign,
  selection,
  counted,
  trouble,
  choosing,
  onChoose,
  onUndo,
  children,
}: {
  campaign: CounterCampaign
  selection: Selection
  /** The channel of the last contact, while it can be taken back. */
  counted: string | undefined
  trouble: Trouble | undefined
  choosing: boolean
  onChoose: () => void
  onUndo: () => void
  children: ReactNode
}) {
  const { mini, strip, tap } = useText()
  const { language } = useLanguage()
  const area = campaign.taskAreas.find(({ id }) => id === selection.taskArea)
  const name = area ? nameIn(language, area.name) : ''
  const direction = mini.directions[selection.direction]
  return (
    <div className="mini-foot">
      {trouble && (
        <Notice tone="alarm" title={tap.failed[trouble.of].title}>
          <p>{tap.failed[trouble.of][trouble.is]}</p>
        </Notice>
      )}
      <div className="mini-row">
        <Button
          look="plain"
          className="mini-chosen"
          aria-expanded={choosing}
          aria-label={mini.choose(name, direction)}
          onClick={onChoose}
        >
          {name} · {direction}
        </Button>
        {children}
        <Button
          look="plain"
          // It keeps its place and the focus when there is nothing left to take back.
          aria-disabled={!counted}
          aria-label={counted && `${strip.undo} ${counted}`}
          onClick={onUndo}
        >
          {strip.undo}
        </Button>
      </div>
    </div>
  )
}
