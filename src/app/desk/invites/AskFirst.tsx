import type { ReactNode } from 'react'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Dialog } from '../editor/Dialog.tsx'

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
  return (
    <Dialog
      title={title}
      yes={confirm}
      no={invites.devices.cancel}
      busy={busy}
      onYes={onConfirm}
      onNo={onClose}
    >
      {children}
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
    </Dialog>
  )
}
