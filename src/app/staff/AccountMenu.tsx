import CircleUser from 'lucide-react/icons/circle-user'
import type { SessionAnswer } from '../../contract/account.ts'
import { pages } from '../../contract/pages.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { Button } from '../ui/Button.tsx'
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx'
import './accountMenu.css'
import { LinkButton } from './LinkButton.tsx'
import { ProblemNotice } from './ProblemNotice.tsx'
import { useAccount } from './useAccount.ts'

/** Who one is, the ways out, and the language. */
export function AccountMenu({ session }: { session: SessionAnswer }) {
  const { passkeys, staff } = useStaffText()
  const { back, leave } = useAccount()
  const { name, role, municipality, cameFrom } = session
  const error = back.error ?? leave.error
  return (
    <div className="account">
      <button type="button" className="account-button" popoverTarget="account">
        <CircleUser className="icon" />
        <span className="account-name">{name}</span>
        <span className="sr-only">{staff.account}</span>
      </button>
      <section className="account-menu" id="account" popover="auto" aria-label={staff.account}>
        <p className="account-who">{staff.who(name, role)}</p>
        <p>{municipality.name}</p>
        {error && <ProblemNotice error={error} />}
        {cameFrom && (
          <Button disabled={back.isPending} onClick={() => back.mutate()}>
            {staff.switchBack(cameFrom.name)}
          </Button>
        )}
        <LinkButton href={pages.access}>{passkeys.title}</LinkButton>
        <Button disabled={leave.isPending} onClick={() => leave.mutate()}>
          {staff.signOut}
        </Button>
        <LanguageSwitch />
      </section>
    </div>
  )
}
