import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useForm } from 'react-hook-form'
import * as z from 'zod/mini'
import type { Campaign } from '../../../contract/campaign.ts'
import type { UnitId } from '../../../contract/id.ts'
import { type MadeInvites, NewInvites } from '../../../contract/invite.ts'
import { Day } from '../../../contract/time.ts'
import { lastDayToJoin } from '../../../domain/inviteTerms.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { makeInvites } from './inviteApi.ts'

/** Makes invites for the units that are chosen, by the rule unless something else is wished for. */
export function MakeForm({
  campaign,
  units,
  today,
  onMade,
}: {
  campaign: Campaign
  units: readonly UnitId[]
  today: Day
  onMade: (made: MadeInvites['invites']) => void
}) {
  const { invites } = useStaffText()
  const queries = useQueryClient()
  const [expires, expiresHint, uses, usesHint] = [useId(), useId(), useId(), useId()]
  const make = useOneAtATime({
    mutationFn: makeInvites,
    onSuccess: async ({ invites: made }) => {
      await queries.invalidateQueries({ queryKey: ['invites'] })
      onMade(made)
    },
  })
  const Terms = z.object({
    expires: Day.check(z.refine((day) => day >= today, 'is over')),
    maxUses: z.union([
      z.literal(''),
      z.pipe(
        z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number)),
        z.custom<number>((n) => NewInvites.shape.maxUses.safeParse(n).success),
      ),
    ]),
  })
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(Terms),
    defaultValues: { expires: lastDayToJoin(campaign.days), maxUses: '' },
  })
  const { errors } = formState
  const submit = handleSubmit((terms) => {
    const maxUses = terms.maxUses === '' ? undefined : terms.maxUses
    make.mutate({ campaign: campaign.id, units: [...units], expires: terms.expires, maxUses })
  })

  return (
    <form className="invite-form" noValidate onSubmit={(event) => void submit(event)}>
      <div className="invite-field">
        <label htmlFor={expires}>{invites.expires}</label>
        <input
          id={expires}
          type="date"
          min={today}
          aria-invalid={errors.expires !== undefined}
          aria-describedby={expiresHint}
          {...register('expires')}
        />
        <p id={expiresHint} className="invite-hint" role={errors.expires && 'alert'}>
          {errors.expires ? invites.expiresOver : invites.expiresHint}
        </p>
      </div>
      <div className="invite-field">
        <label htmlFor={uses}>{invites.maxUses}</label>
        <input
          id={uses}
          inputMode="numeric"
          aria-invalid={errors.maxUses !== undefined}
          aria-describedby={usesHint}
          {...register('maxUses')}
        />
        <p id={usesHint} className="invite-hint" role={errors.maxUses && 'alert'}>
          {errors.maxUses ? invites.maxUsesWrong : invites.maxUsesHint}
        </p>
      </div>
      <Button look="main" type="submit" aria-disabled={make.isPending}>
        {make.isPending ? invites.making : invites.make(units.length)}
      </Button>
      {make.error && <ProblemNotice error={make.error} />}
    </form>
  )
}
