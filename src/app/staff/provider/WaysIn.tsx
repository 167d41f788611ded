import { useQuery } from '@tanstack/react-query'
import Landmark from 'lucide-react/icons/landmark'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { PasswordSignIn } from '../access/PasswordSignIn.tsx'
import { PasskeySignIn } from '../passkeys/PasskeySignIn.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useOneAtATime } from '../useOneAtATime.ts'
import { goToProvider } from './providerApi.ts'
import { ProviderFaultNotice } from './ProviderFaultNotice.tsx'
import { providerQuery } from './useProvider.ts'

/** How one signs in here: by the municipality's own sign-in first, where there is one. */
export function WaysIn() {
  const { provider: words } = useStaffText()
  const { data, isPending } = useQuery(providerQuery)
  const go = useOneAtATime({ mutationFn: goToProvider })
  if (isPending) return null
  const name = data?.name
  return (
    <>
      <ProviderFaultNotice />
      {go.error && <ProblemNotice error={go.error} />}
      {name && (
        <Button look="main" disabled={go.isPending} onClick={() => go.mutate('sign_in')}>
          <Landmark className="icon" />
          {go.isPending ? words.going : words.signIn(name)}
        </Button>
      )}
      <PasskeySignIn look={name ? 'quiet' : 'main'} />
      <PasswordSignIn />
    </>
  )
}
