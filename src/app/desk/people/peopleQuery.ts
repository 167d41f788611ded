import { queryOptions } from '@tanstack/react-query'
import { fetchPeople } from './peopleApi.ts'

/** Who gets in, as it stands; somebody else may be changing it. */
export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => fetchPeople(signal),
  refetchInterval: 30_000,
})
