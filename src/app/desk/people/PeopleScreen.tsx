import { useQuery } from '@tanstack/react-query'
import type { AccountId } from '../../../contract/id.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { useTitle } from '../../ui/useTitle.ts'
import { WaitingScreen } from '../../staff/WaitingScreen.tsx'
import { People } from './People.tsx'
import './people.css'
import { peopleQuery } from './peopleQuery.ts'

/** Coordinators see who gets in, and decide about it. */
export function PeopleScreen({ own }: { own: AccountId }) {
  const { people } = useStaffText()
  useTitle(people.title)
  const { data, error, refetch } = useQuery(peopleQuery)
  if (!data)
    return <WaitingScreen title={people.title} error={error} again={() => void refetch()} />
  return <People own={own} {...data} />
}
