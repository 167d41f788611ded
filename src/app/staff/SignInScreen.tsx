import { Secret } from '../../contract/account.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { GatePage } from './GatePage.tsx'
import { OutsidePage } from './OutsidePage.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { codeOf } from './StaffProblem.ts'
import { SignedInPage } from './SignedInPage.tsx'
import { WaysIn } from './provider/WaysIn.tsx'
import type { Standing } from './standing.ts'
import { useAccount } from './useAccount.ts'

/**
 * Where a sign-in link leads. Opening it spends nothing: a mail scanner or a preview may do so.
 * Only the person's click sends the secret.
 */
export function SignInScreen({
  secret,
  forget,
  standing,
  again,
}: {
  secret: string | undefined
  forget: () => void
  standing: Standing
  again: () => void
}) {
  const { staff } = useStaffText()
  const { enter } = useAccount()

  if (secret === undefined) {
    if (standing.is !== 'member') return <OutsidePage standing={standing.is} again={again} />
    return <SignedInPage session={standing.session} became={enter.isSuccess} />
  }
  if (!Secret.safeParse(secret).success) {
    return (
      <GatePage title={staff.signIn.title}>
        <Notice tone="warn">{staff.signIn.broken}</Notice>
        <OtherWays standing={standing} forget={forget} />
      </GatePage>
    )
  }
  // Of the link before this one in the same tab, nothing is said any more.
  const error = enter.variables === secret ? enter.error : undefined
  // A spent link stays spent: there is nothing to try again.
  if (error && codeOf(error) === 'link_spent') {
    return (
      <GatePage title={staff.signIn.title}>
        <ProblemNotice error={error} />
        <OtherWays standing={standing} forget={forget} />
      </GatePage>
    )
  }
  return (
    <GatePage title={staff.signIn.title}>
      <p>{staff.signIn.ready}</p>
      {standing.is === 'member' && (
        <p className="gate-aside">{staff.signIn.replaces(standing.session.name)}</p>
      )}
      {error && <ProblemNotice error={error} />}
      <Button
        look="main"
        disabled={enter.isPending}
        onClick={() => enter.mutate(secret, { onSuccess: forget })}
      >
        {enter.isPending ? staff.signIn.busy : staff.signIn.button}
      </Button>
    </GatePage>
  )
}

/** Below a link that leads nowhere: it is not the only way in, and many open an old one by habit. */
function OtherWays({ standing, forget }: { standing: Standing; forget: () => void }) {
  const { staff } = useStaffText()
  if (standing.is === 'member') {
    return (
      <Button look="main" onClick={forget}>
        {staff.signIn.goOn(standing.session.name)}
      </Button>
    )
  }
  return (
    <>
      <p>{staff.stranger.lost}</p>
      <WaysIn />
    </>
  )
}
