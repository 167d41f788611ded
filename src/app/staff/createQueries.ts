import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { codeOf } from './StaffProblem.ts'
import { standingQuery } from './standing.ts'

/**
 * The staff's store of answers. Wherever the server says that nobody is signed in, and says so
 * once more, the screen for that takes over. The network is always tried: what the browser says of being online is
 * a hint.
 */
export function createQueries(): QueryClient {
  function onError(error: Error) {
    // A role that has been changed meanwhile: the pages of the new one take over. And whoever is
    // said to be signed out is asked for once more: a question that was under way while somebody
    // confirmed in another tab came with the secret from before.
    if (['not_allowed', 'not_signed_in'].includes(codeOf(error))) {
      void queries.invalidateQueries({ queryKey: standingQuery.queryKey })
    }
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
