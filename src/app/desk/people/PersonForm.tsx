import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect } from 'react'
import { useController, useForm, useWatch } from 'react-hook-form'
import { linkDays, NewPerson, type UnitChoice } from '../../../contract/person.ts'
import '../../staff/tick.css'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { codeOf } from '../../staff/StaffProblem.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import type { Typed } from './personDraft.ts'
import { UnitPicker } from './UnitPicker.tsx'
import { wordsFor, wrongFieldsIn } from './wrongFields.ts'

const roles = ['coordinator', 'lead', 'operator'] as const

/** Name, role and units of somebody; for somebody new also how long their link is good. */
export function PersonForm({
  title,
  isNew,
  own,
  from,
  units,
  busy,
  error,
  resumed,
  onType,
  onSave,
  onCancel,
}: {
  title: string
  isNew: boolean
  /** Whether it is about whoever fills it in: their role is for somebody else to change. */
  own: boolean
  from: Typed
  units: readonly UnitChoice[]
  busy: boolean
  error: unknown
  resumed: boolean
  onType: (typed: Typed) => void
  onSave: (said: NewPerson) => void
  onCancel: () => void
}) {
  const { people } = useStaffText()
  const words = people.form
  const form = useForm<Typed, unknown, NewPerson>({
    resolver: zodResolver(NewPerson),
    defaultValues: from,
  })
  const { errors } = form.formState
  // In the order of the fields, so that the first of several that are wrong takes the focus.
  const name = form.register('name')
  const { field: given } = useController({ control: form.control, name: 'units' })
  const { ref: focusUnits, value: chosenUnits, onChange: chooseUnits } = given
  const { field: days } = useController({ control: form.control, name: 'days' })
  const role = useWatch({ control: form.control, name: 'role' })
  const wordsAt = (field: keyof Typed) => wordsFor(people, field, errors[field]?.message)

  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: ({ values }) => onType(values) }),
    [form, onType],
  )
  // What the server found wrong stands at its field, as what was found wrong here does.
  const { setError } = form
  useEffect(() => {
    for (const [field, message] of wrongFieldsIn(error)) {
      setError(field, { type: 'server', message }, { shouldFocus: true })
    }
  }, [error, setError])
  const elsewhere =
    error && codeOf(error) !== 'version_changed' && codeOf(error) !== 'not_signed_in'

  return (
    <form
      className="staff-card people-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => void form.handleSubmit(onSave)(event)}
    >
      <h2>{title}</h2>
      {resumed && <p role="status">{words.draft}</p>}
      <label className="people-field">
        {words.name}
        <span className="people-hint" id="person-name-hint">
          {words.nameHint}
        </span>
        <input
          {...name}
          autoComplete="off"
          maxLength={200}
          aria-invalid={errors.name !== undefined}
          aria-describedby="person-name-hint person-name-wrong"
        />
      </label>
      <div id="person-name-wrong" role="alert">
        {errors.name && <p className="people-wrong">{wordsAt('name')}</p>}
      </div>
      {own ? (
        <p className="people-hint">{words.ownRole}</p>
      ) : (
        <fieldset>
          <legend>{words.role}</legend>
          {roles.map((each) => (
            <label key={each} className="tick">
              <input type="radio" value={each} {...form.register('role')} />
              {people.roles[each]}
            </label>
          ))}
        </fieldset>
      )}
      {role === 'lead' && (
        <UnitPicker
          units={units}
          chosen={chosenUnits}
          onChoose={(chosen) => {
            chooseUnits(chosen)
            if (errors.units) form.clearErrors('units')
          }}
          ref={focusUnits}
          error={errors.units && wordsAt('units')}
        />
      )}
      {isNew && (
        <label className="people-field">
          {words.days}
          <select value={days.value} onChange={({ target }) => days.onChange(Number(target.value))}>
            {linkDays.map((each) => (
              <option key={each} value={each}>
                {words.daysOf(each)}
              </option>
            ))}
          </select>
        </label>
      )}
      {elsewhere ? <ProblemNotice error={error} /> : null}
      <div className="people-ways">
        <Button look="main" type="submit" disabled={busy}>
          {busy ? words.saving : isNew ? words.invite : words.save}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  )
}
