import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import type { PasskeyList } from '../../../contract/passkey.ts'
import type * as z from 'zod/mini'
import { useOneAtATime } from '../useOneAtATime.ts'
import { addPasskey, fetchPasskeys, removePasskey } from './passkeyApi.ts'

const passkeysQuery = queryOptions({
  queryKey: ['passkeys'],
  queryFn: ({ signal }) => fetchPasskeys(signal),
  staleTime: 60_000,
})

/** One's own passkeys, and the ways to have one more or one less. */
export function usePasskeys() {
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery(passkeysQuery)
  const keep = (list: z.infer<typeof PasskeyList>) =>
    queries.setQueryData(passkeysQuery.queryKey, list)

  return {
    passkeys: data,
    error,
    refetch,
    add: useOneAtATime({ mutationFn: addPasskey, onSuccess: keep }),
    remove: useOneAtATime({
      mutationFn: removePasskey,
      onSettled: () => queries.invalidateQueries({ queryKey: passkeysQuery.queryKey }),
    }),
  }
}
