import type { SessionAnswer } from '../../../contract/account.ts'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useTitle } from '../useTitle.ts'
import { WaitingScreen } from '../WaitingScreen.tsx'
import './accessScreen.css'
import { AddPasskey } from './AddPasskey.tsx'
import { usePasskeys } from './usePasskeys.ts'

/** How one gets in oneself: one's passkeys, each with its days, and the way to add and remove them. */
export function AccessScreen({ session }: { session: SessionAnswer }) {
  const { passkeys: words, staff } = useStaffText()
  useTitle(words.title)
  const { passkeys, error, refetch, add, remove } = usePasskeys()
  if (!passkeys)
    return <WaitingScreen title={words.title} error={error} again={() => void refetch()} />
  return (
    <div className="access">
      <h1>{words.title}</h1>
      <p>{staff.who(session.name, session.role)}</p>
      <section className="staff-card access-card" aria-labelledby="passkeys">
        <h2 id="passkeys">{words.yours}</h2>
        <p>{words.what}</p>
        {passkeys.length === 0 && <p>{words.none}</p>}
        <ul className="access-list">
          {passkeys.map(({ id, added, lastUsed, shared }) => (
            <li key={id}>
              <div>
                <p className="access-added">{words.added(added)}</p>
                <p>{lastUsed ? words.lastUsed(lastUsed) : words.neverUsed}</p>
                {shared && <p>{words.shared}</p>}
              </div>
              <Button
                disabled={remove.isPending}
                aria-label={words.removeThis(added)}
                onClick={() => remove.mutate(id)}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
        {remove.error && <ProblemNotice error={remove.error} />}
        <p role="status">
          {add.isSuccess && words.isAdded}
          {remove.isSuccess && !add.isSuccess && words.isRemoved}
        </p>
        <AddPasskey add={add} />
        <p className="access-aside">{words.lost}</p>
      </section>
    </div>
  )
}
