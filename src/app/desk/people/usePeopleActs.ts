import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addPerson, changePerson, removePerson, renewLink } from './peopleApi.ts'
import { peopleQuery } from './peopleQuery.ts'

/**
 * What can be done to people. After each, done or failed, the list is asked for anew: an answer may
 * have been lost on its way, and somebody else may have been there first.
 */
export function usePeopleActs() {
  const queries = useQueryClient()
  const onSettled = () => queries.invalidateQueries({ queryKey: peopleQuery.queryKey })
  return {
    add: useMutation({ mutationFn: addPerson, onSettled }),
    change: useMutation({ mutationFn: changePerson, onSettled }),
    remove: useMutation({ mutationFn: removePerson, onSettled }),
    renew: useMutation({ mutationFn: renewLink, onSettled }),
  }
}
