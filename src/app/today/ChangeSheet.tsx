import { useRef, useState } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { dayOf } from '../../domain/moment.ts'
import { useDevice } from '../DeviceContext.ts'
import { useReading } from '../live/useReading.ts'
import { combinationLabel } from '../tap/combinationLabel.ts'
import { Strip } from '../tap/Strip.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import type { Item } from './dayList.ts'
import { type Words, whatOf, whenOf } from './naming.ts'
import '../tap/strip.css'

/** What can be said of an earlier contact: the strip of the keys, over the list. */
export function ChangeSheet({
  item,
  campaign,
  naming,
  onTrouble,
  onUndo,
  onClose,
}: {
  item: Item
  campaign: CounterCampaign
  naming: Words
  onTrouble: (error: unknown) => void
  onUndo: () => void
  onClose: () => void
}) {
  const device = useDevice()
  const [id, setId] = useState(item.record.id)
  // It may have gone on its way meanwhile, and stands under another id when it is changed then. So one
  // change begins when the one before has ended.
  const standsUnder = useRef(Promise.resolve(id))
  const record = useReading(() => device.station.storage.read((tx) => tx.entry(id)), [id])
  const entry = record?.entry ?? item.entry
  if (entry.is !== 'contact') return null
  const { taskArea, direction } = entry
  const what = whatOf(naming, item.entry)
  const when = whenOf(naming, item.entry, dayOf(device.nowMs()))
  return (
    <Sheet title={naming.today.change} onClose={onClose}>
      <Strip
        label={naming.today.about(what, when)}
        campaign={campaign}
        tapped={{ ...entry, contactType: entry.contactType }}
        channel={what}
        about={combinationLabel(naming.text, naming.language, campaign, { taskArea, direction })}
        trial={entry.said === 'trial'}
        untyped={undefined}
        onRefine={(refinement) => {
          standsUnder.current = standsUnder.current.then(async (before) => {
            try {
              const after = (await device.refine(before, refinement)) ?? before
              setId(after)
              return after
            } catch (error) {
              onTrouble(error)
              return before
            }
          })
        }}
        onUndo={onUndo}
      />
    </Sheet>
  )
}
