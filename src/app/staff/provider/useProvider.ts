import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useOneAtATime } from '../useOneAtATime.ts'
import { fetchIdentities, fetchProvider, goToProvider, removeIdentity } from './providerApi.ts'

export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: ({ signal }) => fetchProvider(signal),
  staleTime: 60_000,
})

export const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: ({ signal }) => fetchIdentities(signal),
  staleTime: 60_000,
})

/** The municipality's own sign-in, who one is there, and the ways to connect and disconnect. */
export function useProvider() {
  const queries = useQueryClient()
  const { data: provider } = useQuery(providerQuery)
  const { data: identities, isPending } = useQuery(identitiesQuery)
  return {
    name: provider?.name,
    identity: identities?.[0],
    isKnown: !isPending,
    go: useOneAtATime({ mutationFn: goToProvider }),
    remove: useOneAtATime({
      mutationFn: removeIdentity,
      onSettled: () => queries.invalidateQueries({ queryKey: identitiesQuery.queryKey }),
    }),
  }
}
