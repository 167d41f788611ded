import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SessionAnswer } from '../../../contract/account.ts'
import type { Passkey } from '../../../contract/passkey.ts'
import { Dialog } from '../../desk/editor/Dialog.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { ProviderSection } from '../provider/ProviderSection.tsx'
import { useProvider } from '../provider/useProvider.ts'
import { ownAccessQuery } from '../access/accessQueries.ts'
import { OwnWays } from '../access/OwnWays.tsx'
import { useTitle } from '../../ui/useTitle.ts'
import { WaitingScreen } from '../WaitingScreen.tsx'
import './accessScreen.css'
import { AddPasskey } from './AddPasskey.tsx'
import { usePasskeys } from './usePasskeys.ts'

/** How one gets in oneself: one's passkeys, each with its days, and the way to add and remove them. */
export function AccessScreen({ session }: { session: SessionAnswer }) {
  const { passkeys: words, provider, staff } = useStaffText()
  useTitle(words.title)
  const { passkeys, error, refetch, add, remove } = usePasskeys()
  const ways = useProvider()
  const { data: access } = useQuery(ownAccessQuery)
  const gives = access?.provider === 'gives'
  const [asked, ask] = useState<Pick<Passkey, 'id' | 'added'>>()
  if (!passkeys)
    return <WaitingScreen title={words.title} error={error} again={() => void refetch()} />
  return (
    <div className="access">
      <h1>{words.title}</h1>
      <p>{staff.who(session.name, session.role)}</p>
      <ProviderSection ways={ways} />
      <section className="staff-card access-card" aria-labelledby="passkeys">
        <h2 id="passkeys">{words.yours}</h2>
        <p>{gives ? provider.noPasskey : words.what}</p>
        {passkeys.length === 0 && !gives && <p>{words.none}</p>}
        {passkeys.length > 0 && (
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
                  onClick={() => {
                    remove.reset()
                    ask({ id, added })
                  }}
                >
                  {words.remove}
                </Button>
              </li>
            ))}
          </ul>
        )}
        {asked && (
          <Dialog
            title={words.removing.title(asked.added)}
            yes={words.removing.yes}
            no={words.removing.no}
            busy={remove.isPending}
            onYes={() => remove.mutate(asked.id, { onSuccess: () => ask(undefined) })}
            onNo={() => ask(undefined)}
          >
            <p>{words.removing.what}</p>
            {remove.error && <ProblemNotice error={remove.error} />}
          </Dialog>
        )}
        <p role="status">
          {add.isSuccess && words.isAdded}
          {remove.isSuccess && !add.isSuccess && words.isRemoved}
        </p>
        {access && !gives && <AddPasskey add={add} />}
        {!gives && <p className="access-aside">{words.lost}</p>}
      </section>
      <OwnWays />
    </div>
  )
}
