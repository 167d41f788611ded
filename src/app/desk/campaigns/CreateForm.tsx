import type { ReactNode } from 'react'
import { ProblemNotice } from '../../staff/ProblemNotice.tsx'
import { useStaffText } from '../../text/useStaffText.ts'
import { Button } from '../../ui/Button.tsx'

/** The frame of both ways to a new campaign: its fields, what went wrong, and the buttons. */
export function CreateForm({
  pending,
  error,
  submit,
  onStop,
  children,
}: {
  pending: boolean
  error: unknown
  submit: () => Promise<void>
  onStop: () => void
  children: ReactNode
}) {
  const { create } = useStaffText().campaigns
  return (
    <form
      className="campaigns-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!pending) void submit()
      }}
    >
      {children}
      {error !== null && <ProblemNotice error={error} />}
      <div className="campaigns-ways">
        <Button onClick={onStop}>{create.stop}</Button>
        <Button look="main" type="submit" aria-disabled={pending}>
          {pending ? create.making : create.make}
        </Button>
      </div>
    </form>
  )
}
