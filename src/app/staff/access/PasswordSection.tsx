import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OwnAccess } from '../../../contract/password.ts'
import { Dialog } from '../../desk/editor/Dialog.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { useOneAtATime } from '../useOneAtATime.ts'
import { removePassword } from './accessApi.ts'
import { ownAccessQuery } from './accessQueries.ts'
import { PasswordForm } from './PasswordForm.tsx'

/** One's own password: choosing, changing and removing it. */
export function PasswordSection({ access }: { access: OwnAccess }) {
  const words = useStaffText().access.own
  const queries = useQueryClient()
  const [open, setOpen] = useState<'form' | 'removing'>()
  const [done, setDone] = useState<string>()
  const remove = useOneAtATime({
    mutationFn: removePassword,
    onSettled: () => queries.invalidateQueries({ queryKey: ownAccessQuery.queryKey }),
  })
  const close = (said?: string) => {
    setOpen(undefined)
    setDone(said)
  }

  return (
    <section className="staff-card access-card" aria-labelledby="password">
      <h2 id="password">{words.title}</h2>
      <p>{words.what}</p>
      <p>{access.hasPassword ? words.has(access.userName ?? '') : words.none}</p>
      <p role="status">{done}</p>
      {open === 'form' ? (
        <PasswordForm
          userName={access.userName ?? ''}
          onSaved={() => close(words.isSaved)}
          onCancel={() => close()}
        />
      ) : (
        <div className="access-ways">
          <Button onClick={() => setOpen('form')}>
            {access.hasPassword ? words.change : words.choose}
          </Button>
          {access.hasPassword && (
            <Button
              onClick={() => {
                remove.reset()
                setOpen('removing')
              }}
            >
              {words.remove}
            </Button>
          )}
        </div>
      )}
      {open === 'removing' && (
        <Dialog
          title={words.removing.title}
          yes={words.removing.yes}
          no={words.removing.no}
          busy={remove.isPending}
          onYes={() => remove.mutate(undefined, { onSuccess: () => close(words.isRemoved) })}
          onNo={() => close()}
        >
          <p>{words.removing.what}</p>
          {remove.error && <ProblemNotice error={remove.error} />}
        </Dialog>
      )}
    </section>
  )
}
