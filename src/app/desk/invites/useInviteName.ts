import type { InviteSummary } from '../../../contract/invite.ts'
import { useStaffText } from '../../text/useStaffText.ts'

/** What an invite is called where its link and its code must not stand: when it was made, by whom. */
export function useInviteName(): (invite: Pick<InviteSummary, 'made'> | undefined) => string {
  const { invites, staff } = useStaffText()
  return (invite) =>
    invite?.made
      ? invites.list.made(staff.span(invite.made.day, invite.made.day), invite.made.by)
      : invites.list.unknown
}
