import { useId } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { Help, Label } from '../../contract/text.ts'
import { favouritesFirst } from '../tap/favouritesFirst.ts'
import { tappedChannels } from '../tap/tappedChannels.ts'
import { Name } from '../text/Name.tsx'
import { useLaterText } from '../text/useLaterText.ts'
import { Sheet } from '../ui/Sheet.tsx'
import './help.css'

export type HelpSheetProps = { campaign: CounterCampaign; onClose: () => void }

/** Every text of help of what can be tapped, in the order of the screen. */
export default function HelpSheet({ campaign, onClose }: HelpSheetProps) {
  const { help } = useLaterText()
  return (
    <Sheet title={help.title} onClose={onClose}>
      <p className="sheet-hint">{help.hold}</p>
      <HelpList title={help.taskAreas} items={favouritesFirst(campaign)} />
      <HelpList title={help.channels} items={tappedChannels(campaign.channels)} />
      <HelpList title={help.contactTypes} items={campaign.contactTypes} />
      <HelpList title={help.parameters} items={campaign.parameters} />
    </Sheet>
  )
}

type Item = {
  id: string
  name: Label
  help?: Help | undefined
  retired?: boolean | undefined
}

function HelpList({ title, items }: { title: string; items: readonly Item[] }) {
  const heading = useId()
  const explained = items.filter(({ help, retired }) => help && !retired)
  if (explained.length === 0) return null
  return (
    <section aria-labelledby={heading} className="help">
      <h3 id={heading}>{title}</h3>
      <dl>
        {explained.map(({ id, name, help }) => (
          <div key={id}>
            <dt>
              <Name of={name} />
            </dt>
            <dd>{help && <Name of={help} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
