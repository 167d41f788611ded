import { useId } from 'react'
import { useStaffText } from '../../text/useStaffText.ts'
import { useDraft, useDraftStore, useErrorsAt } from '../editor/useDraft.ts'
import { Field } from './Field.tsx'

/** What the campaign is called, on every screen and in every file. */
export function NameField() {
  const { campaigns: text } = useStaffText()
  const store = useDraftStore()
  const name = useDraft(({ campaign }) => campaign.name)
  const errorsAt = useErrorsAt()
  return (
    <Field id={useId()} label={text.overview.name} place="name" errors={errorsAt('name')}>
      {(described) => (
        <input
          {...described}
          value={name}
          maxLength={200}
          onChange={({ target }) => store.change((before) => ({ ...before, name: target.value }))}
        />
      )}
    </Field>
  )
}
