import { Fragment, type ReactNode, use, useEffect, useId, useRef, useState } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { PageContext } from '../PageContext.ts'
import { Name } from '../text/Name.tsx'
import { Sheet } from '../ui/Sheet.tsx'
import { itemsAt } from './helpAt.ts'
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
  const page = use(PageContext)
  const words = useId()
  const [place, setPlace] = useState<string>()
  useEffect(() => (around.current ? watchHolds(around.current, page, setPlace) : undefined), [page])
  const items = place === undefined ? [] : itemsAt(campaign, place)
  return (
    <>
      <div ref={around} className="item-help">
        {children}
      </div>
      {items.length > 0 && (
        <Sheet
          title={items.map((item, nth) => (
            <Fragment key={item.place}>
              {nth > 0 && ' · '}
              <Name of={item.name} />
            </Fragment>
          ))}
          describedBy={words}
          onClose={() => setPlace(undefined)}
        >
          <div id={words} className="item-help-words">
            {items.map((item) => (
              <p key={item.place}>
                {items.length > 1 && (
                  <strong>
                    <Name of={item.name} />:{' '}
                  </strong>
                )}
                <Name of={item.help} />
              </p>
            ))}
          </div>
        </Sheet>
      )}
    </>
  )
}
