import type { SessionAnswer } from '../../contract/account.ts'
import { pages } from '../../contract/pages.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { FirstSteps } from './FirstSteps.tsx'
import { GatePage } from './GatePage.tsx'
import { LinkButton } from './LinkButton.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { ProviderFaultNotice } from './provider/ProviderFaultNotice.tsx'
import { useAccount } from './useAccount.ts'

/** Says who one has become, where that leads, and the way back to who one was. */
export function SignedInPage({ session, became }: { session: SessionAnswer; became: boolean }) {
  const { staff } = useStaffText()
  const { back, leave } = useAccount()
  const { name, role, municipality, cameFrom } = session
  const words = became || back.isSuccess ? staff.signIn.become : staff.signIn.are
  const error = back.error ?? leave.error
  return (
    <GatePage title={staff.signIn.title}>
      <ProviderFaultNotice />
      <p role="status" className="gate-who">
        {words(name, role, municipality.name)}
      </p>
      {error && <ProblemNotice error={error} />}
      <FirstSteps session={session} />
      <div className="gate-ways">
        {role !== 'operator' && (
          <LinkButton look="main" href={pages.board}>
            {staff.signIn.toBoard}
          </LinkButton>
        )}
        {role === 'coordinator' && <LinkButton href={pages.desk}>{staff.signIn.toDesk}</LinkButton>}
        <LinkButton href={pages.access}>{staff.account}</LinkButton>
        {cameFrom && (
          <Button disabled={back.isPending} onClick={() => back.mutate()}>
            {staff.switchBack(cameFrom.name)}
          </Button>
        )}
        <Button look="plain" disabled={leave.isPending} onClick={() => leave.mutate()}>
          {staff.signOut}
        </Button>
      </div>
    </GatePage>
  )
}
