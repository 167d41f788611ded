import { useState } from 'react'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../desk/editor/Dialog.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import type { useProvider } from './useProvider.ts'

/** Whether one comes in by the municipality's own sign-in, and connecting and disconnecting it. */
export function ProviderSection({ ways }: { ways: ReturnType<typeof useProvider> }) {
  const { provider: words } = useStaffText()
  const [asked, ask] = useState(false)
  const { name, identity, go, remove } = ways
  if (!name && !identity) return null
  return (
    <section className="staff-card access-card" aria-labelledby="provider">
      <h2 id="provider">{words.yours}</h2>
      {!identity && <p>{words.what(name ?? '')}</p>}
      {identity && (
        <div>
          <p className="access-added">
            {identity.gives ? words.gives : words.connected(identity.added)}
          </p>
          {identity.lastUsed && <p>{words.lastUsed(identity.lastUsed)}</p>}
        </div>
      )}
      {go.error && <ProblemNotice error={go.error} />}
      <p role="status">{remove.isSuccess && !identity && words.isRemoved}</p>
      {!identity && name && (
        <Button disabled={go.isPending} onClick={() => go.mutate('connect')}>
          {go.isPending ? words.going : words.connect(name)}
        </Button>
      )}
      {identity && !identity.gives && (
        <Button
          disabled={remove.isPending}
          onClick={() => {
            remove.reset()
            ask(true)
          }}
        >
          {words.remove}
        </Button>
      )}
      {identity && asked && (
        <Dialog
          title={words.removing.title}
          yes={words.removing.yes}
          no={words.removing.no}
          busy={remove.isPending}
          onYes={() => remove.mutate(identity.id, { onSuccess: () => ask(false) })}
          onNo={() => ask(false)}
        >
          <p>{words.removing.what}</p>
          {remove.error && <ProblemNotice error={remove.error} />}
        </Dialog>
      )}
    </section>
  )
}
