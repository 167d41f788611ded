import { useId } from 'react'
import type { Campaign } from '../../../contract/campaign.ts'
import { Day } from '../../../contract/time.ts'
import { useToday } from '../../staff/useToday.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { useDraft, useDraftStore, useErrorsAt } from '../editor/useDraft.ts'
import { Field } from './Field.tsx'

type Message = NonNullable<Campaign['message']>

/** Said to everybody who counts, in the counter, up to and including a day. Empty is none. */
export function MessageFields() {
  const { overview: text } = useStaffText().campaigns
  const id = useId()
  const store = useDraftStore()
  const message = useDraft(({ campaign }) => campaign.message)
  const closing = useDraft(({ campaign }) => campaign.days.closing)
  const errorsAt = useErrorsAt()
  const today = useToday()

  const say = (change: Partial<Message['text']> & { until?: Day | undefined }) =>
    store.change(({ message: before, ...rest }) => {
      const { until, ...words } = change
      const { da, en } = { da: '', ...before?.text, ...words }
      if (!da && !en) return rest
      const last = until ?? before?.until ?? (closing > today ? closing : today)
      return { ...rest, message: { text: { da, ...(en && { en }) }, until: last } }
    })

  return (
    <fieldset className="overview-message">
      <legend>{text.message}</legend>
      <p>{text.messageHint}</p>
      <Field
        id={`${id}-da`}
        label={text.messageDa}
        place="message.text.da"
        errors={errorsAt('message.text.da')}
      >
        {(described) => (
          <input
            {...described}
            value={message?.text.da ?? ''}
            maxLength={200}
            onChange={({ target }) => say({ da: target.value })}
          />
        )}
      </Field>
      <Field
        id={`${id}-en`}
        label={text.messageEn}
        place="message.text.en"
        errors={errorsAt('message.text.en')}
      >
        {(described) => (
          <input
            {...described}
            lang="en"
            value={message?.text.en ?? ''}
            maxLength={200}
            onChange={({ target }) => say({ en: target.value })}
          />
        )}
      </Field>
      {message && (
        <Field
          id={`${id}-until`}
          label={text.messageUntil}
          place="message.until"
          errors={errorsAt('message.until')}
        >
          {(described) => (
            <input
              {...described}
              type="date"
              value={message.until}
              min={today}
              onChange={({ target }) => say({ until: Day.safeParse(target.value).data })}
            />
          )}
        </Field>
      )}
    </fieldset>
  )
}
