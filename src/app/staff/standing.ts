import { queryOptions } from '@tanstack/react-query'
import type { SessionAnswer } from '../../contract/account.ts'
import { fetchSession } from './api.ts'
import { codeOf } from './StaffProblem.ts'

/** Who sits in front of the screen, as far as the server knows. */
export type Standing =
  | { is: 'member'; session: SessionAnswer }
  | { is: 'stranger' }
  /** Was a member until the session ran out. */
  | { is: 'expired' }
  /** Has said goodbye. */
  | { is: 'signed_out' }

const queryKey = ['standing']

export const standingQuery = queryOptions({
  queryKey,
  async queryFn({ signal, client }): Promise<Standing> {
    try {
      return { is: 'member', session: await fetchSession(signal) }
    } catch (error) {
      if (codeOf(error) === 'not_signed_in') return turnedAway(client.getQueryData(queryKey))
      throw error
    }
  },
})

/** What the same person is once the server no longer knows them. */
const turnedAway = (before: Standing | undefined): Standing =>
  before?.is === 'member' ? { is: 'expired' } : (before ?? { is: 'stranger' })
