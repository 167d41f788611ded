import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { Name } from '../text/Name.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { itemAt } from './helpAt.ts'
import './itemHelp.css'
import { watchHolds } from './watchHolds.ts'

/** Around what can be tapped: whatever of it is held down shows the coordinator's words on it. */
export function ItemHelp({
  campaign,
  children,
}: {
  campaign: CounterCampaign
  children: ReactNode
}) {
  const around = useRef<HTMLDivElement>(null)
  const words = useId()
  const [place, setPlace] = useState<string>()
  useEffect(() => (around.current ? watchHolds(around.current, setPlace) : undefined), [])
  const item = place === undefined ? undefined : itemAt(campaign, place)
  return (
    <>
      <div ref={around} className="item-help">
        {children}
      </div>
      {item?.help && (
        <Sheet
          title={<Name of={item.name} />}
          describedBy={words}
          onClose={() => setPlace(undefined)}
        >
          <p id={words}>
            <Name of={item.help} />
          </p>
        </Sheet>
      )}
    </>
  )
}
