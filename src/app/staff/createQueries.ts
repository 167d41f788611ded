import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { codeOf } from './StaffProblem.ts'
import { standingQuery, turnedAway } from './standing.ts'

/**
 * The staff's store of answers. Wherever the server says that nobody is signed in, the screen for
 * that takes over at once. The network is always tried: what the browser says of being online is
 * a hint.
 */
export function createQueries(): QueryClient {
  function onError(error: Error) {
    // A role that has been changed meanwhile: the pages of the new one take over.
    if (codeOf(error) === 'not_allowed') {
      void queries.invalidateQueries({ queryKey: standingQuery.queryKey })
    }
    if (codeOf(error) !== 'not_signed_in') return
    queries.setQueryData(standingQuery.queryKey, turnedAway)
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { networkMode: 'always', retry: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return queries
}
