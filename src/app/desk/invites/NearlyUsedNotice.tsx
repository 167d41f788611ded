import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { NearlyUsed } from '../../../contract/invite.ts'
import { raisedFrom } from '../../../domain/inviteTerms.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { nearlyUsedQuery, raiseInvite } from './inviteApi.ts'
import './nearlyUsed.css'

/** Tells before anybody stands before a link that is used up. Where it cannot be known, it is silent. */
export function NearlyUsedNotice() {
  const { data = [] } = useQuery(nearlyUsedQuery)
  if (data.length === 0) return null
  return (
    <div className="nearly-used">
      {data.map((invite) => (
        <One key={invite.id} invite={invite} />
      ))}
    </div>
  )
}

function One({ invite }: { invite: NearlyUsed[number] }) {
  const { invites } = useStaffText()
  const queries = useQueryClient()
  const raise = useMutation({
    mutationFn: raiseInvite,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['invites'] }),
  })
  const { unitName, uses, maxUses } = invite
  return (
    <Notice tone="warn">
      <p>{invites.nearly.one(unitName, uses, maxUses)}</p>
      <Button aria-disabled={raise.isPending} onClick={() => raise.mutate(invite)}>
        {invites.nearly.raise(raisedFrom(maxUses))}
      </Button>
      {raise.error && <ProblemNotice error={raise.error} />}
    </Notice>
  )
}
