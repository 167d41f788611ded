import { useId } from 'react'
import { Counterpart } from '../../../../contract/entry.ts'
import { useStaffText } from '../../../text/useStaffText.ts'
import { useDraft, useDraftStore, useErrorsAt } from '../../editor/useDraft.ts'

/** What whoever counts is asked for beside the tap: the type, and with whom the contact was. */
export function AskedFields() {
  const { asked } = useStaffText().catalogue
  const store = useDraftStore()
  const expected = useDraft(({ campaign }) => campaign.typeExpected === true)
  const counterparts = useDraft(({ campaign }) => campaign.counterparts)
  const errorsAt = useErrorsAt()
  const [hint, why] = [useId(), useId()]

  const expect = (isExpected: boolean) =>
    store.change(({ typeExpected: _before, ...campaign }) => ({
      ...campaign,
      // Left out where it is not wanted: so older servers know the campaign as before.
      ...(isExpected && { typeExpected: true }),
    }))
  const toggle = (counterpart: Counterpart) =>
    store.change((before) => ({
      ...before,
      counterparts: Counterpart.options.filter(
        (each) => before.counterparts.includes(each) !== (each === counterpart),
      ),
    }))

  return (
    <>
      <div className="item-choice">
        <label className="item-option">
          <input
            type="checkbox"
            checked={expected}
            aria-describedby={hint}
            data-place="typeExpected"
            onChange={({ target }) => expect(target.checked)}
          />
          {asked.expected}
        </label>
        <p id={hint} className="item-why">
          {asked.hint}
        </p>
      </div>
      <fieldset className="item-choice" data-place="counterparts" aria-describedby={why}>
        <legend>{asked.counterparts}</legend>
        <div className="item-options">
          {Counterpart.options.map((each) => (
            <label key={each} className="item-option">
              <input
                type="checkbox"
                checked={counterparts.includes(each)}
                onChange={() => toggle(each)}
              />
              {asked.names[each]}
            </label>
          ))}
        </div>
        <p id={why} className="item-why">
          {[asked.counterpartsHint, ...errorsAt('counterparts')].join(' ')}
        </p>
      </fieldset>
    </>
  )
}
