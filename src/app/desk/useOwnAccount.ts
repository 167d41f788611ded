import { useQuery } from '@tanstack/react-query'
import type { AccountId } from '../../contract/id.ts'
import { standingQuery } from '../staff/standing.ts'

/** Whose screen this is, so that what is kept here is shown to nobody else. */
export function useOwnAccount(): AccountId | undefined {
  const { data: standing } = useQuery(standingQuery)
  return standing?.is === 'member' ? standing.session.account : undefined
}
