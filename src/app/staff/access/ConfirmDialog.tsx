import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { SessionAnswer } from '../../../contract/account.ts'
import { pages } from '../../../contract/pages.ts'
import '../../desk/editor/dialog.css'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import { LinkButton } from '../LinkButton.tsx'
import { ProblemNotice } from '../ProblemNotice.tsx'
import { codeOf } from '../StaffProblem.ts'
import { type Standing, standingQuery } from '../standing.ts'
import { ownAccessQuery } from './accessQueries.ts'
import { offerToConfirm } from './confirming.ts'
import { ConfirmByProvider } from '../provider/ConfirmByProvider.tsx'
import { ConfirmPasskey, ConfirmPassword } from './confirmWays.tsx'

const firstWay = '.desk-dialog-body :is(button, input:not([type=hidden]))'

type Asked = { answer: Promise<boolean>; settle: (yes: boolean) => void }

/** Waits until something wants to know whether somebody is still there, and asks them once. */
export function ConfirmDialog() {
  const [asked, ask] = useState<Asked>()
  const open = useRef<Asked>(undefined)
  useEffect(
    () =>
      offerToConfirm(() => {
        if (!open.current) {
          const { promise, resolve } = Promise.withResolvers<boolean>()
          const settle = (yes: boolean) => {
            open.current = undefined
            ask(undefined)
            resolve(yes)
          }
          open.current = { answer: promise, settle }
          ask(open.current)
        }
        return open.current.answer
      }),
    [],
  )
  // Whatever waits is not left waiting when the staff's pages go away.
  useEffect(() => () => open.current?.settle(false), [])
  return asked ? <Question settle={asked.settle} /> : null
}

function Question({ settle }: Pick<Asked, 'settle'>) {
  const words = useStaffText().access.confirm
  const queries = useQueryClient()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const { data: access, error } = useQuery({ ...ownAccessQuery, staleTime: 0 })
  const isOut = error !== null && codeOf(error) === 'not_signed_in'
  useLayoutEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    shown?.showModal()
    return () => {
      shown?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  // The ways come after the dialog: the first of them is where one goes on.
  const isKnown = access !== undefined
  useEffect(() => {
    if (isKnown) dialog.current?.querySelector<HTMLElement>(firstWay)?.focus()
  }, [isKnown])
  useEffect(() => {
    if (isOut) settle(false)
  }, [isOut, settle])

  function done(session: SessionAnswer) {
    const standing: Standing = { is: 'member', session }
    queries.setQueryData(standingQuery.queryKey, standing)
    void queries.invalidateQueries({ queryKey: ownAccessQuery.queryKey })
    settle(true)
  }
  const hasWay = access && (access.passkeys > 0 || access.hasPassword || access.provider)
  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault()
        settle(false)
      }}
    >
      <h2 id={title}>{words.title}</h2>
      <div className="desk-dialog-body">
        <p>{words.why}</p>
        {error && !isOut && <ProblemNotice error={error} />}
        {access && !hasWay && <p>{words.none}</p>}
        {access?.provider && <ConfirmByProvider />}
        {access && access.passkeys > 0 && <ConfirmPasskey onDone={done} />}
        {access?.hasPassword && <ConfirmPassword access={access} onDone={done} />}
        {hasWay && <p className="access-hint">{words.otherwise}</p>}
      </div>
      <div className="desk-dialog-ways">
        <Button onClick={() => settle(false)}>{words.cancel}</Button>
        {access && !hasWay && (
          <span onClickCapture={() => settle(false)}>
            <LinkButton look="main" href={pages.access}>
              {words.toAccess}
            </LinkButton>
          </span>
        )}
      </div>
    </dialog>
  )
}
