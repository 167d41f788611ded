import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { SessionAnswer } from '../../contract/account.ts'
import { pages } from '../../contract/pages.ts'
import { signIn, signOut, switchBack } from './api.ts'
import { signInByPassword, signInByRecovery } from './access/accessApi.ts'
import { signInByPasskey } from './passkeys/passkeyApi.ts'
import { codeOf } from './StaffProblem.ts'
import { type Standing, standingQuery } from './standing.ts'
import { useOneAtATime } from './useOneAtATime.ts'

/** The ways to become somebody, somebody else, or nobody. */
export function useAccount() {
  const queries = useQueryClient()
  const [, goTo] = useLocation()

  /** What one person was shown is never left for the next. */
  async function stand(standing: Standing) {
    await queries.cancelQueries()
    queries.setQueryData(standingQuery.queryKey, standing)
    await queries.resetQueries({
      predicate: ({ queryKey }) => queryKey[0] !== standingQuery.queryKey[0],
    })
  }
  const become = (session: SessionAnswer) => stand({ is: 'member', session })
  const leave = () => stand({ is: 'signed_out' })

  return {
    enter: useOneAtATime({ mutationFn: signIn, onSuccess: become }),
    unlock: useOneAtATime({ mutationFn: signInByPasskey, onSuccess: become }),
    byPassword: useOneAtATime({ mutationFn: signInByPassword, onSuccess: become }),
    byRecovery: useOneAtATime({
      mutationFn: signInByRecovery,
      // Here and not where it is asked: the form is gone by then, and what it would do with it.
      onSuccess: async (session) => {
        goTo(pages.access)
        await become(session)
      },
    }),
    back: useOneAtATime({ mutationFn: switchBack, onSuccess: become }),
    leave: useOneAtATime({
      mutationFn: signOut,
      onSuccess: leave,
      // Whoever is no longer signed in has left already.
      onError: (error) => (codeOf(error) === 'not_signed_in' ? leave() : undefined),
    }),
  }
}
