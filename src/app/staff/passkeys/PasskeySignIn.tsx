import KeyRound from 'lucide-react/icons/key-round'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { useAccount } from '../useAccount.ts'
import { PasskeyNotice } from './PasskeyNotice.tsx'

/** The way in without a link. Nobody is named: the passkey tells whose it is. */
export function PasskeySignIn({ look }: { look: 'main' | 'quiet' }) {
  const { passkeys } = useStaffText()
  const { unlock } = useAccount()
  return (
    <>
      {unlock.error && <PasskeyNotice error={unlock.error} />}
      <Button look={look} disabled={unlock.isPending} onClick={() => unlock.mutate()}>
        <KeyRound className="icon" />
        {unlock.isPending ? passkeys.waiting : passkeys.signIn}
      </Button>
    </>
  )
}
