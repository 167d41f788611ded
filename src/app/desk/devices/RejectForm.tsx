import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { DevicesAnswer } from '../../../contract/deviceList.ts'
import type { Unit } from '../../../contract/catalogue.ts'
import type { InviteSummary } from '../../../contract/invite.ts'
import { Day, type HalfHour } from '../../../contract/time.ts'
import { dayOf, dayOfHalfHour, halfHoursOf } from '../../../domain/moment.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { timeWords } from '../../text/timeWords.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { AskFirst } from '../invites/AskFirst.tsx'
import { askJoinedSince, rejectSince } from '../invites/inviteApi.ts'
import { useInviteName } from '../invites/useInviteName.ts'

/** Turns away all who joined since a half-hour, after saying how many they are. */
export function RejectForm({
  unit,
  invites: all,
  today,
  rejections,
}: {
  unit: Unit
  invites: readonly InviteSummary[]
  today: Day
  rejections: DevicesAnswer['rejections']
}) {
  const text = useStaffText()
  const { reject } = text.invites
  const queries = useQueryClient()
  const inviteName = useInviteName()
  const [title, dayField, timeField, inviteField] = [useId(), useId(), useId(), useId()]
  const [day, setDay] = useState(today)
  const [picked, setPicked] = useState<HalfHour>()
  const [invite, setInvite] = useState<InviteSummary['id']>()
  const halfHours = halfHoursOf(day)
  const since = halfHours.find((each) => each === picked) ?? halfHours[0]
  const body = since && { since, ...(invite && { invite }) }
  const preview = useOneAtATime({
    mutationFn: () => mustBe(body, (it) => askJoinedSince(unit.id, it)),
  })
  const act = useOneAtATime({
    mutationFn: () => mustBe(body, (it) => rejectSince(unit.id, it)),
    onSuccess: async () => {
      preview.reset()
      await queries.invalidateQueries()
    },
  })
  const clockWords = (half: HalfHour) => reject.clock(timeWords(text, half).replace(/–[^ ]*/, ''))
  const whenWords = (half: HalfHour) =>
    `${text.moment.longDay(dayOfHalfHour(half))} ${clockWords(half)}`

  return (
    <section className="staff-card reject" aria-labelledby={title}>
      <h2 id={title}>{reject.title}</h2>
      <p>{reject.what}</p>
      <div className="invite-field">
        <label htmlFor={dayField}>{reject.day}</label>
        <input
          id={dayField}
          type="date"
          max={today}
          value={day}
          onChange={({ target }) => setDay(Day.safeParse(target.value).data ?? day)}
        />
      </div>
      <div className="invite-field">
        <label htmlFor={timeField}>{reject.time}</label>
        <select
          id={timeField}
          value={since}
          onChange={({ target }) => setPicked(halfHours.find((each) => each === target.value))}
        >
          {halfHours.map((half) => (
            <option key={half} value={half}>
              {clockWords(half)}
            </option>
          ))}
        </select>
      </div>
      <div className="invite-field">
        <label htmlFor={inviteField}>{reject.invite}</label>
        <select
          id={inviteField}
          value={invite ?? ''}
          onChange={({ target }) => setInvite(all.find(({ id }) => id === target.value)?.id)}
        >
          <option value="">{reject.everyInvite}</option>
          {all.map((each) => (
            <option key={each.id} value={each.id}>
              {inviteName(each)}, {text.invites.list.uses(each.uses, each.maxUses)}
            </option>
          ))}
        </select>
      </div>
      <Button aria-disabled={preview.isPending} onClick={() => preview.mutate()}>
        {reject.ask}
      </Button>
      {preview.error && <ProblemNotice error={preview.error} />}
      <p role="status">{act.data && reject.done(act.data.devices)}</p>
      <ul>
        {rejections.map(({ at, since: from, devices }) => {
          const on = text.moment.longDay(dayOf(Date.parse(at)))
          return <li key={at}>{reject.history(on, whenWords(from), devices)}</li>
        })}
      </ul>
      {preview.data && since && (
        <AskFirst
          title={reject.confirmTitle(preview.data.devices)}
          confirm={reject.confirm}
          busy={act.isPending}
          error={act.error}
          onConfirm={() => act.mutate()}
          onClose={() => preview.reset()}
        >
          {reject.says(preview.data.devices, unit.name, whenWords(since)).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{reject.invites(preview.data.invites)}</p>
          <p>{reject.final}</p>
        </AskFirst>
      )}
    </section>
  )
}

function mustBe<It, Answer>(it: It | undefined, ask: (it: It) => Promise<Answer>): Promise<Answer> {
  if (it === undefined) throw new Error('a day has half-hours')
  return ask(it)
}
