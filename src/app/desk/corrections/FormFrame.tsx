import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A form that has been opened: it begins at its heading, and goes on where something is wrong. */
export function FormFrame({
  title,
  busy,
  onSend,
  children,
}: {
  title: string
  busy: boolean
  /** Sends what is typed; false where something in it is wrong, which is then marked. */
  onSend: () => boolean
  children: ReactNode
}) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <form
      className="staff-card corrections-form"
      aria-labelledby={id}
      noValidate
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (busy || onSend()) return
        // It is marked by the next drawing.
        requestAnimationFrame(() =>
          form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus(),
        )
      }}
    >
      <h2 id={id} tabIndex={-1} ref={heading}>
        {title}
      </h2>
      {children}
    </form>
  )
}
