import type { ReactNode } from 'react'
import { useStaffText } from '../../../text/useStaffText.ts'
import { Dialog } from '../../editor/Dialog.tsx'

/** A form in a dialog: Enter in a field is the same as its button. */
export function DialogForm({
  title,
  yes,
  onSubmit,
  onClose,
  children,
}: {
  title: string
  yes: string
  onSubmit: () => Promise<void>
  onClose: () => void
  children: ReactNode
}) {
  const { form } = useStaffText().units
  const submit = () => void onSubmit()
  return (
    <Dialog title={title} yes={yes} no={form.stop} onYes={submit} onNo={onClose}>
      <form
        className="units-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        {children}
        <button type="submit" hidden>
          {yes}
        </button>
      </form>
    </Dialog>
  )
}
