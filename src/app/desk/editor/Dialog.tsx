import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import './dialog.css'

/**
 * A question that has to be answered before anything else: the keyboard stays in it until then, and
 * goes back to where it was.
 */
export function Dialog({
  title,
  yes,
  no,
  busy = false,
  onYes,
  onNo,
  children,
}: {
  title: string
  yes: string
  no: string
  /** Under way: a second press does nothing. */
  busy?: boolean
  onYes: () => void
  onNo: () => void
  children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const name = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="desk-dialog"
      aria-labelledby={name}
      onCancel={(event) => {
        event.preventDefault()
        onNo()
      }}
    >
      <h2 id={name}>{title}</h2>
      <div className="desk-dialog-body">{children}</div>
      <div className="desk-dialog-ways">
        <Button onClick={onNo}>{no}</Button>
        <Button look="main" aria-disabled={busy} onClick={() => busy || onYes()}>
          {yes}
        </Button>
      </div>
    </dialog>
  )
}
