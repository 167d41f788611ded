import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import { type ReactNode, useId, useRef } from 'react'
import type { CounterCampaign } from '../../contract/campaign.ts'
import type { ContactTypeId } from '../../contract/id.ts'
import type { Refinement, Said } from '../counter.ts'
import { HelpMark } from '../help/HelpMark.tsx'
import { helpAt } from '../help/helpAt.ts'
import { ItemHelp } from '../help/ItemHelp.tsx'
import { Name } from '../text/Name.tsx'
import { useText } from '../text/useText.ts'
import { Chip } from '../ui/Chip.tsx'
import { isTypeAsked } from './isTypeAsked.ts'
import { MarkChips } from './MarkChips.tsx'
import { QuantityField } from './QuantityField.tsx'
import { useUntilNextContact } from './useUntilNextContact.ts'
import './refinementChips.css'

/** So many find room below the keys of a phone; more are one row there, or laid out on request. */
const few = 5
/** And so many beside each other on a wide screen. */
const fewOnWide = 7

/**
 * What can be said of a contact that has been counted: its type, with whom it was, marks, and how many
 * alike. Each press says it at once; the same press again takes it back.
 */
export function RefinementChips({
  campaign,
  said,
  beside,
  onRefine,
}: {
  campaign: CounterCampaign
  said: Said
  /** Stands beside the question for the type. */
  beside?: ReactNode
  onRefine: (refinement: Refinement) => void
}) {
  const { strip } = useText()
  const asks = useId()
  const more = useRef<HTMLButtonElement>(null)
  const [all, setAll] = useUntilNextContact(said)
  const [asking, setAsking] = useUntilNextContact(said)
  const { contactType, counterpart, quantity } = said
  const types = campaign.contactTypes.filter(({ retired }) => !retired)
  const isAsked = isTypeAsked(campaign)
  const isOpen = contactType === undefined
  // Misdirected and several alike are always there.
  const n = types.length + campaign.counterparts.length + campaign.parameters.length + 2

  const chooseType = (id: ContactTypeId) =>
    onRefine({ contactType: contactType === id ? undefined : id })

  return (
    <ItemHelp campaign={campaign}>
      <div
        className="refine"
        data-many={n > few || undefined}
        data-wide={n > fewOnWide || undefined}
        data-all={all || undefined}
      >
        {isAsked && (
          // It stays when it has been answered: no chip is to move under a finger.
          <div className="refine-asks" data-open={isOpen || undefined}>
            <p id={asks}>
              {isOpen && <CircleQuestionMark className="icon" />}
              {isOpen ? strip.whichType : strip.contactType}
            </p>
            {beside}
          </div>
        )}
        <div className="refine-row">
          <div
            role="group"
            {...(isAsked ? { 'aria-labelledby': asks } : { 'aria-label': strip.contactType })}
          >
            {types.map((type) => (
              <Chip
                key={type.id}
                on={contactType === type.id}
                {...helpAt('contactTypes', type)}
                onClick={() => chooseType(type.id)}
              >
                <Name of={type.name} />
              </Chip>
            ))}
            {types.map((type) => (
              <HelpMark key={type.id} kind="contactTypes" item={type} />
            ))}
          </div>
          <div role="group" aria-label={strip.counterpart}>
            {campaign.counterparts.map((each) => (
              <Chip
                key={each}
                on={counterpart === each}
                onClick={() => onRefine({ counterpart: counterpart === each ? undefined : each })}
              >
                {strip.counterparts[each]}
              </Chip>
            ))}
          </div>
          <div role="group" aria-label={strip.marks}>
            <MarkChips campaign={campaign} marks={said.marks} onRefine={onRefine}>
              <button
                ref={more}
                type="button"
                className="chip"
                data-several={quantity > 1 || undefined}
                aria-expanded={asking}
                onClick={() => setAsking(!asking)}
              >
                {quantity > 1 ? strip.alike(quantity) : strip.more}
              </button>
            </MarkChips>
          </div>
        </div>
        <button
          type="button"
          className="refine-all"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? strip.fewerChoices : strip.allChoices(n)}
        </button>
      </div>
      {asking && (
        <QuantityField
          start={Math.max(2, quantity)}
          onClose={(several = quantity) => {
            setAsking(false)
            more.current?.focus()
            if (several !== quantity) onRefine({ quantity: several })
          }}
        />
      )}
    </ItemHelp>
  )
}
