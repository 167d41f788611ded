import Landmark from 'lucide-react/icons/landmark'
import { useQuery } from '@tanstack/react-query'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useOneAtATime } from '../useOneAtATime.ts'
import { goToProvider } from './providerApi.ts'
import { providerQuery } from './useProvider.ts'

/** Proving to be there by the municipality's own sign-in: it leaves the page, and comes back to it. */
export function ConfirmByProvider() {
  const { provider: words } = useStaffText()
  const { data } = useQuery(providerQuery)
  const go = useOneAtATime({ mutationFn: goToProvider })
  if (!data?.name) return null
  return (
    <div className="access-form">
      <p>{words.againWhy}</p>
      {go.error && <ProblemNotice error={go.error} />}
      <Button look="main" disabled={go.isPending} onClick={() => go.mutate('again')}>
        <Landmark className="icon" />
        {go.isPending ? words.going : words.again(data.name)}
      </Button>
    </div>
  )
}
