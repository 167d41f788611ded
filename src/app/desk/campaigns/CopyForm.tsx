import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import * as z from 'zod/mini'
import type { DeskCampaignSummary } from '../../../contract/desk.ts'
import { Text } from '../../../contract/text.ts'
import type { Day } from '../../../contract/time.ts'
import { copiedCampaign } from '../../../domain/copiedCampaign.ts'
import { movedDays } from '../../../domain/movedDays.ts'
import { newCampaignId } from '../../../domain/newCampaignId.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { deskCampaignQuery } from '../deskQueries.ts'
import { faultWords } from '../editor/faultWords.ts'
import { nameForYear, yearOf, yearToCopyTo } from './copyProposal.ts'
import { CreateForm } from './CreateForm.tsx'
import { Field } from './Field.tsx'
import { MovedDaysWords } from './MovedDaysWords.tsx'
import { useCreating } from './useCreating.ts'
import { useTold } from './useTold.ts'
import type { TypedCopy } from './useNewCampaign.ts'

const Copy = z.object({ from: z.string(), year: z.string(), name: Text })
type Copy = z.infer<typeof Copy>

/** A new campaign in the likeness of an earlier one, in the same ISO weeks of another year. */
export function CopyForm({
  campaigns,
  today,
  typed,
  onType,
  onStop,
}: {
  campaigns: readonly DeskCampaignSummary[]
  today: Day
  /** What was typed before, where the page was left in between. */
  typed: TypedCopy | undefined
  onType: (typed: TypedCopy) => void
  onStop: () => void
}) {
  const { campaigns: text } = useStaffText()
  const queries = useQueryClient()
  const field = useId()
  const sources = campaigns.filter(({ days }) => days.count.length > 0)
  const sourceOf = (id: string) => sources.find((each) => each.id === id) ?? sources[0]
  const proposal = (source: DeskCampaignSummary | undefined): Copy => {
    if (!source) return { from: '', year: '', name: '' }
    const year = yearToCopyTo(source, today)
    return { from: source.id, year: String(year), name: nameForYear(source, year) }
  }
  const isThere = sources.some(({ id }) => id === typed?.from)
  const form = useForm<Copy>({
    resolver: zodResolver(Copy),
    // What it was to be copied from may be gone by now.
    defaultValues: (isThere && typed) || proposal(sources[0]),
  })
  useTold(form, onType)
  const creating = useCreating(async ({ from, year, name }: Copy) => {
    const source = sourceOf(from)
    if (!source) throw new Error('there is nothing to copy')
    const { campaign } = await queries.fetchQuery(deskCampaignQuery(source.id))
    const taken = campaigns.map((each) => each.id)
    const { days } = movedDays(campaign.days, Number(year) - yearOf(campaign))
    const copy = copiedCampaign(campaign, { id: newCampaignId(name, taken), name, days })
    return { campaign: copy, copiedFrom: source.id }
  }, onStop)
  const { from, year } = useWatch({ control: form.control, compute: (values: Copy) => values })
  const source = sourceOf(from)
  if (!source) return <p>{text.create.nothingToCopy}</p>
  const { name: wrong } = form.formState.errors

  return (
    <CreateForm
      pending={creating.isPending}
      error={creating.error}
      submit={form.handleSubmit((values) => creating.mutate(values))}
      onStop={onStop}
    >
      <Field id={`${field}-from`} label={text.create.from}>
        {(described) => (
          <select
            {...described}
            value={source.id}
            {...form.register('from', {
              onChange: ({ target }: { target: HTMLSelectElement }) =>
                form.reset(proposal(sourceOf(target.value))),
            })}
          >
            {sources.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id={`${field}-year`} label={text.create.year} hint={text.create.yearHint}>
        {(described) => (
          <select
            {...described}
            value={year}
            {...form.register('year', {
              onChange: ({ target }: { target: HTMLSelectElement }) =>
                form.setValue('name', nameForYear(source, Number(target.value))),
            })}
          >
            {[0, 1, 2, 3, 4].map((after) => (
              <option key={after} value={yearOf(source) + after}>
                {yearOf(source) + after}
              </option>
            ))}
          </select>
        )}
      </Field>
      <MovedDaysWords moved={movedDays(source.days, Number(year) - yearOf(source))} />
      <Field
        id={`${field}-name`}
        label={text.create.name}
        errors={wrong?.message ? [faultWords(text, wrong.message)] : []}
      >
        {(described) => <input {...described} {...form.register('name')} />}
      </Field>
    </CreateForm>
  )
}
