import Check from 'lucide-react/icons/check'
import { useId, useRef, useState } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import { misdirected } from '../../contract/entry.ts'
import type { EntryId, MarkId } from '../../contract/id.ts'
import type { Refinement, Tapped } from '../counter.ts'
import { Name } from '../text/Name.tsx'
import { timeWords } from '../text/timeWords.ts'
import { useText } from '../text/useText.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { QuantityField } from './QuantityField.tsx'

/** What can be said of the contact just counted, or taken back. It waits until the next tap. */
export function Strip({
  campaign,
  tapped,
  channel,
  trial,
  onRefine,
  onUndo,
}: {
  campaign: CounterCampaign
  tapped: Tapped
  channel: string
  trial: boolean
  onRefine: (refinement: Refinement) => void
  onUndo: () => void
}) {
  const text = useText()
  const { strip } = text
  const headline = useId()
  const more = useRef<HTMLButtonElement>(null)
  const [askingFor, setAskingFor] = useState<EntryId>()
  const asking = askingFor === tapped.id
  const { contactType, marks, quantity } = tapped

  const toggleMark = (mark: MarkId) =>
    onRefine({
      marks: marks.includes(mark) ? marks.filter((each) => each !== mark) : [...marks, mark],
    })
  const closeQuantity = () => {
    setAskingFor(undefined)
    more.current?.focus()
  }

  return (
    <section className="strip" aria-label={strip.latest}>
      <div className="strip-head">
        <Check className="icon strip-tick" />
        <p id={headline}>
          <strong>{(trial ? strip.triedOut : strip.counted)(channel, quantity)}</strong>
          <span className="strip-time"> · {timeWords(text, tapped.time)}</span>
        </p>
        <Button look="plain" aria-describedby={headline} onClick={onUndo}>
          {strip.undo}
        </Button>
      </div>
      <div className="strip-chips">
        <div role="group" aria-label={strip.contactType}>
          {campaign.contactTypes
            .filter(({ retired }) => !retired)
            .map(({ id, name }) => (
              <Chip
                key={id}
                on={contactType === id}
                onClick={() => onRefine({ contactType: contactType === id ? undefined : id })}
              >
                <Name of={name} />
              </Chip>
            ))}
        </div>
        <div role="group" aria-label={strip.marks}>
          <Chip on={marks.includes(misdirected)} onClick={() => toggleMark(misdirected)}>
            {strip.misdirected}
          </Chip>
          {campaign.parameters
            .filter(({ retired, id }) => !retired && id !== misdirected)
            .map(({ id, name }) => (
              <Chip key={id} on={marks.includes(id)} onClick={() => toggleMark(id)}>
                <Name of={name} />
              </Chip>
            ))}
          <button
            ref={more}
            type="button"
            className="chip"
            data-several={quantity > 1 || undefined}
            aria-expanded={asking}
            onClick={() => setAskingFor(asking ? undefined : tapped.id)}
          >
            {quantity > 1 ? strip.alike(quantity) : strip.more}
          </button>
        </div>
      </div>
      {asking && (
        <QuantityField
          start={Math.max(2, quantity)}
          onSave={(several) => {
            closeQuantity()
            if (several !== quantity) onRefine({ quantity: several })
          }}
          onClose={closeQuantity}
        />
      )}
    </section>
  )
}
