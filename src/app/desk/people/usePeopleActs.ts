import { useQueryClient } from '@tanstack/react-query'
import { useOneAtATime } from '../../staff/useOneAtATime.ts'
import { addPerson, changePerson, removePerson, renewLink, signPersonOut } from './peopleApi.ts'
import { peopleQuery } from './peopleQuery.ts'

/**
 * What can be done to people. After each, done or failed, the list is asked for anew: an answer may
 * have been lost on its way, and somebody else may have been there first.
 */
export function usePeopleActs() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey })
  return {
    add: useOneAtATime({ mutationFn: addPerson, onSettled }),
    change: useOneAtATime({ mutationFn: changePerson, onSettled }),
    remove: useOneAtATime({ mutationFn: removePerson, onSettled }),
    signOut: useOneAtATime({ mutationFn: signPersonOut, onSettled }),
    renew: useOneAtATime({ mutationFn: renewLink, onSettled }),
  }
}
