import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { ownAccessQuery } from '../access/accessQueries.ts'
import { useOneAtATime } from '../useOneAtATime.ts'
import { fetchIdentities, fetchProvider, goToProvider, removeIdentity } from './providerApi.ts'

export const providerQuery = queryOptions({
  queryKey: ['provider'],
  queryFn: ({ signal }) => fetchProvider(signal),
  staleTime: 60_000,
})

const identitiesQuery = queryOptions({
  queryKey: ['identities'],
  queryFn: ({ signal }) => fetchIdentities(signal),
  staleTime: 60_000,
})

/** The municipality's own sign-in, who one is there, and the ways to connect and disconnect. */
export function useProvider() {
  const queries = useQueryClient()
  const { data: provider } = useQuery(providerQuery)
  const { data: identities } = useQuery(identitiesQuery)
  return {
    name: provider?.name,
    identity: identities?.[0],
    go: useOneAtATime({ mutationFn: goToProvider }),
    remove: useOneAtATime({
      mutationFn: removeIdentity,
      onSettled: () =>
        Promise.all(
          [identitiesQuery, ownAccessQuery].map(({ queryKey }) =>
            queries.invalidateQueries({ queryKey }),
          ),
        ),
    }),
  }
}
