import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'
import './askFirst.css'

/** Says what will happen before it does. Escape and the first button leave everything as it is. */
export function AskFirst({
  title,
  confirm,
  busy,
  error,
  onConfirm,
  onClose,
  children,
}: {
  title: string
  confirm: string
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}) {
  const { invites } = useStaffText()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Closed before it goes, so that the focus returns to what opened it.
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="ask-first"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      <div className="invite-buttons">
        <Button onClick={onClose}>{invites.devices.cancel}</Button>
        <Button look="main" aria-disabled={busy} onClick={() => busy || onConfirm()}>
          {confirm}
        </Button>
      </div>
    </dialog>
  )
}
