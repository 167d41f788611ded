import { queryOptions } from '@tanstack/react-query'
import { fetchOwnAccess, fetchSessions } from './accessApi.ts'

/** One's own ways in. */
export const ownAccessQuery = queryOptions({
  queryKey: ['access'],
  queryFn: ({ signal }) => fetchOwnAccess(signal),
})

/** Where one is signed in: it may end elsewhere at any time. */
export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: ({ signal }) => fetchSessions(signal),
  refetchInterval: 30_000,
})
