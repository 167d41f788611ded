import { zodResolver } from '@hookform/resolvers/zod'
import { useId } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod/mini'
import type { DeskCampaignSummary } from '../../../contract/desk.ts'
import { Text } from '../../../contract/text.ts'
import { Day } from '../../../contract/time.ts'
import { addDays, weekdayOf } from '../../../domain/moment.ts'
import { newCampaignId } from '../../../domain/newCampaignId.ts'
import { suggestedDays } from '../../../domain/suggestedDays.ts'
import { templateCampaign } from '../../../domain/template/templateCampaign.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { faultWords } from '../editor/faultWords.ts'
import { CreateForm } from './CreateForm.tsx'
import { Field } from './Field.tsx'
import { MovedDaysWords } from './MovedDaysWords.tsx'
import { useCreating } from './useCreating.ts'
import { useTold } from './useTold.ts'
import type { TypedFirst } from './useNewCampaign.ts'

const First = z.object({ name: Text, from: Day, weeks: z.enum(['1', '2', '3']) })
type First = z.infer<typeof First>

/** So long it takes to get everybody ready. */
const weeksToPrepare = 4

/** A first campaign: a name and its weeks, and everything else is there to be changed. */
export function TemplateForm({
  campaigns,
  today,
  typed,
  onType,
  onStop,
}: {
  campaigns: readonly DeskCampaignSummary[]
  today: Day
  /** What was typed before, where the page was left in between. */
  typed: TypedFirst | undefined
  onType: (typed: TypedFirst) => void
  onStop: () => void
}) {
  const { campaigns: text } = useStaffText()
  const field = useId()
  const monday = addDays(today, 1 - weekdayOf(today) + weeksToPrepare * 7)
  const form = useForm<z.input<typeof First>, unknown, First>({
    resolver: zodResolver(First),
    defaultValues: typed ?? { name: '', from: monday, weeks: '3' },
  })
  useTold(form, onType)
  const creating = useCreating(async ({ name, from, weeks }: First) => {
    const id = newCampaignId(
      name,
      campaigns.map((each) => each.id),
    )
    return { campaign: templateCampaign({ id, name, days: suggestedDays(from, Number(weeks)) }) }
  }, onStop)
  const { name: wrongName, from: wrongDay } = form.formState.errors
  const weeks = useWatch({ control: form.control, name: 'weeks' })
  const from = Day.safeParse(useWatch({ control: form.control, name: 'from' })).data

  return (
    <CreateForm
      pending={creating.isPending}
      error={creating.error}
      submit={form.handleSubmit((values) => creating.mutate(values))}
      onStop={onStop}
    >
      <Field
        id={`${field}-name`}
        label={text.create.name}
        hint={text.create.nameHint}
        errors={wrongName?.message ? [faultWords(text, wrongName.message)] : []}
      >
        {(described) => <input {...described} {...form.register('name')} />}
      </Field>
      <Field
        id={`${field}-from`}
        label={text.create.firstDay}
        hint={text.create.firstDayHint}
        errors={wrongDay ? [text.fault.day] : []}
      >
        {(described) => <input type="date" {...described} {...form.register('from')} />}
      </Field>
      <Field id={`${field}-weeks`} label={text.create.weeks}>
        {(described) => (
          <select {...described} value={weeks} {...form.register('weeks')}>
            {(['1', '2', '3'] as const).map((weeks) => (
              <option key={weeks} value={weeks}>
                {weeks}
              </option>
            ))}
          </select>
        )}
      </Field>
      {from && (
        <MovedDaysWords
          moved={{
            days: suggestedDays(from, Number(weeks)),
            leftOut: [],
            takenIn: [],
          }}
        />
      )}
    </CreateForm>
  )
}
