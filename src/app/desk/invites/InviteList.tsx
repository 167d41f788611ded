import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { InviteSummary } from '../../../contract/invite.ts'
import {
  isNearlyUsed,
  lastDayBefore,
  mayBeRevoked,
  raisedFrom,
  stateOf,
} from '../../../domain/inviteTerms.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { useNow } from '../../useNow.ts'
import { AskFirst } from './AskFirst.tsx'
import { raiseInvite, revokeInvite } from './inviteApi.ts'
import { useInviteName } from './useInviteName.ts'

/**
 * The invites to one unit, the newest first: how far each is used, and until when it is good. Those
 * of a unit that has ended are not raised any more.
 */
export function InviteList({
  invites: all,
  ended = false,
}: {
  invites: readonly InviteSummary[]
  ended?: boolean
}) {
  const { invites } = useStaffText()
  const title = useId()
  return (
    <section className="staff-card" aria-labelledby={title}>
      <h2 id={title}>{invites.list.title}</h2>
      {all.length === 0 && <p>{invites.list.none}</p>}
      <ul className="invite-list">
        {all.map((invite) => (
          <Row key={invite.id} invite={invite} ended={ended} />
        ))}
      </ul>
    </section>
  )
}

function Row({ invite, ended }: { invite: InviteSummary; ended: boolean }) {
  const { invites, moment } = useStaffText()
  const { list } = invites
  const queries = useQueryClient()
  const nameOf = useInviteName()
  const nowMs = useNow(Date.now)
  const [asking, setAsking] = useState(false)
  const onSuccess = () => {
    setAsking(false)
    return queries.invalidateQueries({ queryKey: ['invites'] })
  }
  const raise = useOneAtATime({ mutationFn: raiseInvite, onSuccess })
  const revoke = useOneAtATime({ mutationFn: revokeInvite, onSuccess })
  const state = stateOf(invite, nowMs)
  const { uses, maxUses, expires } = invite
  return (
    <li>
      <p className="invite-state" data-state={state}>
        {list.states[state]}
      </p>
      <p>{nameOf(invite)}</p>
      <p className="invite-quiet">
        {list.uses(uses, maxUses)}, {list.until(moment.longDay(lastDayBefore(expires)))}
      </p>
      {mayBeRevoked(state) && (
        <div className="invite-buttons">
          {isNearlyUsed(invite) && !ended && (
            <Button aria-disabled={raise.isPending} onClick={() => raise.mutate(invite)}>
              {list.raise(raisedFrom(maxUses))}
            </Button>
          )}
          <Button look="plain" onClick={() => setAsking(true)}>
            {list.revoke}
          </Button>
        </div>
      )}
      {raise.error && <ProblemNotice error={raise.error} />}
      {asking && (
        <AskFirst
          title={list.revokeTitle}
          confirm={list.revoke}
          busy={revoke.isPending}
          error={revoke.error}
          onConfirm={() => revoke.mutate(invite.id)}
          onClose={() => setAsking(false)}
        >
          <p>{list.revokeWhy}</p>
        </AskFirst>
      )}
    </li>
  )
}
