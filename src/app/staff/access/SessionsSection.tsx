import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { StaffSession } from '../../../contract/staffSession.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useOneAtATime } from '../useOneAtATime.ts'
import { endOtherSessions, endSession } from './accessApi.ts'
import { sessionsQuery } from './accessQueries.ts'

/** Where one is signed in, and the ways to end it elsewhere. Here one signs out in the menu. */
export function SessionsSection() {
  const words = useStaffText().access.sessions
  const queries = useQueryClient()
  const { data: sessions, error } = useQuery(sessionsQuery)
  const again = () => queries.invalidateQueries({ queryKey: sessionsQuery.queryKey })
  const end = useOneAtATime({ mutationFn: endSession, onSettled: again })
  const endOthers = useOneAtATime({ mutationFn: endOtherSessions, onSettled: again })
  const wrong = error ?? end.error ?? endOthers.error
  const others = sessions?.filter(({ current }) => !current) ?? []
  return (
    <section className="staff-card access-card" aria-labelledby="sessions">
      <h2 id="sessions">{words.title}</h2>
      <p>{words.what}</p>
      {wrong && <ProblemNotice error={wrong} />}
      <ul className="access-list">
        {sessions?.map((session) => (
          <li key={session.handle}>
            <SessionWords session={session} />
            {!session.current && (
              <Button
                disabled={end.isPending}
                aria-label={words.endThis(
                  words.where(session.browser, session.system),
                  session.opened,
                )}
                onClick={() => end.mutate(session.handle)}
              >
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p role="status">{(end.isSuccess || endOthers.isSuccess) && words.ended}</p>
      {others.length > 0 && (
        <Button disabled={endOthers.isPending} onClick={() => endOthers.mutate()}>
          {words.endOthers}
        </Button>
      )}
    </section>
  )
}

function SessionWords({ session }: { session: StaffSession }) {
  const words = useStaffText().access.sessions
  const { browser, system, current, opened, openedBy, used } = session
  return (
    <div>
      <p className="access-added">
        {words.where(browser, system)}
        {current && ` (${words.current})`}
      </p>
      <p>{words.opened(opened, openedBy)}</p>
      <p>{words.used(used)}</p>
    </div>
  )
}
