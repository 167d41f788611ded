import { useQuery } from '@tanstack/react-query'
import type { SessionAnswer } from '../../contract/account.ts'
import { advisedCoordinators } from '../../contract/person.ts'
import { pages } from '../../contract/pages.ts'
import { useStaffText } from '../text/useStaffText.ts'
import { peopleQuery } from '../desk/people/peopleQuery.ts'
import { ownAccessQuery } from './access/accessQueries.ts'
import './firstSteps.css'
import { LinkButton } from './LinkButton.tsx'
import { AddPasskey } from './passkeys/AddPasskey.tsx'
import { usePasskeys } from './passkeys/usePasskeys.ts'

/**
 * What makes the next time easier, for whoever has just come in: a passkey, and for a coordinator
 * who is alone, a second one. Nothing waits for it, and what is done is not suggested again.
 */
export function FirstSteps({ session }: { session: SessionAnswer }) {
  const { people, passkeys: words } = useStaffText()
  const { passkeys, add } = usePasskeys()
  const { data: access } = useQuery(ownAccessQuery)
  const mayAdd = access && access.provider !== 'gives'
  const isCoordinator = session.role === 'coordinator'
  const { data } = useQuery({ ...peopleQuery, enabled: isCoordinator })
  const coordinators = data?.people.filter(({ role }) => role === 'coordinator').length
  const alone = coordinators !== undefined && coordinators < advisedCoordinators.least

  return (
    <>
      <p role="status" className="first-done">
        {add.isSuccess && words.isAdded}
      </p>
      {passkeys?.length === 0 && mayAdd && (
        <section className="first-step" aria-labelledby="first-passkey">
          <h2 id="first-passkey">{words.suggestion}</h2>
          <p>{words.what}</p>
          <AddPasskey add={add} />
        </section>
      )}
      {isCoordinator && alone && (
        <section className="first-step" aria-labelledby="first-coordinator">
          <h2 id="first-coordinator">{people.suggestion}</h2>
          <p>{people.advice.one}</p>
          <LinkButton href={pages.people}>{people.toPeople}</LinkButton>
        </section>
      )}
    </>
  )
}
