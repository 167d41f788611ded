import { useQueryClient } from '@tanstack/react-query'
import type { DecisionGroup, NewDecision } from '../../../contract/decision.ts'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { decide, decisionsQuery } from './decisionApi.ts'

/** Decides, and then shows how everything stands: this page, the boards, what is open before a sign-off. */
export function useDeciding() {
  const queries = useQueryClient()
  return useOneAtATime({
    mutationFn: ({ group, ...rest }: Wanted) => decide({ ...keyOf(group), ...rest }),
    onSuccess: async ({ groups }) => {
      queries.setQueryData(decisionsQuery.queryKey, { groups })
      await Promise.all(
        [['decisions', 'entries'], ['board'], ['closing']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
    // Refused because it stands otherwise by now: what is shown next is how it does.
    onError: () => queries.invalidateQueries({ queryKey: decisionsQuery.queryKey }),
  })
}

type Wanted = { group: DecisionGroup } & Pick<NewDecision, 'of' | 'act' | 'entry' | 'seen'>

const keyOf = ({ campaign, why, units, day, week }: DecisionGroup) => ({
  ...(campaign && { campaign }),
  ...{ why, units },
  ...(day && { day }),
  ...(week && { week }),
})
